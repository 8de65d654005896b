-- korn: en underretning, der er afgjort
-- afhaenger: {underretning: 0..0}
-- frekvens: måned
-- kolonner: [{navn: dage_til_afgoerelse, titel: Dage til afgørelse, type: heltal, enhed: dage}]
SELECT kommune, maaned, CAST(afgoerelse_dato - dato AS BIGINT) AS dage_til_afgoerelse
FROM underretning
WHERE afgoerelse_dato IS NOT NULL
