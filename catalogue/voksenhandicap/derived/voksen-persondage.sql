-- navn: Persondage på ydelser til voksne
-- korn: en ydelse i en måned med de dage, der ikke allerede er talt i en tidligere begyndt ydelse efter samme paragraf til samme borger
-- afhaenger: {voksenydelse: 0..0}
-- frekvens: måned
-- institution: institution
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: voksenparagraf}
--   - {navn: leverandoer, titel: Hvem der driver tilbuddet, type: kode, kodeliste: voksenleverandoer}
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: dage, titel: Persondage, type: heltal, enhed: dage}
--   - {navn: uge_timer_dage, titel: Timer pr. uge gange dage, type: decimal, decimaler: 2, enhed: syvendedele timer}
-- # En dag tæller én gang pr. borger og paragraf, også når to bevillinger overlapper. Timer lægges derimod sammen, for to
-- # bevillinger giver timer begge to; de står som timer om ugen gange dage, så tallet er helt nøjagtigt, og divideres med 7 i nøgletallet.
WITH
maaneden AS (
    SELECT
        kommune,
        maaned,
        borger,
        paragraf,
        leverandoer,
        institution,
        coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
        alder,
        timer_pr_uge,
        start,
        registrering,
        greatest(start, make_date(maaned // 100, maaned % 100, 1)) AS fra,
        least(
            coalesce(slut, last_day(make_date(maaned // 100, maaned % 100, 1))),
            last_day(make_date(maaned // 100, maaned % 100, 1))
        ) AS til
    FROM voksenydelse
),
efter_hinanden AS (
    SELECT
        *,
        max(til) OVER (
            PARTITION BY kommune, maaned, borger, paragraf, betalingskommune
            ORDER BY fra, start, registrering
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS talt_til
    FROM maaneden
)
SELECT
    kommune,
    maaned,
    borger,
    paragraf,
    leverandoer,
    institution,
    betalingskommune,
    alder,
    greatest(0, CASE WHEN talt_til >= fra THEN date_diff('day', talt_til, til) ELSE date_diff('day', fra, til) + 1 END) AS dage,
    coalesce(timer_pr_uge, 0) * greatest(0, date_diff('day', fra, til) + 1) AS uge_timer_dage
FROM efter_hinanden
