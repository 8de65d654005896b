-- navn: Unge, der var anbragt som 17-årige for et år siden
-- korn: en ung, der for et år siden var 17 år og anbragt, med hvilken ungestøtte den unge får nu
-- afhaenger: {anbragt: -12..0, foranstaltning: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Ung, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: doegn, titel: Får fortsat døgnophold, type: kode, kodeliste: ja-nej}
--   - {navn: stoette, titel: Får døgnophold eller anden ungestøtte, type: kode, kodeliste: ja-nej}
WITH nu AS (
    SELECT barn, maaned, bool_or(gruppering = '10') AS doegn
    FROM foranstaltning
    WHERE
        gruppering IN ('10', '30')
        AND start <= last_day(make_date(maaned // 100, maaned % 100, 1))
        AND (slut IS NULL OR slut >= last_day(make_date(maaned // 100, maaned % 100, 1)))
    GROUP BY barn, maaned
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.barn,
    foer.betalingskommune,
    CASE WHEN nu.doegn THEN 'ja' ELSE 'nej' END AS doegn,
    CASE WHEN nu.barn IS NULL THEN 'nej' ELSE 'ja' END AS stoette
FROM anbragt foer
LEFT JOIN nu ON nu.barn = foer.barn AND nu.maaned = foer.maaned + 100
WHERE foer.alder = 17
