-- navn: Til- og afgang på ydelser til voksne
-- korn: en borger, der er kommet til eller gået fra en paragraf siden måneden før
-- afhaenger: {voksen-ultimo: -1..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: voksenparagraf}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: bevaegelse, titel: Bevægelse, type: kode, kodeliste: bevaegelse}
-- # Modtagerne ved månedens udgang mod modtagerne måneden før, så beholdning + tilgang - afgang = ny beholdning. En plads, der
-- # skifter tilbud uden ophør, er ingen bevægelse. Den første leverede måned har ingen bevægelser, for man ved ikke, hvem der var der før.
WITH
modtager AS (
    SELECT
        kommune,
        maaned,
        CASE WHEN maaned % 100 = 12 THEN maaned + 89 ELSE maaned + 1 END AS naeste,
        borger,
        paragraf,
        betalingskommune,
        alder
    FROM "voksen-ultimo"
),
leveret AS (
    SELECT DISTINCT kommune, maaned, naeste FROM modtager
)
SELECT nu.kommune, nu.maaned, nu.borger, nu.paragraf, nu.betalingskommune, nu.alder, 'tilgang' AS bevaegelse
FROM modtager AS nu
JOIN leveret AS l ON l.kommune = nu.kommune AND l.naeste = nu.maaned
LEFT JOIN modtager AS foer
    ON foer.kommune = nu.kommune AND foer.naeste = nu.maaned AND foer.borger = nu.borger
    AND foer.paragraf = nu.paragraf AND foer.betalingskommune = nu.betalingskommune
WHERE foer.borger IS NULL
UNION ALL
SELECT foer.kommune, foer.naeste, foer.borger, foer.paragraf, foer.betalingskommune, foer.alder, 'afgang'
FROM modtager AS foer
JOIN leveret AS l ON l.kommune = foer.kommune AND l.maaned = foer.naeste
LEFT JOIN modtager AS nu
    ON nu.kommune = foer.kommune AND nu.maaned = foer.naeste AND nu.borger = foer.borger
    AND nu.paragraf = foer.paragraf AND nu.betalingskommune = foer.betalingskommune
WHERE nu.borger IS NULL
