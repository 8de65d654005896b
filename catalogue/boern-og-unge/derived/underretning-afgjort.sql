-- navn: Underretninger afgjort i måneden
-- korn: en underretning, der er afgjort i måneden, uanset hvornår den er modtaget
-- afhaenger: {underretning: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: barn, titel: Barn, type: person, kraevet: nej}
--   - {navn: underretter, titel: Underretter, type: kode, kodeliste: underretter}
--   - {navn: aarsag, titel: Årsag, type: kode, kodeliste: underretningsaarsag}
--   - {navn: afgoerelse, titel: Afgørelse, type: kode, kodeliste: underretningsafgoerelse, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, kraevet: nej, enhed: år}
--   - {navn: dage_til_afgoerelse, titel: Dage til afgørelse, type: heltal, enhed: dage}
SELECT
    kommune,
    maaned,
    barn,
    underretter,
    aarsag,
    afgoerelse,
    alder,
    date_diff('day', dato, afgoerelse_dato) AS dage_til_afgoerelse
FROM underretning
WHERE year(afgoerelse_dato) * 100 + month(afgoerelse_dato) = maaned
