-- korn: en kommune, et regnskabsår og en funktion
-- afhaenger: {regnskab-pr-indbygger: 0..0, folketal: -240..0}
-- frekvens: år
-- kolonner: [{navn: funktion, titel: Funktion, type: kode, kodeliste: funktion}, {navn: netto, titel: Netto, type: decimal, decimaler: 2, enhed: kr.}]
SELECT
    r.kommune,
    r.maaned,
    r.funktion,
    CAST(r.netto_pr_indbygger * f.antal AS DECIMAL(18, 2)) AS netto
FROM "regnskab-pr-indbygger" r
JOIN folketal f ON f.kommune = r.kommune
WHERE f.maaned = (SELECT max(s.maaned) FROM folketal s WHERE s.kommune = r.kommune AND s.maaned <= r.maaned)
