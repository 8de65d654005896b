-- navn: Institutioner i drift ved årets udgang
-- korn: en institution, der er i drift den 31. december
-- afhaenger: {institution: 0..0}
-- frekvens: år
-- institution: nr
-- kolonner:
--   - {navn: nr, titel: Nummer, type: tekst}
--   - {navn: type, titel: Type, type: kode, kodeliste: institutionstype}
--   - {navn: ejerforhold, titel: Ejerforhold, type: kode, kodeliste: ejerforhold}
SELECT
    kommune,
    maaned,
    nr,
    type,
    ejerforhold
FROM institution
WHERE gyldig_fra <= make_date(maaned // 100, 12, 31)
    AND (gyldig_til IS NULL OR gyldig_til > make_date(maaned // 100, 12, 31))
