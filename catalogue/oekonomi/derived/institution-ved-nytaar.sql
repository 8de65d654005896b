-- navn: Institutioner i drift ved årets udgang
-- korn: en institution, der er i drift ved årets udgang og stadig er det den 1. januar
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
WHERE year(gyldig_fra) * 100 + month(gyldig_fra) <= maaned
    AND (gyldig_til IS NULL OR year(gyldig_til) * 100 + month(gyldig_til) > maaned)
