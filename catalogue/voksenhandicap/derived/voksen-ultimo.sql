-- navn: Modtagere ved månedens udgang
-- korn: en borger med en ydelse efter en paragraf på månedens sidste dag
-- afhaenger: {voksenydelse: 0..0}
-- frekvens: måned
-- institution: institution
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: voksenparagraf}
--   - {navn: tilbud, titel: Tilbud, type: kode, kodeliste: voksentilbud, kraevet: nej}
--   - {navn: maalgruppe, titel: Målgruppe, type: kode, kodeliste: voksenmaalgruppe, kraevet: nej}
--   - {navn: leverandoer, titel: Hvem der driver tilbuddet, type: kode, kodeliste: voksenleverandoer}
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: betaler, titel: Betaler, type: kode, kodeliste: betaler}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: timer, titel: Timer pr. uge, type: decimal, decimaler: 2, enhed: timer}
--   - {navn: timer_kendt, titel: Timer kendt, type: kode, kodeliste: ja-nej}
--   - {navn: pris, titel: Pris pr. måned, type: decimal, decimaler: 2, enhed: kr.}
--   - {navn: pris_kendt, titel: Pris kendt, type: kode, kodeliste: ja-nej}
--   - {navn: dage, titel: Varighed til nu, type: heltal, enhed: dage}
-- # Har borgeren flere bevillinger efter samme paragraf, lægges timer og priser sammen; tilbud, målgruppe og leverandør er den nyestes,
-- # og varigheden regnes fra den ældste, der stadig løber.
WITH
loebende AS (
    SELECT
        kommune,
        maaned,
        borger,
        paragraf,
        tilbud,
        maalgruppe,
        leverandoer,
        institution,
        coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
        alder,
        koen,
        timer_pr_uge,
        pris,
        start,
        slut,
        registrering,
        last_day(make_date(maaned // 100, maaned % 100, 1)) AS udgang
    FROM voksenydelse
),
samlet AS (
    SELECT
        *,
        sum(timer_pr_uge) OVER samme AS timer_i_alt,
        sum(pris) OVER samme AS pris_i_alt,
        min(start) OVER samme AS aeldste,
        row_number() OVER (
            PARTITION BY kommune, maaned, borger, paragraf, betalingskommune ORDER BY start DESC, registrering DESC
        ) AS nr
    FROM loebende
    WHERE start <= udgang AND (slut IS NULL OR slut >= udgang)
    WINDOW samme AS (PARTITION BY kommune, maaned, borger, paragraf, betalingskommune)
)
SELECT
    kommune,
    maaned,
    borger,
    paragraf,
    tilbud,
    maalgruppe,
    leverandoer,
    institution,
    betalingskommune,
    CASE WHEN betalingskommune = CAST(kommune AS VARCHAR) THEN 'selv' ELSE 'anden' END AS betaler,
    alder,
    koen,
    coalesce(timer_i_alt, 0) AS timer,
    CASE WHEN timer_i_alt IS NULL THEN 'nej' ELSE 'ja' END AS timer_kendt,
    coalesce(pris_i_alt, 0) AS pris,
    CASE WHEN pris_i_alt IS NULL THEN 'nej' ELSE 'ja' END AS pris_kendt,
    date_diff('day', aeldste, udgang) + 1 AS dage
FROM samlet
WHERE nr = 1
