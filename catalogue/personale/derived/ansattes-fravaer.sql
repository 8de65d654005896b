-- navn: Ansattes fravær
-- korn: et fravær i en måned med ansættelsens stilling, funktion, institution, køn og alder
-- afhaenger: {fravaer: 0..0, ansaettelse: 0..0}
-- frekvens: måned
-- institution: institution
-- kolonner:
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion, kraevet: nej}
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori, kraevet: nej}
--   - {navn: ansaettelsesform, titel: Ansættelsesform, type: kode, kodeliste: ansaettelsesform, kraevet: nej}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen, kraevet: nej}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år, kraevet: nej}
--   - {navn: anciennitet, titel: Anciennitet, type: heltal, enhed: måneder, kraevet: nej}
--   - {navn: aarsag, titel: Årsag, type: kode, kodeliste: fravaersaarsag}
--   - {navn: begyndt, titel: Begyndt i måneden, type: heltal, beskrivelse: "1 i den måned, perioden begynder; ellers 0"}
--   - {navn: varighed, titel: Varighed, type: heltal, enhed: kalenderdage, beskrivelse: "Periodens længde, så langt den er nået i måneden"}
--   - {navn: dagsvaerk, titel: Fraværsdagsværk, type: decimal, decimaler: 2, enhed: dagsværk}
--   - {navn: loen, titel: Løn under fravær, type: decimal, decimaler: 2, enhed: kr., beskrivelse: "Månedens løn gange den del af de aktive dage, der var fravær"}
SELECT
    f.kommune,
    f.maaned,
    a.institution,
    a.funktion,
    a.stillingskategori,
    a.ansaettelsesform,
    a.koen,
    a.alder,
    a.anciennitet,
    f.aarsag,
    CASE WHEN f.startdato >= make_date(f.maaned // 100, f.maaned % 100, 1) THEN 1 ELSE 0 END AS begyndt,
    -- Perioden er sammenhængende: er den begyndt før, har den løbet alle dage til månedens begyndelse.
    f.dage + greatest(0, date_diff('day', f.startdato, make_date(f.maaned // 100, f.maaned % 100, 1))) AS varighed,
    f.dagsvaerk,
    -- Hele tal hele vejen, for en division med decimaler giver et kommatal: (2 × øre × dagsværk + aktive dage) // (2 × aktive dage) er øre, rundet rigtigt.
    CASE WHEN a.aktive_dage > 0 THEN
        CAST(
            (2 * CAST(a.loen * 100 AS BIGINT) * CAST(f.dagsvaerk * 100 AS BIGINT) + CAST(a.aktive_dage * 100 AS BIGINT))
            // (2 * CAST(a.aktive_dage * 100 AS BIGINT))
        AS DECIMAL(16, 0)) * 0.01
    END AS loen
FROM fravaer AS f
-- Et fravær uden ansættelse tæller med i kommunens tal, men hører ikke til nogen stilling eller institution.
LEFT JOIN ansaettelse AS a ON a.kommune = f.kommune AND a.maaned = f.maaned AND a.ansaettelse_nr = f.ansaettelse_nr
