-- korn: en elev i 9. klasse med mindst 4 af de 8 bundne prøver
-- navn: Elevernes gennemsnit ved de bundne prøver
-- afhaenger: {karakter: 0..0}
-- frekvens: år-6
-- institution: skole
-- kolonner:
--   - {navn: elev, titel: Elev, type: person}
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: proever, titel: Bundne prøver, type: heltal, enhed: prøver}
--   - {navn: snit840, titel: Elevens gennemsnit i 840.-dele, type: heltal}
--   - {navn: gruppe, titel: Gennemsnit, type: kode, kodeliste: snitgruppe}
SELECT
    kommune,
    maaned,
    elev,
    max(skole) AS skole,
    max(klassetype) AS klassetype,
    max(koen) AS koen,
    count(*) AS proever,
    -- 840 er deleligt med 1–8, så gennemsnittet er et helt antal 840.-dele og forbliver nøjagtigt.
    CAST(sum(karakter) AS BIGINT) * 840 // count(*) AS snit840,
    CASE
        WHEN sum(karakter) < 2 * count(*) THEN 'under-2'
        WHEN sum(karakter) < 4 * count(*) THEN '2-4'
        WHEN sum(karakter) < 7 * count(*) THEN '4-7'
        WHEN sum(karakter) < 10 * count(*) THEN '7-10'
        ELSE '10-12'
    END AS gruppe
FROM karakter
WHERE proeveform = 'bundet' AND klassetrin = 9
GROUP BY kommune, maaned, elev
HAVING count(*) >= 4
