-- korn: en kommune, et år, et køn og en femårs aldersgruppe
-- afhaenger: {folketal-alder: 0..0}
-- frekvens: år
-- kolonner: [{navn: koen, titel: Køn, type: kode, kodeliste: koen-folk1b}, {navn: fra_alder, titel: Fra alder, type: heltal, enhed: år}, {navn: antal, titel: Folketal, type: heltal, enhed: personer}]
SELECT
    kommune,
    maaned,
    koen,
    CAST(regexp_extract(aldersgruppe, '^[0-9]+') AS BIGINT) AS fra_alder,
    antal
FROM "folketal-alder"
