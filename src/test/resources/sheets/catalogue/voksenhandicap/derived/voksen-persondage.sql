-- korn: en borgers dage på en paragraf i en måned; en dag tæller én gang, også når ydelser overlapper
-- afhaenger: {voksenydelse: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner: [{navn: paragraf, titel: Paragraf, type: kode, kodeliste: paragraf}, {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}, {navn: dage, titel: Persondage, type: heltal, enhed: dage}]
WITH
maaneden AS (
    SELECT
        *,
        make_date(maaned // 100, maaned % 100, 1) AS foerste,
        last_day(make_date(maaned // 100, maaned % 100, 1)) AS sidste
    FROM voksenydelse
),
dag AS (
    SELECT
        kommune,
        maaned,
        borger,
        paragraf,
        betalingskommune,
        dage.dag
    FROM maaneden
    CROSS JOIN UNNEST(generate_series(greatest(start, foerste), least(slut, sidste), INTERVAL '1' DAY)) AS dage(dag)
)
SELECT kommune, maaned, paragraf, betalingskommune, count(DISTINCT dag) AS dage
FROM dag
GROUP BY kommune, maaned, borger, paragraf, betalingskommune
