-- navn: Tre måneder efter rehabilitering
-- korn: et rehabiliteringsforløb, der sluttede for tre måneder siden
-- afhaenger: {aeldre-borger: 0..0, aeldre-afsluttet: -3..-3}
-- frekvens: måned
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: status, titel: Hvad borgeren har nu, type: kode, kodeliste: aeldrestatus}
WITH
nu AS (
    SELECT
        kommune,
        maaned,
        maaned // 100 * 12 + maaned % 100 AS nr,
        borger,
        CASE WHEN boform = 'plejebolig' THEN 'plejebolig' WHEN hjemmehjaelp <> 'ingen' THEN 'hjem' ELSE 'ingen' END AS status
    FROM "aeldre-borger"
),
leveret AS (
    SELECT DISTINCT kommune, maaned, nr FROM nu
)
SELECT f.kommune, l.maaned, f.borger, coalesce(nu.status, 'ingen') AS status
FROM "aeldre-afsluttet" AS f
JOIN leveret AS l ON l.kommune = f.kommune AND l.nr = f.maaned // 100 * 12 + f.maaned % 100 + 3
LEFT JOIN nu ON nu.kommune = f.kommune AND nu.maaned = l.maaned AND nu.borger = f.borger
WHERE f.ydelse = 'rehabilitering'
