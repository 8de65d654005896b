-- navn: Anbringelser i måneden
-- korn: en anbringelse (ét barn på ét sted), der løb i måneden
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- institution: institution
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: boerneparagraf}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: ophoer, titel: Årsag til ophør, type: kode, kodeliste: ophoersaarsag, kraevet: nej}
--   - {navn: ny, titel: Begyndelsen på et nyt forløb, type: kode, kodeliste: ja-nej}
--   - {navn: skift, titel: Begyndt efter skift af sted, type: kode, kodeliste: ja-nej}
--   - {navn: afsluttet, titel: Afsluttet i måneden, type: kode, kodeliste: ja-nej}
--   - {navn: forloeb_slut, titel: Forløbet sluttede i måneden, type: kode, kodeliste: ja-nej}
--   - {navn: forloebsdage, titel: Forløbets længde til nu, type: heltal, enhed: dage}
--   - {navn: udgift, titel: Aftalt udgift i måneden, type: decimal, decimaler: 2, kraevet: nej, enhed: kr.}
WITH
anbringelse AS (
    SELECT
        *,
        coalesce(forloeb_start, start) AS forloeb,
        make_date(maaned // 100, maaned % 100, 1) AS foerste,
        last_day(make_date(maaned // 100, maaned % 100, 1)) AS sidste
    FROM foranstaltning
    WHERE gruppering = '10'
),
dage AS (
    SELECT
        *,
        date_diff('day', greatest(start, foerste), least(coalesce(slut, sidste), sidste)) + 1 AS i_maaneden,
        coalesce(slut BETWEEN foerste AND sidste, false) AS slutter
    FROM anbringelse
)
SELECT
    kommune,
    maaned,
    barn,
    coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
    institution,
    paragraf,
    type,
    alder,
    ophoer,
    CASE WHEN start >= foerste AND forloeb = start THEN 'ja' ELSE 'nej' END AS ny,
    CASE WHEN start >= foerste AND forloeb < start THEN 'ja' ELSE 'nej' END AS skift,
    CASE WHEN slutter THEN 'ja' ELSE 'nej' END AS afsluttet,
    -- Efter et skift, planlagt eller ej, går forløbet videre på et nyt sted.
    CASE WHEN slutter AND coalesce(ophoer, 'andet') NOT IN ('skift-planlagt', 'sammenbrud') THEN 'ja' ELSE 'nej' END AS forloeb_slut,
    date_diff('day', forloeb, least(coalesce(slut, sidste), sidste)) + 1 AS forloebsdage,
    -- I hele øre, så summen er nøjagtig.
    CAST(CAST(pris * 100 AS BIGINT) * greatest(i_maaneden, 0) // day(sidste) AS DECIMAL(16, 0)) * 0.01 AS udgift
FROM dage
