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
    SELECT
        kommune,
        maaned,
        (maaned // 100) * 12 + maaned % 100 AS nr,
        medarbejder,
        ansaettelse_nr,
        institution,
        funktion,
        stillingskategori,
        alder,
        anciennitet,
        beskaeftigelsesgrad
    FROM ansaettelse
    WHERE ansaettelsesform NOT IN ('timeloennet', 'elev')
),
person AS (
    SELECT kommune, medarbejder, list(nr) AS maaneder FROM fast GROUP BY ALL
),
-- Uden måneden før ville alle se nye ud, uden den næste så alle ud til at være gået.
leveret AS (
    SELECT kommune, list(DISTINCT nr) AS maaneder FROM fast GROUP BY ALL
),
bevaegelser AS (
    SELECT
        CASE WHEN b.skridt < 0 THEN f.maaned WHEN f.maaned % 100 = 12 THEN f.maaned + 89 ELSE f.maaned + 1 END AS i,
        b.bevaegelse,
        f.*
    FROM fast AS f
    JOIN person AS p ON p.kommune = f.kommune AND p.medarbejder = f.medarbejder
    JOIN leveret AS l ON l.kommune = f.kommune
    CROSS JOIN (VALUES (-1, 'tilgang'), (1, 'afgang')) AS b (skridt, bevaegelse)
    WHERE list_contains(l.maaneder, f.nr + b.skridt) AND NOT list_contains(p.maaneder, f.nr + b.skridt)
)
SELECT kommune, i AS maaned, bevaegelse, institution, funktion, stillingskategori, alder, anciennitet
FROM bevaegelser
QUALIFY row_number() OVER (PARTITION BY kommune, i, bevaegelse, medarbejder ORDER BY beskaeftigelsesgrad DESC, ansaettelse_nr) = 1
