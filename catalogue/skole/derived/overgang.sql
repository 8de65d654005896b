-- korn: en elev ved skolestart året før, med det, eleven går i ved årets skolestart
-- navn: Overgange mellem to skolestarter
-- afhaenger: {elev: -12..0}
-- frekvens: år-9
-- institution: skole
-- kommuner: [bopaelskommune, betalingskommune]
-- kolonner:
--   - {navn: elev, titel: Elev, type: person}
--   - {navn: skole, titel: Skole året før, type: tekst}
--   - {navn: skoletype, titel: Skoletype året før, type: kode, kodeliste: skoletype}
--   - {navn: ejerkode, titel: Ejerkode året før, type: kode, kodeliste: ejerkode}
--   - {navn: fra_type, titel: Klassetype året før, type: kode, kodeliste: klassetype}
--   - {navn: fra_trin, titel: Klassetrin året før, type: heltal}
--   - {navn: til_skoletype, titel: Skoletype i år, type: kode, kodeliste: skoletype, kraevet: nej}
--   - {navn: til_type, titel: Klassetype i år, type: kode, kodeliste: klassetype, kraevet: nej}
--   - {navn: til_trin, titel: Klassetrin i år, type: heltal, kraevet: nej}
--   - {navn: samme_trin, titel: Går klassetrinnet om, type: kode, kodeliste: ja-nej}
--   - {navn: ny_skole, titel: "Går på en anden af kommunens egne skoler", type: kode, kodeliste: ja-nej}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: bopaelskommune, titel: Bopælskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
WITH skolestart AS (
    SELECT * FROM elev WHERE maaned % 100 = 9
),
nu AS (
    SELECT kommune, maaned, elev, skole, skoletype, ejerkode, klassetype, klassetrin
    FROM (
        SELECT *, row_number() OVER (PARTITION BY elev, maaned ORDER BY kommune) AS nr
        FROM skolestart
    ) AS nummereret
    -- En elev, som to kommuner leverer, må ikke give to overgange.
    WHERE nr = 1
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.elev,
    foer.skole,
    foer.skoletype,
    foer.ejerkode,
    foer.klassetype AS fra_type,
    foer.klassetrin AS fra_trin,
    nu.skoletype AS til_skoletype,
    nu.klassetype AS til_type,
    nu.klassetrin AS til_trin,
    CASE WHEN nu.klassetrin = foer.klassetrin THEN 'ja' ELSE 'nej' END AS samme_trin,
    CASE WHEN nu.kommune = foer.kommune AND foer.ejerkode = '2' AND nu.ejerkode = '2' AND nu.skole <> foer.skole THEN 'ja' ELSE 'nej' END AS ny_skole,
    foer.koen,
    foer.bopaelskommune,
    foer.betalingskommune
FROM skolestart AS foer
LEFT JOIN nu ON nu.elev = foer.elev AND nu.maaned = foer.maaned + 100
