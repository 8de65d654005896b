-- korn: en foranstaltning, der løb ved månedens udgang
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner: [{navn: barn, titel: Barn, type: person}, {navn: type, titel: Type, type: kode, kodeliste: foranstaltningstype}, {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}, {navn: dage, titel: Varighed til nu, type: heltal, enhed: dage}]
WITH ved_udgangen AS (
    SELECT *, last_day(make_date(maaned // 100, maaned % 100, 1)) AS udgang
    FROM foranstaltning
)
SELECT kommune, maaned, barn, type, betalingskommune, date_diff('day', start, udgang) + 1 AS dage
FROM ved_udgangen
WHERE start <= udgang AND (slut IS NULL OR slut >= udgang)
