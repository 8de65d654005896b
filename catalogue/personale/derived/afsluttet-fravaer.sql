-- navn: Afsluttede fraværsperioder
-- korn: en fraværsperiode i den måned, hvor det vides, at den er slut
-- afhaenger: {fravaer: -1..0, ansaettelse: -1..0}
-- frekvens: måned
-- kolonner:
--   - {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion, kraevet: nej}
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori, kraevet: nej}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen, kraevet: nej}
--   - {navn: aarsag, titel: Årsag, type: kode, kodeliste: fravaersaarsag}
--   - {navn: varighed, titel: Varighed, type: heltal, enhed: kalenderdage}
WITH fravaer_til AS (
    SELECT
        *,
        CAST(greatest(startdato, make_date(maaned // 100, maaned % 100, 1)) + (dage - 1) * INTERVAL '1' DAY AS DATE) AS sidste_dag,
        last_day(make_date(maaned // 100, maaned % 100, 1)) AS ultimo,
        CASE WHEN maaned % 100 = 12 THEN maaned + 89 ELSE maaned + 1 END AS naeste_maaned
    FROM fravaer
),
slut AS (
    SELECT maaned AS slutmaaned, * FROM fravaer_til WHERE sidste_dag < ultimo
    UNION ALL
    -- Varede fraværet måneden ud, ses det først i den næste måned, om det er slut.
    SELECT f.naeste_maaned AS slutmaaned, f.*
    FROM fravaer_til AS f
    WHERE f.sidste_dag >= f.ultimo
        AND NOT EXISTS (
            SELECT 1 FROM fravaer AS n
            WHERE n.kommune = f.kommune AND n.maaned = f.naeste_maaned
                AND n.ansaettelse_nr = f.ansaettelse_nr AND n.periode_id = f.periode_id
        )
)
SELECT
    s.kommune,
    s.slutmaaned AS maaned,
    a.funktion,
    a.stillingskategori,
    a.koen,
    s.aarsag,
    date_diff('day', s.startdato, s.sidste_dag) + 1 AS varighed
FROM slut AS s
LEFT JOIN ansaettelse AS a ON a.kommune = s.kommune AND a.maaned = s.maaned AND a.ansaettelse_nr = s.ansaettelse_nr
