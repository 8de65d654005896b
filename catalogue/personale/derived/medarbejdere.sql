-- navn: Medarbejdere
-- korn: en måned og en gruppe medarbejdere, der er ens på kolonnerne; hver medarbejder står ét sted, ved sin største ansættelse
-- afhaenger: {ansaettelse: 0..0, fravaer: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion}
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori}
--   - {navn: ansaettelsesform, titel: Ansættelsesform, type: kode, kodeliste: ansaettelsesform}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: syg, titel: Syg i måneden, type: heltal, beskrivelse: "1, når medarbejderen har haft sygefravær i måneden, også i en anden ansættelse; ellers 0"}
--   - {navn: antal, titel: Antal, type: heltal, enhed: medarbejdere}
WITH hoved AS (
    SELECT *
    FROM (
        SELECT *, row_number() OVER (PARTITION BY kommune, maaned, medarbejder ORDER BY beskaeftigelsesgrad DESC, ansaettelse_nr) AS nr
        FROM ansaettelse
    )
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
    h.alder,
    CASE WHEN s.medarbejder IS NULL THEN 0 ELSE 1 END AS syg,
    count(*) AS antal
FROM hoved AS h
LEFT JOIN syg AS s ON s.kommune = h.kommune AND s.maaned = h.maaned AND s.medarbejder = h.medarbejder
GROUP BY ALL
