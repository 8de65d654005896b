-- korn: en elev ved skolestart (september)
-- navn: Elever ved skolestart
-- afhaenger: {elev: 0..0}
-- frekvens: år-9
-- institution: skole
-- kommuner: [bopaelskommune, betalingskommune]
-- kolonner:
--   - {navn: elev, titel: Elev, type: person}
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: skoletype, titel: Skoletype, type: kode, kodeliste: skoletype}
--   - {navn: ejerkode, titel: Ejerkode, type: kode, kodeliste: ejerkode}
--   - {navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}
--   - {navn: klassetrin, titel: Klassetrin, type: heltal}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: alderstrin, titel: Alder i forhold til klassetrinnet, type: kode, kodeliste: alderstrin}
--   - {navn: egen, titel: "Skolens kommune betaler selv", type: kode, kodeliste: ja-nej}
--   - {navn: bopaelskommune, titel: Bopælskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
SELECT
    kommune,
    maaned,
    elev,
    skole,
    skoletype,
    ejerkode,
    klassetype,
    klassetrin,
    koen,
    -- Et barn begynder i 0. klasse i det kalenderår, det fylder 6 år.
    CASE
        WHEN foedselsaar + 6 + klassetrin > maaned // 100 THEN 'yngre'
        WHEN foedselsaar + 6 + klassetrin = maaned // 100 THEN 'svarende'
        ELSE 'aeldre'
    END AS alderstrin,
    CASE WHEN coalesce(betalingskommune, bopaelskommune, CAST(kommune AS VARCHAR)) = CAST(kommune AS VARCHAR) THEN 'ja' ELSE 'nej' END AS egen,
    bopaelskommune,
    betalingskommune
FROM elev
WHERE maaned % 100 = 9
