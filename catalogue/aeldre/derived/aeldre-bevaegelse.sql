-- navn: Til- og afgang i hjemmehjælp og plejebolig
-- korn: en borger, der er kommet til eller gået fra hjemmehjælp i eget hjem eller plejebolig siden måneden før
-- afhaenger: {aeldre-borger: -6..0}
-- frekvens: måned
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: omraade, titel: Område, type: kode, kodeliste: aeldreomraade}
--   - {navn: bevaegelse, titel: Bevægelse, type: kode, kodeliste: bevaegelse}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: hjemmehjaelp_foer, titel: Hjemmehjælp måneden før, type: kode, kodeliste: ja-nej}
--   - {navn: plejebolig_nu, titel: Plejebolig nu, type: kode, kodeliste: ja-nej}
--   - {navn: rehabilitering_foer, titel: Rehabilitering inden for seks måneder, type: kode, kodeliste: ja-nej}
--   - {navn: timer_foer, titel: Visiterede timers hjemmehjælp måneden før, type: decimal, decimaler: 2, enhed: timer}
-- # Modtagerne ved månedens udgang mod modtagerne måneden før, så beholdning + tilgang - afgang = ny beholdning. Den første leverede
-- # måned har ingen bevægelser, for man ved ikke, hvem der var der før.
WITH
modtager AS (
    SELECT
        *,
        maaned // 100 * 12 + maaned % 100 AS nr,
        CASE
            WHEN boform = 'plejebolig' THEN 'plejebolig'
            WHEN hjemmehjaelp <> 'ingen' THEN 'hjemmehjaelp'
            ELSE 'ingen'
        END AS omraade
    FROM "aeldre-borger"
),
leveret AS (
    SELECT DISTINCT kommune, nr, maaned FROM modtager
),
tilgang AS (
    SELECT nu.kommune, nu.maaned, nu.nr, nu.borger, nu.omraade, nu.alder, foer.omraade AS omraade_foer, foer.timer AS timer_foer
    FROM modtager AS nu
    JOIN leveret AS l ON l.kommune = nu.kommune AND l.nr = nu.nr - 1
    LEFT JOIN modtager AS foer ON foer.kommune = nu.kommune AND foer.nr = nu.nr - 1 AND foer.borger = nu.borger
    WHERE nu.omraade <> 'ingen' AND nu.omraade IS DISTINCT FROM foer.omraade
),
rehabiliteret AS (
    SELECT DISTINCT t.kommune, t.nr, t.borger
    FROM tilgang AS t
    JOIN modtager AS r ON r.kommune = t.kommune AND r.borger = t.borger AND r.nr BETWEEN t.nr - 6 AND t.nr
    WHERE r.rehabilitering = 'ja'
)
SELECT
    t.kommune,
    t.maaned,
    t.borger,
    t.omraade,
    'tilgang' AS bevaegelse,
    t.alder,
    CASE WHEN t.omraade_foer = 'hjemmehjaelp' THEN 'ja' ELSE 'nej' END AS hjemmehjaelp_foer,
    CASE WHEN t.omraade = 'plejebolig' THEN 'ja' ELSE 'nej' END AS plejebolig_nu,
    CASE WHEN r.borger IS NOT NULL THEN 'ja' ELSE 'nej' END AS rehabilitering_foer,
    CASE WHEN t.omraade_foer = 'hjemmehjaelp' THEN t.timer_foer ELSE 0 END AS timer_foer
FROM tilgang AS t
LEFT JOIN rehabiliteret AS r ON r.kommune = t.kommune AND r.nr = t.nr AND r.borger = t.borger
UNION ALL
SELECT
    foer.kommune,
    l.maaned,
    foer.borger,
    foer.omraade,
    'afgang',
    foer.alder,
    CASE WHEN foer.omraade = 'hjemmehjaelp' THEN 'ja' ELSE 'nej' END,
    CASE WHEN nu.omraade = 'plejebolig' THEN 'ja' ELSE 'nej' END,
    'nej',
    CASE WHEN foer.omraade = 'hjemmehjaelp' THEN foer.timer ELSE 0 END
FROM modtager AS foer
JOIN leveret AS l ON l.kommune = foer.kommune AND l.nr = foer.nr + 1
LEFT JOIN modtager AS nu ON nu.kommune = foer.kommune AND nu.nr = foer.nr + 1 AND nu.borger = foer.borger
WHERE foer.omraade <> 'ingen' AND foer.omraade IS DISTINCT FROM nu.omraade
