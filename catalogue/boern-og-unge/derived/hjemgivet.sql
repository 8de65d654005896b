-- navn: Børn, der blev hjemgivet for et år siden
-- korn: et barn, der blev hjemgivet for et år siden, med om det er anbragt igen
-- afhaenger: {foranstaltning: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: genanbragt, titel: Anbragt igen inden 12 måneder, type: kode, kodeliste: ja-nej}
SELECT
    hjem.kommune,
    hjem.maaned + 100 AS maaned,
    hjem.barn,
    coalesce(hjem.betalingskommune, CAST(hjem.kommune AS VARCHAR)) AS betalingskommune,
    CASE WHEN EXISTS (
        SELECT 1 FROM foranstaltning igen
        WHERE igen.barn = hjem.barn AND igen.gruppering = '10' AND igen.start > hjem.slut AND igen.start <= hjem.slut + INTERVAL '365' DAY
    ) THEN 'ja' ELSE 'nej' END AS genanbragt
FROM foranstaltning hjem
WHERE hjem.gruppering = '10' AND hjem.ophoer = 'hjemgivet' AND year(hjem.slut) * 100 + month(hjem.slut) = hjem.maaned
