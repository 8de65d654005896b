-- korn: en kommune, en måned og et køn
-- navn: Borgernes samlede alder
-- afhaenger: {befolkning: 0..0}
-- frekvens: måned
-- kolonner: [{navn: koen, titel: Køn, type: kode, kodeliste: koen}, {navn: aar, titel: Samlet alder, type: heltal, enhed: år}, {navn: antal, titel: Antal, type: heltal, enhed: borgere}]
SELECT
    kommune,
    maaned,
    koen,
    CAST(sum(alder * antal) AS BIGINT) AS aar,
    CAST(sum(antal) AS BIGINT) AS antal
FROM befolkning
GROUP BY kommune, maaned, koen
