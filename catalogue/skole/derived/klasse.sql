-- korn: en klasse på en af kommunens egne skoler i en måned
-- navn: Klasser
-- afhaenger: {elev: 0..0}
-- frekvens: måned
-- institution: skole
-- kommuner: [ejerkommune]
-- kolonner:
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: skoletype, titel: Skoletype, type: kode, kodeliste: skoletype}
--   - {navn: ejerkommune, titel: Skoleejende kommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}
--   - {navn: klassetrin, titel: Laveste klassetrin i klassen, type: heltal}
--   - {navn: trin, titel: Antal klassetrin i klassen, type: heltal}
--   - {navn: elever, titel: Elever, type: heltal, enhed: elever}
SELECT
    kommune,
    maaned,
    skole,
    skoletype,
    ejerkommune,
    klassetype,
    min(klassetrin) AS klassetrin,
    count(DISTINCT klassetrin) AS trin,
    count(*) AS elever
FROM elev
-- Kun på kommunens egne skoler kendes hele klassen: af en privat skoles klasse leverer kommunen kun sine egne borgere.
WHERE ejerkode = '2'
GROUP BY kommune, maaned, skole, skoletype, ejerkommune, klassetype, klasse
