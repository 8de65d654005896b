-- korn: en klasse i en måned
-- afhaenger: {elev: 0..0}
-- frekvens: måned
-- kolonner: [{navn: skole, titel: Skole, type: tekst}, {navn: klassetype, titel: Klassetype, type: kode, kodeliste: klassetype}, {navn: klassetrin, titel: Laveste klassetrin, type: heltal}, {navn: trin, titel: Antal klassetrin i klassen, type: heltal}, {navn: elever, titel: Elever, type: heltal, enhed: elever}]
SELECT
    kommune,
    maaned,
    skole,
    klassetype,
    min(klassetrin) AS klassetrin,
    count(DISTINCT klassetrin) AS trin,
    count(*) AS elever
FROM elev
GROUP BY kommune, maaned, skole, klassetype, klasse
