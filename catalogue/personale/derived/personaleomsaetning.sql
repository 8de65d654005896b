-- navn: Tilgang og afgang
-- korn: en medarbejder, der er begyndt i kommunen i måneden, eller som er holdt op ved månedens begyndelse
-- afhaenger: {ansaettelse: -1..0}
-- frekvens: måned
-- institution: institution
-- kolonner:
--   - {navn: bevaegelse, titel: Bevægelse, type: tekst, beskrivelse: "tilgang: ansat i måneden og ikke i måneden før. afgang: ansat i måneden før og ikke nu; med stilling, alder og anciennitet fra måneden før"}
--   - {navn: institution, titel: Institution, type: tekst, kraevet: nej}
--   - {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion}
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: anciennitet, titel: Anciennitet, type: heltal, enhed: måneder}
WITH fast AS (
    -- Timelønnede kommer og går med vagterne, elever med uddannelsen; de ville skjule, om de faste bliver.
    SELECT *, CASE WHEN maaned % 100 = 12 THEN maaned + 89 ELSE maaned + 1 END AS naeste_maaned
    FROM ansaettelse
    WHERE ansaettelsesform NOT IN ('timeloennet', 'elev')
),
leveret AS (
    SELECT DISTINCT kommune, maaned, naeste_maaned FROM fast
),
bevaegelser AS (
    SELECT n.maaned AS i, 'tilgang' AS bevaegelse, n.*
    FROM fast AS n
    -- Uden måneden før ville alle se nye ud.
    JOIN leveret AS l ON l.kommune = n.kommune AND l.naeste_maaned = n.maaned
    LEFT JOIN fast AS f ON f.kommune = n.kommune AND f.naeste_maaned = n.maaned AND f.medarbejder = n.medarbejder
    WHERE f.medarbejder IS NULL
    UNION ALL
    SELECT f.naeste_maaned AS i, 'afgang' AS bevaegelse, f.*
    FROM fast AS f
    JOIN leveret AS l ON l.kommune = f.kommune AND l.maaned = f.naeste_maaned
    LEFT JOIN fast AS n ON n.kommune = f.kommune AND n.maaned = f.naeste_maaned AND n.medarbejder = f.medarbejder
    WHERE n.medarbejder IS NULL
)
SELECT kommune, i AS maaned, bevaegelse, institution, funktion, stillingskategori, alder, anciennitet
FROM (
    SELECT *, row_number() OVER (PARTITION BY kommune, i, bevaegelse, medarbejder ORDER BY beskaeftigelsesgrad DESC, ansaettelse_nr) AS nr
    FROM bevaegelser
)
WHERE nr = 1
