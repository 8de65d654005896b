-- navn: Visiterede dage og timer
-- korn: en visiteret ydelse i en måned med de dage, der ikke allerede er talt i en tidligere begyndt bevilling af samme ydelse til samme borger
-- afhaenger: {visitation: 0..0}
-- frekvens: måned
-- institution: institution
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: ydelse, titel: Ydelse, type: kode, kodeliste: aeldreydelse}
--   - {navn: leverandoertype, titel: Leverandørtype, type: kode, kodeliste: aeldreleverandoer}
--   - {navn: plejebolig, titel: I plejebolig, type: kode, kodeliste: ja-nej}
--   - {navn: institution, titel: Plejecenter, type: tekst, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: dage, titel: Persondage, type: heltal, enhed: dage}
--   - {navn: uge_timer_dage, titel: Visiterede timer pr. uge gange dage, type: decimal, decimaler: 2, enhed: syvendedele timer}
-- # En dag tæller én gang pr. borger og ydelse. Timer fra flere bevillinger lægges sammen; de står som timer om ugen gange dage, så tallet
-- # er helt nøjagtigt, og divideres med 7 i nøgletallet.
WITH
maaneden AS (
    SELECT
        *,
        greatest(start, make_date(maaned // 100, maaned % 100, 1)) AS fra,
        least(
            coalesce(slut, last_day(make_date(maaned // 100, maaned % 100, 1))),
            last_day(make_date(maaned // 100, maaned % 100, 1))
        ) AS til
    FROM visitation
),
efter_hinanden AS (
    SELECT
        *,
        max(til) OVER (
            PARTITION BY kommune, maaned, borger, ydelse
            ORDER BY fra, start, registrering
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS talt_til
    FROM maaneden
)
SELECT
    kommune,
    maaned,
    borger,
    ydelse,
    leverandoertype,
    plejebolig,
    institution,
    alder,
    greatest(0, CASE WHEN talt_til >= fra THEN date_diff('day', talt_til, til) ELSE date_diff('day', fra, til) + 1 END) AS dage,
    coalesce(timer_pr_uge, 0) * greatest(0, date_diff('day', fra, til) + 1) AS uge_timer_dage
FROM efter_hinanden
