-- korn: en elev på kommunens egne skoler i et skoleår, der har haft skoledage
-- navn: Elevernes skoleår
-- afhaenger: {elev: -11..0, elevfravaer: -11..0}
-- frekvens: år-7
-- institution: skole
-- kolonner:
--   - {navn: elev, titel: Elev, type: person}
--   - {navn: skole, titel: Elevens seneste skole, type: tekst}
--   - {navn: skoletype, titel: Elevens seneste skoletype, type: kode, kodeliste: skoletype}
--   - {navn: klassetype, titel: Elevens seneste klassetype, type: kode, kodeliste: klassetype}
--   - {navn: klassetrin, titel: Klassetrin, type: heltal}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: over_10_pct, titel: Mere end 10 pct. fravær, type: kode, kodeliste: ja-nej}
--   - {navn: baand, titel: Fravær i skoleåret, type: kode, kodeliste: fravaersbaand}
--   - {navn: promille, titel: "Fravær i promille, hele", type: heltal, enhed: promille}
--   - {navn: maaneder, titel: Måneder med skoledage, type: heltal, enhed: måneder}
--   - {navn: vaegtet, titel: "Fravær i milliontedele gange måneder", type: heltal}
--   - {navn: skoler, titel: "Kommunens skoler, som eleven har gået på", type: heltal, enhed: skoler}
WITH gik AS (
    SELECT
        kommune,
        elev,
        CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli,
        sum(skoledage) AS skoledage,
        count(*) FILTER (skoledage > 0) AS maaneder,
        count(DISTINCT skole) AS skoler,
        arg_max(skole, maaned) AS skole,
        arg_max(skoletype, maaned) AS skoletype,
        arg_max(klassetype, maaned) AS klassetype,
        arg_max(klassetrin, maaned) AS klassetrin,
        any_value(koen) AS koen
    FROM elev
    WHERE ejerkode = '2'
    GROUP BY kommune, elev, juli
),
vaek AS (
    SELECT
        kommune,
        elev,
        CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli,
        sum(dage) AS dage
    FROM elevfravaer
    GROUP BY kommune, elev, juli
),
aar AS (
    SELECT gik.*, coalesce(vaek.dage, 0) AS dage
    FROM gik
    LEFT JOIN vaek ON vaek.kommune = gik.kommune AND vaek.elev = gik.elev AND vaek.juli = gik.juli
    WHERE gik.skoledage > 0
)
SELECT
    kommune,
    juli AS maaned,
    elev,
    skole,
    skoletype,
    klassetype,
    klassetrin,
    koen,
    CASE WHEN dage * 10 > skoledage THEN 'ja' ELSE 'nej' END AS over_10_pct,
    CASE
        WHEN dage = 0 THEN 'ingen'
        WHEN dage * 20 <= skoledage THEN '0-5'
        WHEN dage * 10 <= skoledage THEN '5-10'
        WHEN dage * 5 <= skoledage THEN '10-20'
        WHEN dage * 2 < skoledage THEN '20-50'
        ELSE '50-100'
    END AS baand,
    CAST(dage * 1000 // skoledage AS BIGINT) AS promille,
    maaneder,
    -- Hver elevs procent vejer med de måneder, eleven har været indskrevet, som i den offentlige opgørelse.
    CAST(dage * 1000000 * maaneder // skoledage AS BIGINT) AS vaegtet,
    skoler
FROM aar
