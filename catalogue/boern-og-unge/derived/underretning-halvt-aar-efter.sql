-- navn: Underretninger et halvt år efter
-- korn: en underretning om et født barn, modtaget for et halvt år siden, med det, der er sket siden
-- afhaenger: {underretning: -6..0, foranstaltning: -6..0}
-- frekvens: måned
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: afgoerelse, titel: Afgørelse, type: kode, kodeliste: underretningsafgoerelse, kraevet: nej}
--   - {navn: indsats, titel: Ny indsats inden et halvt år, type: kode, kodeliste: ja-nej}
--   - {navn: underrettet_igen, titel: Underrettet igen inden et halvt år, type: kode, kodeliste: ja-nej}
WITH
-- Afgørelsen kan stå i en senere måned end den, underretningen er modtaget i. 180 dage ligger altid inden for seks kalendermåneder.
sag AS (
    SELECT kommune, registrering, barn, dato, max(afgoerelse) FILTER (WHERE afgoerelse_dato <= dato + INTERVAL '180' DAY) AS afgoerelse
    FROM underretning
    WHERE barn IS NOT NULL
    GROUP BY kommune, registrering, barn, dato
),
begyndt AS (
    SELECT DISTINCT barn, registrering, start
    FROM foranstaltning
)
SELECT
    kommune,
    year(dato + INTERVAL '6' MONTH) * 100 + month(dato + INTERVAL '6' MONTH) AS maaned,
    barn,
    afgoerelse,
    CASE WHEN EXISTS (
        SELECT 1 FROM begyndt WHERE begyndt.barn = sag.barn AND begyndt.start BETWEEN sag.dato AND sag.dato + INTERVAL '180' DAY
    ) THEN 'ja' ELSE 'nej' END AS indsats,
    CASE WHEN EXISTS (
        SELECT 1 FROM sag AS senere
        WHERE senere.barn = sag.barn AND senere.dato > sag.dato AND senere.dato <= sag.dato + INTERVAL '180' DAY
    ) THEN 'ja' ELSE 'nej' END AS underrettet_igen
FROM sag
