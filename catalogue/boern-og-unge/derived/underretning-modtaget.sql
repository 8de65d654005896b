-- navn: Underretninger modtaget i måneden
-- korn: en underretning, der er modtaget i måneden
-- afhaenger: {underretning: -12..0}
-- frekvens: måned
-- kolonner:
--   - {navn: barn, titel: Barn, type: person, kraevet: nej}
--   - {navn: underretter, titel: Underretter, type: kode, kodeliste: underretter}
--   - {navn: aarsag, titel: Årsag, type: kode, kodeliste: underretningsaarsag}
--   - {navn: alder, titel: Alder, type: heltal, kraevet: nej, enhed: år}
--   - {navn: ufoedt, titel: Om et ufødt barn, type: kode, kodeliste: ja-nej}
--   - {navn: gentaget, titel: Underrettet også i de 12 måneder før, type: kode, kodeliste: ja-nej}
WITH
foelge AS (
    SELECT kommune, registrering, dato, lag(dato) OVER (PARTITION BY barn ORDER BY dato, registrering) AS forrige
    FROM (SELECT DISTINCT kommune, barn, registrering, dato FROM underretning WHERE barn IS NOT NULL)
)
SELECT
    u.kommune,
    u.maaned,
    u.barn,
    u.underretter,
    u.aarsag,
    u.alder,
    CASE WHEN u.barn IS NULL THEN 'ja' ELSE 'nej' END AS ufoedt,
    CASE WHEN foelge.forrige >= u.dato - INTERVAL '365' DAY THEN 'ja' ELSE 'nej' END AS gentaget
FROM underretning u
LEFT JOIN foelge ON foelge.kommune = u.kommune AND foelge.registrering = u.registrering AND foelge.dato = u.dato
WHERE year(u.dato) * 100 + month(u.dato) = u.maaned
