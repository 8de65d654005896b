-- navn: Modtagere ved månedens udgang
-- korn: en borger med en ydelse på månedens sidste dag
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
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: timer, titel: Visiterede timer pr. uge, type: decimal, decimaler: 2, enhed: timer}
--   - {navn: dage, titel: Varighed til nu, type: heltal, enhed: dage}
-- # Har borgeren flere bevillinger af samme ydelse, lægges timerne sammen; leverandøren er den nyestes, og varigheden regnes fra den
-- # ældste, der stadig løber.
SELECT
    kommune,
    maaned,
    borger,
    ydelse,
    leverandoertype,
    plejebolig,
    institution,
    alder,
    koen,
    timer,
    date_diff('day', aeldste, udgang) + 1 AS dage
FROM (
    SELECT
        *,
        coalesce(sum(timer_pr_uge) OVER samme, 0) AS timer,
        min(start) OVER samme AS aeldste,
        row_number() OVER (PARTITION BY kommune, maaned, borger, ydelse ORDER BY start DESC, registrering DESC) AS nr
    FROM (SELECT *, last_day(make_date(maaned // 100, maaned % 100, 1)) AS udgang FROM visitation)
    WHERE start <= udgang AND (slut IS NULL OR slut >= udgang)
    WINDOW samme AS (PARTITION BY kommune, maaned, borger, ydelse)
)
WHERE nr = 1
