-- navn: Børns vej på indsatstrappen på et år
-- korn: et barn, der for et år siden stod på indsatstrappen, med trinnet nu
-- afhaenger: {barn-i-indsats: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: alder, titel: Alder for et år siden, type: heltal, enhed: år}
--   - {navn: foer_trin, titel: Trin for et år siden, type: heltal}
--   - {navn: nu_trin, titel: "Trin nu; 0 uden for trappen", type: heltal}
--   - {navn: skridt, titel: "Trin nu minus trin for et år siden; tom, når barnet har forladt trappen", type: heltal, kraevet: nej}
WITH nu AS (
    SELECT barn, maaned, max(trin) AS trin
    FROM "barn-i-indsats"
    WHERE trin IS NOT NULL
    GROUP BY barn, maaned
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.barn,
    foer.betalingskommune,
    foer.alder,
    foer.trin AS foer_trin,
    coalesce(nu.trin, 0) AS nu_trin,
    nu.trin - foer.trin AS skridt
FROM "barn-i-indsats" foer
LEFT JOIN nu ON nu.barn = foer.barn AND nu.maaned = foer.maaned + 100
WHERE foer.trin IS NOT NULL
