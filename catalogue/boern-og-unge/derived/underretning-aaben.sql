-- navn: Åbne underretninger
-- korn: en underretning, der ikke er afgjort ved månedens udgang
-- afhaenger: {underretning: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: barn, titel: Barn, type: person, kraevet: nej}
--   - {navn: dage_ventet, titel: Dage ventet til nu, type: heltal, enhed: dage}
WITH ved_udgangen AS (
    SELECT *, last_day(make_date(maaned // 100, maaned % 100, 1)) AS udgang
    FROM underretning
)
SELECT kommune, maaned, barn, date_diff('day', dato, udgang) AS dage_ventet
FROM ved_udgangen
WHERE dato <= udgang AND (afgoerelse_dato IS NULL OR afgoerelse_dato > udgang)
