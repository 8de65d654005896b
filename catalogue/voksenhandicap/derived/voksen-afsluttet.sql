-- navn: Afsluttede ydelser til voksne
-- korn: en ydelse, der sluttede i måneden
-- afhaenger: {voksenydelse: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: voksenparagraf}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: dage, titel: Varighed, type: heltal, enhed: dage}
SELECT kommune, maaned, borger, paragraf, betalingskommune, date_diff('day', start, slut) + 1 AS dage
FROM voksenydelse
WHERE slut BETWEEN make_date(maaned // 100, maaned % 100, 1) AND last_day(make_date(maaned // 100, maaned % 100, 1))
