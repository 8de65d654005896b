-- navn: Støttende indsatser og ungestøtte i måneden
-- korn: en støttende indsats eller ungestøtte uden døgnophold, der løb i måneden
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: boerneparagraf}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: gruppering, titel: Gruppering, type: kode, kodeliste: foranstaltningsgruppe}
--   - {navn: ophoer, titel: Årsag til ophør, type: kode, kodeliste: ophoersaarsag, kraevet: nej}
--   - {navn: begyndt, titel: Begyndt i måneden, type: kode, kodeliste: ja-nej}
--   - {navn: afsluttet, titel: Afsluttet i måneden, type: kode, kodeliste: ja-nej}
--   - {navn: loeber, titel: Løber ved månedens udgang, type: kode, kodeliste: ja-nej}
--   - {navn: foerste, titel: "Barnets første af typen, så barnet tæller én gang", type: kode, kodeliste: ja-nej}
--   - {navn: med_pris, titel: Prisen er kendt, type: kode, kodeliste: ja-nej}
--   - {navn: dage, titel: Længde til nu, type: heltal, enhed: dage}
--   - {navn: pris, titel: Pris pr. måned, type: decimal, decimaler: 2, kraevet: nej, enhed: kr.}
WITH stoette AS (
    SELECT
        *,
        make_date(maaned // 100, maaned % 100, 1) AS foerste_dag,
        last_day(make_date(maaned // 100, maaned % 100, 1)) AS sidste_dag
    FROM foranstaltning
    WHERE gruppering IN ('20', '30')
)
SELECT
    kommune,
    maaned,
    barn,
    coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
    paragraf,
    type,
    gruppering,
    ophoer,
    CASE WHEN start >= foerste_dag THEN 'ja' ELSE 'nej' END AS begyndt,
    CASE WHEN slut <= sidste_dag THEN 'ja' ELSE 'nej' END AS afsluttet,
    CASE WHEN slut IS NULL OR slut >= sidste_dag THEN 'ja' ELSE 'nej' END AS loeber,
    CASE WHEN row_number() OVER (
        PARTITION BY kommune, maaned, barn, type, (slut IS NULL OR slut >= sidste_dag) ORDER BY start, registrering
    ) = 1 THEN 'ja' ELSE 'nej' END AS foerste,
    CASE WHEN pris IS NULL THEN 'nej' ELSE 'ja' END AS med_pris,
    date_diff('day', start, least(coalesce(slut, sidste_dag), sidste_dag)) + 1 AS dage,
    pris
FROM stoette
