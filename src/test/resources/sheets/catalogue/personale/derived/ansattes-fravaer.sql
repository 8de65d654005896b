-- korn: et fravær i en måned med ansættelsens stilling, funktion og institution
-- afhaenger: {fravaer: 0..0, ansaettelse: 0..0}
-- frekvens: måned
-- institution: institution
-- kolonner: [{navn: institution, titel: Institution, type: tekst, kraevet: nej}, {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion}, {navn: stilling, titel: Stillingskategori, type: kode, kodeliste: stilling}, {navn: aarsag, titel: Årsag, type: kode, kodeliste: fravaersaarsag}, {navn: dage, titel: Fraværsdage, type: heltal, enhed: dage}]
SELECT f.kommune, f.maaned, a.institution, a.funktion, a.stilling, f.aarsag, f.dage
FROM fravaer f
JOIN ansaettelse a ON a.kommune = f.kommune AND a.maaned = f.maaned AND a.ansaettelse_nr = f.ansaettelse_nr
