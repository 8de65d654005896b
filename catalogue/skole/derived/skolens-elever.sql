-- korn: en af kommunens egne skoler i en måned
-- navn: Skolernes størrelse
-- afhaenger: {klasse: 0..0}
-- frekvens: måned
-- kommuner: [ejerkommune]
-- kolonner:
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: skoletype, titel: Skoletype, type: kode, kodeliste: skoletype}
--   - {navn: ejerkommune, titel: Skoleejende kommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: elever, titel: "Elever i 0.–10. klasse", type: heltal, enhed: elever}
SELECT
    kommune,
    maaned,
    skole,
    skoletype,
    ejerkommune,
    CAST(sum(elever) AS BIGINT) AS elever
FROM klasse
GROUP BY kommune, maaned, skole, skoletype, ejerkommune
