-- korn: en elev ved skolestart året før, med det, eleven går i ved årets skolestart
-- afhaenger: {elev: -12..0}
-- frekvens: år-9
-- kommuner: [bopaelskommune, betalingskommune]
-- kolonner: [{navn: skoletype, titel: Skoletype året før, type: kode, kodeliste: skoletype}, {navn: fra_type, titel: Klassetype året før, type: kode, kodeliste: klassetype}, {navn: fra_trin, titel: Klassetrin året før, type: heltal}, {navn: til_type, titel: Klassetype i år, type: kode, kodeliste: klassetype, kraevet: nej}, {navn: bopaelskommune, titel: Bopælskommune, type: kode, kodeliste: kommune, kraevet: nej}, {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}]
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.skoletype,
    foer.klassetype AS fra_type,
    foer.klassetrin AS fra_trin,
    nu.klassetype AS til_type,
    foer.bopaelskommune,
    foer.betalingskommune
FROM elev foer
LEFT JOIN elev nu ON nu.elev = foer.elev AND nu.maaned = foer.maaned + 100
WHERE foer.maaned % 100 = 9
