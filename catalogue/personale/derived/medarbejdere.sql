-- navn: Medarbejdere
-- korn: en måned og en gruppe medarbejdere, der er ens på kolonnerne; hver medarbejder står ét sted, ved sin største ansættelse
-- afhaenger: {ansaettelse: 0..0, fravaer: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion}
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori}
--   - {navn: ansaettelsesform, titel: Ansættelsesform, type: kode, kodeliste: ansaettelsesform}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: alder_fra, titel: Aldersgruppens yngste, type: heltal, enhed: år, beskrivelse: "Femårsgrupper: 55 er de 55–59-årige"}
--   - {navn: syg, titel: Syg i måneden, type: heltal, beskrivelse: "1, når medarbejderen har haft sygefravær i måneden, også i en anden ansættelse; ellers 0"}
--   - {navn: antal, titel: Antal, type: heltal, enhed: medarbejdere}
WITH flere AS (
    -- Få har flere ansættelser; kun for dem skal ansættelserne stilles op.
    SELECT kommune, maaned, medarbejder
    FROM ansaettelse
    GROUP BY 1, 2, 3
    HAVING count(*) > 1
),
stillet_op AS (
    SELECT a.*, row_number() OVER (PARTITION BY a.kommune, a.maaned, a.medarbejder ORDER BY a.beskaeftigelsesgrad DESC, a.ansaettelse_nr) AS nr
    FROM ansaettelse AS a
    JOIN flere AS f ON f.kommune = a.kommune AND f.maaned = a.maaned AND f.medarbejder = a.medarbejder
),
hoved AS (
    SELECT a.kommune, a.maaned, a.medarbejder, a.funktion, a.stillingskategori, a.ansaettelsesform, a.koen, a.alder
    FROM ansaettelse AS a
    LEFT JOIN flere AS f ON f.kommune = a.kommune AND f.maaned = a.maaned AND f.medarbejder = a.medarbejder
    WHERE f.medarbejder IS NULL
    UNION ALL
    SELECT kommune, maaned, medarbejder, funktion, stillingskategori, ansaettelsesform, koen, alder
    FROM stillet_op
    WHERE nr = 1
),
syg AS (
    SELECT DISTINCT kommune, maaned, medarbejder
    FROM fravaer
    WHERE aarsag IN ('egen-sygdom', 'graviditetsgener', 'paragraf-56', 'arbejdsskade')
)
SELECT
    h.kommune,
    h.maaned,
    h.funktion,
    h.stillingskategori,
    h.ansaettelsesform,
    h.koen,
    h.alder - h.alder % 5 AS alder_fra,
    CASE WHEN s.medarbejder IS NULL THEN 0 ELSE 1 END AS syg,
    count(*) AS antal
FROM hoved AS h
LEFT JOIN syg AS s ON s.kommune = h.kommune AND s.maaned = h.maaned AND s.medarbejder = h.medarbejder
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
