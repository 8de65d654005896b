-- korn: en underretning, der er afgjort
-- afhaenger: {underretning: 0..0}
-- frekvens: måned
-- kolonner: [{navn: dage_til_afgoerelse, titel: Dage til afgørelse, type: heltal, enhed: dage}]
SELECT kommune, maaned, date_diff('day', dato, afgoerelse_dato) AS dage_til_afgoerelse
FROM underretning
WHERE afgoerelse_dato IS NOT NULL
