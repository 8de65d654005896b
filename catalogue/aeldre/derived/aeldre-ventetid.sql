-- navn: Ventetid til ydelser til ældre
-- korn: en visiteret ydelse, der begyndte i måneden, og hvor bevillingens dato er kendt
-- afhaenger: {visitation: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: ydelse, titel: Ydelse, type: kode, kodeliste: aeldreydelse}
--   - {navn: ventedage, titel: Dage fra bevilling til start, type: heltal, enhed: dage}
SELECT kommune, maaned, borger, ydelse, date_diff('day', bevilget, start) AS ventedage
FROM visitation
WHERE
    bevilget IS NOT NULL
    AND start BETWEEN make_date(maaned // 100, maaned % 100, 1) AND last_day(make_date(maaned // 100, maaned % 100, 1))
