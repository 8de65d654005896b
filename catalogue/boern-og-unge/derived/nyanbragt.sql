-- navn: Nyanbragte børn og det, der gik forud
-- korn: et barn, hvis anbringelsesforløb begyndte i måneden, med hjælp og underretninger i året før
-- afhaenger: {foranstaltning: -12..0, underretning: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: stoette_foer, titel: Støtte i året før, type: kode, kodeliste: ja-nej}
--   - {navn: underretning_foer, titel: Underretning i året før, type: kode, kodeliste: ja-nej}
WITH
ny AS (
    SELECT *
    FROM foranstaltning
    WHERE gruppering = '10' AND coalesce(forloeb_start, start) = start AND year(start) * 100 + month(start) = maaned
),
stoette AS (
    SELECT DISTINCT barn, registrering, start, slut
    FROM foranstaltning
    WHERE gruppering = '20'
),
underrettet AS (
    SELECT DISTINCT barn, dato
    FROM underretning
    WHERE barn IS NOT NULL
)
SELECT
    kommune,
    maaned,
    barn,
    coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
    type,
    alder,
    CASE WHEN EXISTS (
        SELECT 1 FROM stoette
        WHERE stoette.barn = ny.barn AND stoette.start < ny.start AND (stoette.slut IS NULL OR stoette.slut >= ny.start - INTERVAL '365' DAY)
    ) THEN 'ja' ELSE 'nej' END AS stoette_foer,
    CASE WHEN EXISTS (
        SELECT 1 FROM underrettet WHERE underrettet.barn = ny.barn AND underrettet.dato BETWEEN ny.start - INTERVAL '365' DAY AND ny.start
    ) THEN 'ja' ELSE 'nej' END AS underretning_foer
FROM ny
