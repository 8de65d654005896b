-- korn: en elev i et skoleår
-- afhaenger: {elev: -11..0, elevfravaer: -11..0}
-- frekvens: år-7
-- kolonner: [{navn: over_10_pct, titel: Mere end 10 pct. fravær, type: kode, kodeliste: ja-nej}]
WITH
gik AS (
    SELECT kommune, elev, CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli, sum(skoledage) AS skoledage
    FROM elev
    GROUP BY 1, 2, 3
),
vaek AS (
    SELECT kommune, elev, CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli, sum(dage) AS dage
    FROM elevfravaer
    GROUP BY 1, 2, 3
)
SELECT
    gik.kommune,
    gik.juli AS maaned,
    CASE WHEN coalesce(vaek.dage, 0) * 10 > gik.skoledage THEN 'ja' ELSE 'nej' END AS over_10_pct
FROM gik
LEFT JOIN vaek ON vaek.kommune = gik.kommune AND vaek.elev = gik.elev AND vaek.juli = gik.juli
WHERE gik.skoledage > 0
