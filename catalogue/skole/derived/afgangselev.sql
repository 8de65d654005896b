-- korn: en elev i 9. klasse på kommunens egne skoler i juni
-- navn: Elever i 9. klasse i prøveterminen
-- afhaenger: {elev: 0..0, karakter: 0..0}
-- frekvens: år-6
-- institution: skole
-- kolonner:
--   - {navn: elev, titel: Elev, type: person}
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: proever, titel: Bundne prøver, type: heltal, enhed: prøver}
WITH proever AS (
    SELECT kommune, maaned, elev, count(*) AS antal
    FROM karakter
    WHERE proeveform = 'bundet' AND klassetrin = 9
    GROUP BY kommune, maaned, elev
)
SELECT
    elev.kommune,
    elev.maaned,
    elev.elev,
    elev.skole,
    elev.klassetype,
    elev.koen,
    coalesce(proever.antal, 0) AS proever
FROM elev
LEFT JOIN proever ON proever.kommune = elev.kommune AND proever.maaned = elev.maaned AND proever.elev = elev.elev
WHERE elev.maaned % 100 = 6 AND elev.ejerkode = '2' AND elev.klassetrin = 9
