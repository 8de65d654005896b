-- korn: en elev med mindst 4 af de 8 bundne prøver
-- afhaenger: {karakter: 0..0}
-- frekvens: år-6
-- kolonner: [{navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}, {navn: klassetrin, titel: Klassetrin, type: heltal}, {navn: snit840, titel: Elevens gennemsnit i 840.-dele, type: heltal}]
SELECT
    kommune,
    maaned,
    klassetype,
    klassetrin,
    -- 840 er deleligt med 1–8, så gennemsnittet er et helt antal 840.-dele og forbliver nøjagtigt.
    CAST(sum(karakter) * 840 // count(*) AS BIGINT) AS snit840
FROM karakter
WHERE proeveform = 'bundet'
GROUP BY kommune, maaned, elev, klassetype, klassetrin
HAVING count(*) >= 4
