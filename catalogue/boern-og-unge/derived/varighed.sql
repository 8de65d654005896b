-- navn: Løbende foranstaltninger med deres længde
-- korn: en foranstaltning, der løber ved månedens udgang, med dens længde til nu
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: type, titel: Foranstaltningstype, type: kode, kodeliste: foranstaltningstype}
--   - {navn: gruppering, titel: Gruppering, type: kode, kodeliste: foranstaltningsgruppe}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: dage, titel: Varighed til nu, type: heltal, enhed: dage}
WITH ved_udgangen AS (
    SELECT *, last_day(make_date(maaned // 100, maaned % 100, 1)) AS udgang
    FROM foranstaltning
)
SELECT
    kommune,
    maaned,
    barn,
    type,
    gruppering,
    coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betalingskommune,
    date_diff('day', start, udgang) + 1 AS dage
FROM ved_udgangen
WHERE start <= udgang AND (slut IS NULL OR slut >= udgang)
