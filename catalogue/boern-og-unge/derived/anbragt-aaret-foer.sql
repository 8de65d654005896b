-- navn: Børn og unge, der var anbragt for et år siden
-- korn: et barn, der var anbragt for et år siden, med hvor det er nu
-- afhaenger: {anbragt: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: alder, titel: Alder for et år siden, type: heltal, enhed: år}
--   - {navn: foer_type, titel: Type for et år siden, type: kode, kodeliste: foranstaltningstype}
--   - {navn: nu_type, titel: Type nu, type: kode, kodeliste: foranstaltningstype, kraevet: nej}
--   - {navn: anbragt_nu, titel: Anbragt nu, type: kode, kodeliste: ja-nej}
--   - {navn: samme_type, titel: Anbragt på samme type, type: kode, kodeliste: ja-nej}
WITH nu AS (
    SELECT barn, maaned, min(type) AS type
    FROM anbragt
    GROUP BY barn, maaned
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.barn,
    foer.betalingskommune,
    foer.alder,
    foer.type AS foer_type,
    nu.type AS nu_type,
    CASE WHEN nu.barn IS NULL THEN 'nej' ELSE 'ja' END AS anbragt_nu,
    CASE WHEN nu.type = foer.type THEN 'ja' ELSE 'nej' END AS samme_type
FROM anbragt foer
LEFT JOIN nu ON nu.barn = foer.barn AND nu.maaned = foer.maaned + 100
