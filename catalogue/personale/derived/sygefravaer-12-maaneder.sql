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
WITH ansat AS (
    -- Anciennitet 11 er den tolvte måned, for den første er 0. Timelønnede er ikke ansat mellem vagterne og er derfor ikke med.
    SELECT
        kommune,
        maaned,
        medarbejder,
        hash(medarbejder) AS noegle,
        funktion,
        stillingskategori,
        beskaeftigelsesgrad,
        ansaettelse_nr
    FROM ansaettelse
    WHERE anciennitet >= 11 AND ansaettelsesform <> 'timeloennet'
),
-- Få har flere ansættelser. De findes med en kort nøgle, som kan tage for mange med, men ingen glemmer.
flere AS (
    SELECT kommune, maaned, noegle FROM ansat GROUP BY ALL HAVING count(*) > 1
),
hoved AS (
    SELECT a.kommune, a.maaned, a.medarbejder, a.funktion, a.stillingskategori
    FROM ansat AS a
    ANTI JOIN flere AS f ON f.kommune = a.kommune AND f.maaned = a.maaned AND f.noegle = a.noegle
    UNION ALL
    SELECT a.kommune, a.maaned, a.medarbejder, a.funktion, a.stillingskategori
    FROM ansat AS a
    SEMI JOIN flere AS f ON f.kommune = a.kommune AND f.maaned = a.maaned AND f.noegle = a.noegle
    QUALIFY row_number() OVER (PARTITION BY a.kommune, a.maaned, a.medarbejder ORDER BY a.beskaeftigelsesgrad DESC, a.ansaettelse_nr) = 1
),
sygdom AS (
    -- Den samme sygdom kan være registreret på to ansættelser; så begynder den samme dag og tælles én gang.
    SELECT kommune, medarbejder, maaned, startdato, max(dage) AS dage
    FROM fravaer
    WHERE aarsag IN ('egen-sygdom', 'graviditetsgener', 'paragraf-56', 'arbejdsskade')
    GROUP BY ALL
),
maanedsvis AS (
    SELECT
        kommune,
        medarbejder,
        (maaned // 100) * 12 + maaned % 100 AS nr,
        sum(dage) AS dage,
        count(*) FILTER (startdato >= make_date(maaned // 100, maaned % 100, 1)) AS perioder
    FROM sygdom
    GROUP BY ALL
),
-- Én liste pr. medarbejder, som hver måned læser sine 12 måneder af: det er meget mindre end en række pr. måned og måned tilbage.
person AS (
    SELECT kommune, medarbejder, list({'nr': nr, 'dage': dage, 'perioder': perioder}) AS maaneder
    FROM maanedsvis
    GROUP BY ALL
)
SELECT
    h.kommune,
    h.maaned,
    h.funktion,
    h.stillingskategori,
    coalesce(list_sum([m.perioder FOR m IN p.maaneder IF m.nr BETWEEN h.nr - 11 AND h.nr]), 0) AS perioder,
    coalesce(list_sum([m.dage FOR m IN p.maaneder IF m.nr BETWEEN h.nr - 11 AND h.nr]), 0) AS dage,
    count(*) AS antal
FROM (SELECT *, (maaned // 100) * 12 + maaned % 100 AS nr FROM hoved) AS h
LEFT JOIN person AS p ON p.kommune = h.kommune AND p.medarbejder = h.medarbejder
GROUP BY ALL
