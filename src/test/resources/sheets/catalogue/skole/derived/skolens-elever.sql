-- korn: en skole i en måned
-- afhaenger: {elev: 0..0}
-- frekvens: måned
-- kommuner: [ejerkommune]
-- kolonner: [{navn: skole, titel: Skole, type: tekst}, {navn: skoletype, titel: Skoletype, type: kode, kodeliste: skoletype}, {navn: ejerkode, titel: Ejerkode, type: kode, kodeliste: ejerkode}, {navn: ejerkommune, titel: Skoleejende kommune, type: kode, kodeliste: kommune, kraevet: nej}, {navn: elever, titel: "Elever i 0.–10. klasse", type: heltal, enhed: elever}]
SELECT
    kommune,
    maaned,
    skole,
    skoletype,
    ejerkode,
    ejerkommune,
    count(*) AS elever
FROM elev
WHERE klassetrin BETWEEN 0 AND 10
GROUP BY kommune, maaned, skole, skoletype, ejerkode, ejerkommune
