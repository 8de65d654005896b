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
        count(*) FILTER (WHERE skoledage > 0) AS maaneder,
        count(DISTINCT skole) AS skoler,
        max_by(skole, maaned) AS skole,
        max_by(skoletype, maaned) AS skoletype,
        max_by(klassetype, maaned) AS klassetype,
        max_by(klassetrin, maaned) AS klassetrin,
        max(koen) AS koen
    FROM elev
    WHERE ejerkode = '2'
    GROUP BY 1, 2, 3
),
vaek AS (
    SELECT
        kommune,
        elev,
        CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli,
        CAST(sum(dage * 10) AS BIGINT) AS tiendedele
    FROM elevfravaer
    GROUP BY 1, 2, 3
),
aar AS (
    SELECT gik.*, coalesce(vaek.tiendedele, 0) AS tiendedele
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
    CASE WHEN tiendedele > skoledage THEN 'ja' ELSE 'nej' END AS over_10_pct,
    CASE
        WHEN tiendedele = 0 THEN 'ingen'
        WHEN tiendedele * 2 <= skoledage THEN '0-5'
        WHEN tiendedele <= skoledage THEN '5-10'
        WHEN tiendedele <= skoledage * 2 THEN '10-20'
        WHEN tiendedele < skoledage * 5 THEN '20-50'
        ELSE '50-100'
    END AS baand,
    -- (2 × det, der deles + det, der deles med) // (2 × det, der deles med) er afrundet rigtigt.
    CAST((tiendedele * 200 + skoledage) // (2 * skoledage) AS BIGINT) AS promille,
    maaneder,
    -- Hver elevs procent vejer med de måneder, eleven har været indskrevet, som i den offentlige opgørelse.
    CAST((tiendedele * 200000 * maaneder + skoledage) // (2 * skoledage) AS BIGINT) AS vaegtet,
    skoler
FROM aar
