-- navn: Modtagere for et år siden
-- korn: en borger, der for et år siden havde en ydelse efter paragraffen
-- afhaenger: {voksen-ultimo: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: paragraf, titel: Paragraf for et år siden, type: kode, kodeliste: voksenparagraf}
--   - {navn: betalingskommune, titel: Betalingskommune for et år siden, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: status, titel: Hvad borgeren har nu, type: kode, kodeliste: voksenstatus}
-- # Kun hvad kommunen selv har registreret: en borger, der er flyttet eller død, har ingen ydelser.
WITH
nu AS (
    SELECT
        kommune,
        maaned,
        borger,
        bool_or(paragraf IN ('SEL-108', 'ABL-105')) AS laengerevarende
    FROM "voksen-ultimo"
    GROUP BY kommune, maaned, borger
),
samme AS (
    SELECT DISTINCT kommune, maaned, borger, paragraf FROM "voksen-ultimo"
),
leveret AS (
    SELECT DISTINCT kommune, maaned FROM "voksen-ultimo"
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.borger,
    foer.paragraf,
    foer.betalingskommune,
    CASE
        WHEN samme.borger IS NOT NULL THEN 'samme'
        WHEN nu.laengerevarende THEN 'laengerevarende'
        WHEN nu.borger IS NOT NULL THEN 'stoette'
        ELSE 'ingen'
    END AS status
FROM "voksen-ultimo" AS foer
JOIN leveret AS l ON l.kommune = foer.kommune AND l.maaned = foer.maaned + 100
LEFT JOIN samme
    ON samme.kommune = foer.kommune AND samme.maaned = foer.maaned + 100 AND samme.borger = foer.borger AND samme.paragraf = foer.paragraf
LEFT JOIN nu ON nu.kommune = foer.kommune AND nu.maaned = foer.maaned + 100 AND nu.borger = foer.borger
