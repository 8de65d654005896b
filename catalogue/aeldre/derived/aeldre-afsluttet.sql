-- navn: Afsluttede ydelser til ældre
-- korn: en visiteret ydelse, der sluttede i måneden
-- afhaenger: {visitation: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: ydelse, titel: Ydelse, type: kode, kodeliste: aeldreydelse}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: dage, titel: Varighed, type: heltal, enhed: dage}
SELECT kommune, maaned, borger, ydelse, alder, date_diff('day', start, slut) + 1 AS dage
FROM visitation
WHERE slut BETWEEN make_date(maaned // 100, maaned % 100, 1) AND last_day(make_date(maaned // 100, maaned % 100, 1))
