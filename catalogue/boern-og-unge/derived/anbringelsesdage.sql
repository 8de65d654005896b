-- navn: Anbringelsesdage
-- korn: et barns dage på en type anbringelse i en måned; en dag tæller én gang, også når anbringelser overlapper, og da på det sted, barnet sidst er kommet til
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- institution: institution
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: form, titel: Anbringelsesform, type: kode, kodeliste: anbringelsesform}
--   - {navn: egen_institution, titel: På en af kommunens egne institutioner, type: kode, kodeliste: ja-nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: dage, titel: Anbringelsesdage, type: heltal, enhed: dage}
WITH
anbringelse AS (
    SELECT
        kommune,
        maaned,
        barn,
        coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
        institution,
        CASE WHEN institution IS NULL THEN 'nej' ELSE 'ja' END AS egen_institution,
        type,
        CASE
            WHEN type IN ('84', '86', '90') THEN 'opholdssted'
            WHEN starts_with(type, '1') THEN 'doegninstitution'
            ELSE 'familie'
        END AS form,
        alder,
        start,
        registrering,
        greatest(start, make_date(maaned // 100, maaned % 100, 1)) AS fra,
        least(coalesce(slut, DATE '9999-12-31'), last_day(make_date(maaned // 100, maaned % 100, 1))) AS til,
        count(*) OVER (PARTITION BY kommune, maaned, barn) AS antal
    FROM foranstaltning
    WHERE gruppering = '10'
),
-- De få børn med flere anbringelser i måneden tælles dag for dag; resten er blot et spænd.
dag AS (
    SELECT *
    FROM anbringelse
    CROSS JOIN UNNEST(generate_series(fra, til, INTERVAL '1' DAY)) AS dage(dag)
    WHERE antal > 1
),
seneste AS (
    SELECT *, row_number() OVER (PARTITION BY kommune, maaned, barn, dag ORDER BY start DESC, registrering DESC) AS nr
    FROM dag
)
SELECT kommune, maaned, barn, betalingskommune, institution, type, form, egen_institution, alder, date_diff('day', fra, til) + 1 AS dage
FROM anbringelse
WHERE antal = 1 AND til >= fra
UNION ALL
SELECT kommune, maaned, barn, betalingskommune, institution, type, form, egen_institution, alder, count(*) AS dage
FROM seneste
WHERE nr = 1
GROUP BY kommune, maaned, barn, betalingskommune, institution, type, form, egen_institution, alder
