-- navn: Arbejdstid
-- korn: en måned og en gruppe ansættelser med aftalt arbejdstid, der er ens på kolonnerne
-- afhaenger: {ansaettelse: 0..0}
-- frekvens: måned
-- kolonner:
--   - {navn: stillingskategori, titel: Stillingskategori, type: kode, kodeliste: stillingskategori}
--   - {navn: ansaettelsesform, titel: Ansættelsesform, type: kode, kodeliste: ansaettelsesform}
--   - {navn: koen, titel: Køn, type: kode, kodeliste: koen}
--   - {navn: procent, titel: Arbejdstid, type: heltal, enhed: pct., beskrivelse: "Hele procent af fuld tid"}
--   - {navn: antal, titel: Antal, type: heltal, enhed: ansættelser}
SELECT
    kommune,
    maaned,
    stillingskategori,
    ansaettelsesform,
    koen,
    -- Et udvalg kan ikke se på decimaler; derfor hele procent, rundet ned, så 36,9 timer ikke er fuld tid.
    CAST(floor(beskaeftigelsesgrad * 100) AS BIGINT) AS procent,
    count(*) AS antal
FROM ansaettelse
-- Timelønnede har ingen aftalt arbejdstid.
WHERE ansaettelsesform <> 'timeloennet'
GROUP BY ALL
