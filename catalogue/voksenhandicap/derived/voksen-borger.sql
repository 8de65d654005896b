-- navn: Borgere med ydelser ved månedens udgang
-- korn: en borger med mindst én ydelse på månedens sidste dag
-- afhaenger: {voksen-ultimo: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: maalgruppe, titel: Målgruppe, type: kode, kodeliste: voksenmaalgruppe, kraevet: nej}
--   - {navn: ophold, titel: Ophold i botilbud, type: kode, kodeliste: ja-nej}
--   - {navn: dagtilbud, titel: Dagtilbud, type: kode, kodeliste: ja-nej}
--   - {navn: ydelser, titel: Antal ydelser, type: heltal, enhed: ydelser}
-- # Målgruppen er den, der står på borgerens ældste ydelse, hvor den er udfyldt.
SELECT
    kommune,
    maaned,
    borger,
    betalingskommune,
    max(alder) AS alder,
    max_by(maalgruppe, lpad(CAST(dage AS VARCHAR), 9, '0') || paragraf) FILTER (WHERE maalgruppe IS NOT NULL) AS maalgruppe,
    CASE WHEN bool_or(paragraf IN ('SEL-107', 'SEL-108', 'ABL-105')) THEN 'ja' ELSE 'nej' END AS ophold,
    CASE WHEN bool_or(paragraf IN ('SEL-103', 'SEL-104')) THEN 'ja' ELSE 'nej' END AS dagtilbud,
    count(*) AS ydelser
FROM "voksen-ultimo"
GROUP BY kommune, maaned, borger, betalingskommune
