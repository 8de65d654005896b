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
WITH gang AS (
    SELECT
        kommune,
        elev,
        maaned,
        -- Et skoleår er det, der slutter i juli.
        CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli,
        skoledage,
        skole,
        skoletype,
        klassetype,
        klassetrin,
        koen
    FROM elev
    WHERE ejerkode = '2'
),
gik AS (
    SELECT
        kommune,
        elev,
        juli,
        sum(skoledage) AS skoledage,
        count(*) FILTER (WHERE skoledage > 0) AS maaneder,
        count(DISTINCT skole) AS skoler,
        max_by(skole, maaned) AS skole,
        max_by(skoletype, maaned) AS skoletype,
        max_by(klassetype, maaned) AS klassetype,
        max_by(klassetrin, maaned) AS klassetrin,
        max(koen) AS koen
    FROM gang
    GROUP BY kommune, elev, juli
),
borte AS (
    SELECT
        kommune,
        elev,
        CASE WHEN maaned % 100 >= 8 THEN maaned // 100 + 1 ELSE maaned // 100 END * 100 + 7 AS juli,
        dage
    FROM elevfravaer
),
vaek AS (
    SELECT kommune, elev, juli, CAST(sum(dage) * 10 AS BIGINT) AS tiendedele
    FROM borte
    GROUP BY kommune, elev, juli
),
aar AS (
    SELECT
        gik.kommune,
        gik.juli,
        gik.elev,
        gik.skole,
        gik.skoletype,
        gik.klassetype,
        gik.klassetrin,
        gik.koen,
        gik.skoler,
        gik.maaneder,
        CAST(gik.skoledage AS BIGINT) AS skoledage,
        coalesce(vaek.tiendedele, 0) AS tiendedele
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
    -- Fraværet er talt i tiendedele af dage, så alt her er hele tal.
    CASE WHEN tiendedele > skoledage THEN 'ja' ELSE 'nej' END AS over_10_pct,
    CASE
        WHEN tiendedele = 0 THEN 'ingen'
        WHEN tiendedele * 2 <= skoledage THEN '0-5'
        WHEN tiendedele <= skoledage THEN '5-10'
        WHEN tiendedele <= skoledage * 2 THEN '10-20'
        WHEN tiendedele < skoledage * 5 THEN '20-50'
        ELSE '50-100'
    END AS baand,
    tiendedele * 100 // skoledage AS promille,
    maaneder,
    -- Hver elevs procent vejer med de måneder, eleven har været indskrevet, som i den offentlige opgørelse.
    tiendedele * 100000 * maaneder // skoledage AS vaegtet,
    skoler
FROM aar
