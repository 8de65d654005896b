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
        list(paragraf) AS paragraffer,
        bool_or(paragraf IN ('SEL-108', 'ABL-105')) AS laengerevarende
    FROM "voksen-ultimo"
    GROUP BY kommune, maaned, borger
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
        WHEN list_contains(nu.paragraffer, foer.paragraf) THEN 'samme'
        WHEN nu.laengerevarende THEN 'laengerevarende'
        WHEN nu.borger IS NOT NULL THEN 'stoette'
        ELSE 'ingen'
    END AS status
FROM "voksen-ultimo" AS foer
SEMI JOIN leveret AS l ON l.kommune = foer.kommune AND l.maaned = foer.maaned + 100
LEFT JOIN nu ON nu.kommune = foer.kommune AND nu.maaned = foer.maaned + 100 AND nu.borger = foer.borger
