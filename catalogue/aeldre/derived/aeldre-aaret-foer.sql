-- navn: Modtagere for et år siden
-- korn: en borger, der for et år siden havde hjemmehjælp i eget hjem eller boede i plejebolig
-- afhaenger: {aeldre-borger: -12..0}
-- frekvens: måned
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: omraade, titel: For et år siden, type: kode, kodeliste: aeldreomraade}
--   - {navn: status, titel: Hvad borgeren har nu, type: kode, kodeliste: aeldrestatus}
-- # Døde og fraflyttede har hverken hjemmehjælp eller plejebolig.
WITH
modtager AS (
    SELECT
        kommune,
        maaned,
        borger,
        CASE WHEN boform = 'plejebolig' THEN 'plejebolig' WHEN hjemmehjaelp <> 'ingen' THEN 'hjem' ELSE 'ingen' END AS status
    FROM "aeldre-borger"
),
leveret AS (
    SELECT DISTINCT kommune, maaned FROM modtager
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.borger,
    CASE WHEN foer.status = 'hjem' THEN 'hjemmehjaelp' ELSE 'plejebolig' END AS omraade,
    coalesce(nu.status, 'ingen') AS status
FROM modtager AS foer
JOIN leveret AS l ON l.kommune = foer.kommune AND l.maaned = foer.maaned + 100
LEFT JOIN modtager AS nu ON nu.kommune = foer.kommune AND nu.maaned = foer.maaned + 100 AND nu.borger = foer.borger
WHERE foer.status <> 'ingen'
