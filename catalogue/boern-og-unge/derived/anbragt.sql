-- navn: Børn og unge anbragt ved månedens udgang
-- korn: et barn, der er anbragt ved månedens udgang, på det sted, det sidst er kommet til
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- institution: institution
-- kommuner: [betalingskommune, beliggenhedskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: beliggenhedskommune, titel: Beliggenhedskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: boerneparagraf}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: leverandoer, titel: Leverandør, type: kode, kodeliste: boerneleverandoer, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: betaler, titel: Hvem der betaler, type: kode, kodeliste: egen-anden}
--   - {navn: bor, titel: "Anbragt i den betalende kommune eller i en anden", type: kode, kodeliste: egen-anden, kraevet: nej}
--   - {navn: dage, titel: Dage siden forløbets start, type: heltal, enhed: dage}
--   - {navn: med_pris, titel: Prisen er kendt, type: kode, kodeliste: ja-nej}
--   - {navn: pris, titel: Pris pr. måned, type: decimal, decimaler: 2, kraevet: nej, enhed: kr.}
--   - {navn: aarspris, titel: Pris pr. år i hele 1.000 kr., type: heltal, kraevet: nej, enhed: 1.000 kr.}
WITH
ved_udgangen AS (
    SELECT
        *,
        last_day(make_date(maaned // 100, maaned % 100, 1)) AS udgang,
        coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betaler
    FROM foranstaltning
    WHERE gruppering = '10'
),
barnets AS (
    SELECT *, row_number() OVER (PARTITION BY kommune, maaned, barn ORDER BY start DESC, registrering DESC) AS nr
    FROM ved_udgangen
    WHERE start <= udgang AND (slut IS NULL OR slut >= udgang)
)
SELECT
    kommune,
    maaned,
    barn,
    betaler AS betalingskommune,
    beliggenhedskommune,
    institution,
    paragraf,
    type,
    leverandoer,
    alder,
    koen,
    CASE WHEN betaler = CAST(kommune AS VARCHAR) THEN 'egen' ELSE 'anden' END AS betaler,
    CASE WHEN beliggenhedskommune = betaler THEN 'egen' WHEN beliggenhedskommune IS NOT NULL THEN 'anden' END AS bor,
    date_diff('day', coalesce(forloeb_start, start), udgang) + 1 AS dage,
    CASE WHEN pris IS NULL THEN 'nej' ELSE 'ja' END AS med_pris,
    pris,
    CAST(pris * 12 AS BIGINT) // 1000 AS aarspris
FROM barnets
WHERE nr = 1
