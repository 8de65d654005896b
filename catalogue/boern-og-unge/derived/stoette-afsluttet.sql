-- navn: Børn, hvis støtte sluttede for et år siden
-- korn: en støttende indsats, der sluttede for et år siden, med det, der er sket barnet siden
-- afhaenger: {foranstaltning: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: anbragt, titel: Anbragt inden 12 måneder, type: kode, kodeliste: ja-nej}
--   - {navn: ny_stoette, titel: Ny støtte inden 12 måneder, type: kode, kodeliste: ja-nej}
WITH begyndt AS (
    SELECT DISTINCT barn, gruppering, registrering, start
    FROM foranstaltning
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.barn,
    coalesce(foer.betalingskommune, CAST(foer.kommune AS VARCHAR)) AS betalingskommune,
    foer.type,
    CASE WHEN EXISTS (
        SELECT 1 FROM begyndt
        WHERE begyndt.barn = foer.barn AND begyndt.gruppering = '10' AND begyndt.start BETWEEN foer.slut AND foer.slut + INTERVAL '365' DAY
    ) THEN 'ja' ELSE 'nej' END AS anbragt,
    CASE WHEN EXISTS (
        SELECT 1 FROM begyndt
        WHERE begyndt.barn = foer.barn AND begyndt.gruppering = '20' AND begyndt.start > foer.slut AND begyndt.start <= foer.slut + INTERVAL '365' DAY
    ) THEN 'ja' ELSE 'nej' END AS ny_stoette
FROM foranstaltning foer
WHERE foer.gruppering = '20' AND year(foer.slut) * 100 + month(foer.slut) = foer.maaned
