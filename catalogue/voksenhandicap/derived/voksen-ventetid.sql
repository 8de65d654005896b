-- navn: Ventetid til ydelser til voksne
-- korn: en ydelse, der begyndte i måneden, og hvor ansøgningens dato er kendt
-- afhaenger: {voksenydelse: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: voksenparagraf}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune, kraevet: nej}
--   - {navn: ventedage, titel: Dage fra ansøgning til start, type: heltal, enhed: dage}
SELECT kommune, maaned, borger, paragraf, betalingskommune, date_diff('day', ansoegt, start) AS ventedage
FROM voksenydelse
WHERE
    ansoegt IS NOT NULL
    AND start BETWEEN make_date(maaned // 100, maaned % 100, 1) AND last_day(make_date(maaned // 100, maaned % 100, 1))
