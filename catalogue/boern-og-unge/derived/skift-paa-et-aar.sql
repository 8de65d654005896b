-- navn: Anbragte børns skift af sted på et år
-- korn: et barn, der er anbragt ved månedens udgang, med antallet af skift af sted de seneste 12 måneder
-- afhaenger: {anbragt: 0..0, anbringelse-i-maaneden: -11..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: skift, titel: Skift på 12 måneder, type: heltal, enhed: skift}
WITH skift AS (
    SELECT kommune, barn, maaned // 100 * 12 + maaned % 100 AS nr
    FROM "anbringelse-i-maaneden"
    WHERE skift = 'ja'
)
SELECT
    nu.kommune,
    nu.maaned,
    nu.barn,
    nu.betalingskommune,
    nu.type,
    nu.alder,
    count(skift.barn) AS skift
FROM anbragt nu
LEFT JOIN skift ON skift.kommune = nu.kommune AND skift.barn = nu.barn
    AND skift.nr BETWEEN nu.maaned // 100 * 12 + nu.maaned % 100 - 11 AND nu.maaned // 100 * 12 + nu.maaned % 100
GROUP BY nu.kommune, nu.maaned, nu.barn, nu.betalingskommune, nu.type, nu.alder
