-- korn: et barn, der var anbragt for et år siden
-- afhaenger: {foranstaltning: -12..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner: [{navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}, {navn: anbragt_nu, titel: Anbragt nu, type: kode, kodeliste: ja-nej}]
WITH anbragt AS (
    SELECT DISTINCT kommune, maaned, barn, betalingskommune
    FROM foranstaltning
    WHERE
        gruppering = '10'
        AND start <= last_day(make_date(maaned // 100, maaned % 100, 1))
        AND (slut IS NULL OR slut >= last_day(make_date(maaned // 100, maaned % 100, 1)))
)
SELECT
    foer.kommune,
    foer.maaned + 100 AS maaned,
    foer.betalingskommune,
    CASE WHEN EXISTS (
        SELECT 1 FROM anbragt nu WHERE nu.barn = foer.barn AND nu.maaned = foer.maaned + 100
    ) THEN 'ja' ELSE 'nej' END AS anbragt_nu
FROM anbragt foer
