-- korn: en elev i 9. klasse med bundne prøver i både dansk og matematik
-- navn: Elever med prøver i dansk og matematik
-- afhaenger: {karakter: 0..0}
-- frekvens: år-6
-- institution: skole
-- kolonner:
--   - {navn: elev, titel: Elev, type: person}
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: mindst_2, titel: Mindst 2 i begge fag, type: kode, kodeliste: ja-nej}
WITH fag AS (
    SELECT
        kommune,
        maaned,
        elev,
        skole,
        klassetype,
        koen,
        sum(karakter) FILTER (WHERE fag LIKE 'dansk.%') AS dansk,
        count(*) FILTER (WHERE fag LIKE 'dansk.%') AS dansk_antal,
        sum(karakter) FILTER (WHERE fag LIKE 'matematik.%') AS matematik,
        count(*) FILTER (WHERE fag LIKE 'matematik.%') AS matematik_antal
    FROM karakter
    WHERE proeveform = 'bundet' AND klassetrin = 9
    GROUP BY kommune, maaned, elev, skole, klassetype, koen
)
SELECT
    kommune,
    maaned,
    elev,
    skole,
    klassetype,
    koen,
    -- Gennemsnittet af fagets discipliner rundes ikke op: 1,75 er ikke 2.
    CASE WHEN dansk >= 2 * dansk_antal AND matematik >= 2 * matematik_antal THEN 'ja' ELSE 'nej' END AS mindst_2
FROM fag
WHERE dansk_antal > 0 AND matematik_antal > 0
