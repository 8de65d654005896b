-- korn: et klassetrin på en skole i en måned, almindelige klasser med ét klassetrin
-- navn: Årgange på skolerne
-- afhaenger: {klasse: 0..0}
-- frekvens: måned
-- institution: skole
-- kolonner:
--   - {navn: skole, titel: Skole, type: tekst}
--   - {navn: klassetrin, titel: Klassetrin, type: heltal}
--   - {navn: elever, titel: Elever, type: heltal, enhed: elever}
--   - {navn: klasser, titel: Klasser, type: heltal, enhed: klasser}
--   - {navn: overskydende, titel: Klasser ud over det nødvendige, type: heltal, enhed: klasser}
SELECT
    kommune,
    maaned,
    skole,
    klassetrin,
    CAST(sum(elever) AS BIGINT) AS elever,
    count(*) AS klasser,
    -- Folkeskolelovens loft er 28 elever; så mange klasser er der brug for, når årgangen deles.
    count(*) - (CAST(sum(elever) AS BIGINT) + 27) // 28 AS overskydende
FROM klasse
WHERE klassetype = '10' AND trin = 1
GROUP BY kommune, maaned, skole, klassetrin
