-- navn: Borgere med ydelser ved månedens udgang
-- korn: en borger med mindst én ydelse på månedens sidste dag
-- afhaenger: {aeldre-ultimo: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: borger, titel: Borger, type: person}
--   - {navn: boform, titel: Bor, type: kode, kodeliste: aeldreboform}
--   - {navn: alder, titel: Alder, type: heltal, enhed: år}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: hjemmehjaelp, titel: Hjemmehjælp, type: kode, kodeliste: hjemmehjaelpsform}
--   - {navn: leverandoer, titel: Hjemmehjælpens leverandør, type: kode, kodeliste: hjemmehjaelpsleverandoer}
--   - {navn: timer, titel: Visiterede timers hjemmehjælp pr. uge, type: decimal, decimaler: 2, enhed: timer}
--   - {navn: timegruppe, titel: Visiterede timer, type: kode, kodeliste: timegruppe}
--   - {navn: dage, titel: Hjemmehjælpens varighed til nu, type: heltal, enhed: dage}
--   - {navn: sygepleje, titel: Hjemmesygepleje, type: kode, kodeliste: ja-nej}
--   - {navn: madservice, titel: Madservice, type: kode, kodeliste: ja-nej}
--   - {navn: rehabilitering, titel: Rehabilitering, type: kode, kodeliste: ja-nej}
--   - {navn: ydelser, titel: Antal ydelser, type: heltal, enhed: ydelser}
-- # Helhedspleje tæller som både personlig pleje og praktisk hjælp, for den deler ikke hjælpen op.
WITH borgere AS (
    SELECT
        kommune,
        maaned,
        borger,
        bool_or(plejebolig = 'ja') AS i_plejebolig,
        max(alder) AS alder,
        max(koen) AS koen,
        bool_or(ydelse IN ('hjemmehjaelp.personlig-pleje', 'hjemmehjaelp.helhedspleje')) AS personlig,
        bool_or(ydelse IN ('hjemmehjaelp.praktisk-hjaelp', 'hjemmehjaelp.helhedspleje')) AS praktisk,
        bool_or(ydelse LIKE 'hjemmehjaelp.%' AND leverandoertype = 'privat') AS privat,
        bool_or(ydelse LIKE 'hjemmehjaelp.%' AND leverandoertype <> 'privat') AS kommunal,
        coalesce(sum(timer) FILTER (WHERE ydelse LIKE 'hjemmehjaelp.%'), 0) AS timer,
        coalesce(max(dage) FILTER (WHERE ydelse LIKE 'hjemmehjaelp.%'), 0) AS dage,
        bool_or(ydelse = 'sygepleje') AS sygepleje,
        bool_or(ydelse = 'madservice') AS madservice,
        bool_or(ydelse = 'rehabilitering') AS rehabilitering,
        count(*) AS ydelser
    FROM "aeldre-ultimo"
    GROUP BY kommune, maaned, borger
)
SELECT
    kommune,
    maaned,
    borger,
    CASE WHEN i_plejebolig THEN 'plejebolig' ELSE 'hjem' END AS boform,
    alder,
    koen,
    CASE
        WHEN personlig AND praktisk THEN 'begge'
        WHEN personlig THEN 'kun-personlig'
        WHEN praktisk THEN 'kun-praktisk'
        ELSE 'ingen'
    END AS hjemmehjaelp,
    CASE
        WHEN privat AND kommunal THEN 'begge'
        WHEN privat THEN 'privat'
        WHEN kommunal THEN 'kommunal'
        ELSE 'ingen'
    END AS leverandoer,
    timer,
    CASE
        WHEN NOT personlig AND NOT praktisk THEN 'ingen'
        WHEN timer < 2 THEN 'under-2'
        WHEN timer < 4 THEN '2-op-til-4'
        WHEN timer < 8 THEN '4-op-til-8'
        WHEN timer < 12 THEN '8-op-til-12'
        WHEN timer < 20 THEN '12-op-til-20'
        ELSE '20-og-over'
    END AS timegruppe,
    dage,
    CASE WHEN sygepleje THEN 'ja' ELSE 'nej' END AS sygepleje,
    CASE WHEN madservice THEN 'ja' ELSE 'nej' END AS madservice,
    CASE WHEN rehabilitering THEN 'ja' ELSE 'nej' END AS rehabilitering,
    ydelser
FROM borgere
