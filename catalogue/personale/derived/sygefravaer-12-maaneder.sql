-- navn: Medarbejdernes sygefravær på 12 måneder
-- korn: en måned og en gruppe medarbejdere, der har været ansat i 12 måneder og er ens på kolonnerne
-- afhaenger: {ansaettelse: 0..0, fravaer: -11..0}
-- frekvens: måned
-- kolonner:
--   - {navn: funktion, titel: Funktion, type: kode, kodeliste: funktion}
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori}
--   - {navn: perioder, titel: Sygeperioder begyndt på 12 måneder, type: heltal}
--   - {navn: dage, titel: Sygedage på 12 måneder, type: heltal, enhed: kalenderdage}
--   - {navn: antal, titel: Antal, type: heltal, enhed: medarbejdere}
WITH hoved AS (
    -- Anciennitet 11 er den tolvte måned, for den første er 0. Timelønnede er ikke ansat mellem vagterne og er derfor ikke med.
    SELECT kommune, maaned, medarbejder, funktion, stillingskategori
    FROM (
        SELECT *, row_number() OVER (PARTITION BY kommune, maaned, medarbejder ORDER BY beskaeftigelsesgrad DESC, ansaettelse_nr) AS nr
        FROM ansaettelse
        WHERE anciennitet >= 11 AND ansaettelsesform <> 'timeloennet'
    )
    WHERE nr = 1
),
sygdom AS (
    -- Den samme sygdom kan være registreret på to ansættelser; så begynder den samme dag og tælles én gang.
    SELECT kommune, medarbejder, maaned, startdato, max(dage) AS dage
    FROM fravaer
    WHERE aarsag IN ('egen-sygdom', 'graviditetsgener', 'paragraf-56', 'arbejdsskade')
    GROUP BY ALL
),
-- Ansættelser og sygdom i én række for rækker: så kan hver måned lægge sine 12 måneder sammen uden en række pr. måned og måned tilbage.
haendelse AS (
    SELECT kommune, medarbejder, maaned, funktion, stillingskategori, 1 AS ansat, 0 AS perioder, 0 AS dage
    FROM hoved
    UNION ALL
    SELECT kommune, medarbejder, maaned, NULL, NULL, 0, CASE WHEN startdato >= make_date(maaned // 100, maaned % 100, 1) THEN 1 ELSE 0 END, dage
    FROM sygdom
),
tolv AS (
    SELECT *, sum(perioder) OVER aaret AS perioder_12, sum(dage) OVER aaret AS dage_12
    FROM (SELECT *, maaned // 100 * 12 + maaned % 100 AS nr FROM haendelse)
    WINDOW aaret AS (PARTITION BY kommune, medarbejder ORDER BY nr RANGE BETWEEN 11 PRECEDING AND CURRENT ROW)
)
SELECT kommune, maaned, funktion, stillingskategori, perioder_12 AS perioder, dage_12 AS dage, count(*) AS antal
FROM tolv
WHERE ansat = 1
GROUP BY ALL
