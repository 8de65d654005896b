-- navn: Børn og unge med en indsats ved månedens udgang
-- korn: et barn eller en ung med mindst én indsats ved månedens udgang
-- afhaenger: {foranstaltning: 0..0}
-- frekvens: måned
-- kommuner: [betalingskommune]
-- kolonner:
--   - {navn: barn, titel: Barn, type: person}
--   - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: anbragt, titel: Anbragt, type: kode, kodeliste: ja-nej}
--   - {navn: stoettende, titel: Får støttende indsats (trin 1 og 3), type: kode, kodeliste: ja-nej}
--   - {navn: tidlig, titel: Får tidligt forebyggende indsats (trin 2), type: kode, kodeliste: ja-nej}
--   - {navn: ungestoette, titel: "Får ungestøtte, med eller uden døgnophold", type: kode, kodeliste: ja-nej}
--   - {navn: trin, titel: Højeste trin på indsatstrappen, type: heltal, kraevet: nej}
--   - {navn: indsatser, titel: Indsatser uden for anbringelse, type: heltal, enhed: indsatser}
WITH
loebende AS (
    SELECT
        *,
        coalesce(betalingskommune, CAST(kommune AS VARCHAR)) AS betaler,
        -- Indsatstrappen: fra støtte i de almene tilbud (1) til døgninstitution (6). Ungestøtte uden døgnophold står uden for.
        CASE
            WHEN type = '205' THEN 1
            WHEN type IN ('210', '215') THEN 2
            WHEN gruppering = '20' THEN 3
            WHEN type IN ('75', '84', '86') THEN 4
            WHEN type IN ('70', '80.0', '80.1', '80.2') THEN 5
            WHEN gruppering = '10' THEN 6
        END AS trin
    FROM foranstaltning
    WHERE
        start <= last_day(make_date(maaned // 100, maaned % 100, 1))
        AND (slut IS NULL OR slut >= last_day(make_date(maaned // 100, maaned % 100, 1)))
)
SELECT
    kommune,
    maaned,
    barn,
    betaler AS betalingskommune,
    max(alder) AS alder,
    min(koen) AS koen,
    CASE WHEN bool_or(gruppering = '10') THEN 'ja' ELSE 'nej' END AS anbragt,
    CASE WHEN bool_or(gruppering = '20' AND trin <> 2) THEN 'ja' ELSE 'nej' END AS stoettende,
    CASE WHEN bool_or(coalesce(trin, 0) = 2) THEN 'ja' ELSE 'nej' END AS tidlig,
    CASE WHEN bool_or(gruppering = '30' OR (gruppering = '10' AND alder >= 18)) THEN 'ja' ELSE 'nej' END AS ungestoette,
    max(trin) AS trin,
    count(*) FILTER (WHERE gruppering = '20') AS indsatser
FROM loebende
GROUP BY kommune, maaned, barn, betaler
