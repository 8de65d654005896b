// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published bit by bit is, byte for byte, what is published at once; and its parts add up to its wholes. */
abstract class IncrementalContract {

    private static final List<Integer> MUNICIPALITIES = List.of(101, 147, 751);

    private static final List<String> FORMULAS = List.of(
            "{af: ophold, sum: pris, institution: ja}",
            "{af: ophold, sum: pris, udvalg: [{med: {art: a}}]}",
            "{af: ophold, sum: pris, udvalg: [{uden: {art: a}}, {med: {art: {ikke: a}}}]}",
            "{af: ophold, antal: barn, kommune: [betalingskommune, kommune]}",
            "{af: ophold, median: pris, institution: ja}",
            "{af: ophold, sum: pris, kommune: [betalingskommune]}",
            "{af: gengangere, sum: gange}",
            "{af: tal, sum: antal, tid: seneste}");

    private static final Map<String, String> CATALOGUE = Map.of(
            "proeve/area.yaml",
            "{navn: Prøve, navn_en: Trial, raekkefoelge: 1, formaal: At prøve., kildesystemer: [system]}",
            "proeve/datasets/ophold.yaml",
            """
            id: ophold
            navn: Ophold
            raekke: et barns ophold i en måned
            frekvens: måned
            leverandoer: kommune
            institution: sted
            kommuner: [betalingskommune]
            noegle: [registrering]
            kolonner:
              - {navn: barn, titel: Barn, type: person}
              - {navn: betalingskommune, titel: Betaler, type: kode, kodeliste: kommune, kraevet: nej}
              - {navn: sted, titel: Sted, type: tekst, kraevet: nej}
              - {navn: art, titel: Art, type: tekst}
              - {navn: pris, titel: Pris, type: decimal, decimaler: 2, enhed: kr.}
              - {navn: registrering, titel: Nr., type: tekst}
            """,
            "proeve/datasets/tal.yaml",
            """
            id: tal
            navn: Tal
            raekke: et tal
            frekvens: år
            leverandoer: national
            noegle: [kommune, maaned]
            kolonner: [{navn: antal, titel: Antal, type: heltal}]
            """,
            "proeve/derived/gengangere.sql",
            """
            -- korn: et barn i en måned
            -- navn: Gengangere
            -- afhaenger: {ophold: -2..0, tal: -24..0}
            -- frekvens: måned
            -- kolonner: [{navn: barn, titel: Barn, type: person}, {navn: gange, titel: Gange, type: heltal}]
            SELECT o.kommune, o.maaned, o.barn, count(*) AS gange
            FROM (SELECT DISTINCT kommune, maaned, barn FROM ophold) o
            JOIN ophold f ON f.barn = o.barn AND f.kommune = o.kommune
              AND (o.maaned // 100 * 12 + o.maaned % 100) - (f.maaned // 100 * 12 + f.maaned % 100) BETWEEN 0 AND 2
            GROUP BY 1, 2, 3
            """,
            "proeve/key-figures/proeve.yaml",
            IntStream.rangeClosed(0, 7).mapToObj(IncrementalContract::keyFigure).collect(Collectors.joining()));

    @TempDir
    private Path folder;

    abstract SmallCountry country(Path own, Map<String, String> text) throws IOException;

    /** How many publications. */
    abstract int rounds();

    private static String keyFigure(int number) {
        return """
                - id: p.nr%d
                  navn: Nummer %d
                  navn_en: Number %d
                  spoergsmaal: Hvad?
                  formaal: Prøve.
                  laesning: Prøve.
                  sti: [Prøve]
                  art: aktivitet
                  enhed: kr.
                  decimaler: 0
                  bedst: neutral
                  niveau: [måned, år, rullende-12]
                  taeller: %s
                """.formatted(number, number, number, FORMULAS.get(number));
    }

    @Test
    void isTheSameAsAWholePublicationAfterAnyRedeliveries() throws IOException {
        var seed = Long.getLong("flis.test.seed", 20261122);
        var random = new Random(seed);
        try (var country = country(folder, CATALOGUE)) {
            country.deliver("tal.csv", "kommune;maaned;antal\n147;2023-12;9\n");
            for (var round = 0; round < rounds(); round++) {
                for (var changes = round == 0 ? 30 : 1 + random.nextInt(3); changes > 0; changes--) {
                    change(country, random);
                }
                var published = country.manifest(country.publish());
                assertThat(contents(published))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(contents(country.computedAnew()));
            }
            partsAddUp(country);
        }
    }

    private static Map<SegmentKey, String> contents(Manifest manifest) {
        return manifest.segments().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sha256()));
    }

    private static void change(SmallCountry country, Random random) throws IOException {
        var municipality = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
        var month = Month.ofIndex(2023 * 12 + 8 + random.nextInt(20));
        var kind = random.nextInt(10);
        if (kind == 0) {
            country.withdraw(
                    new Slice.OfMunicipality(new SourceId("ophold"), new MunicipalityCode(municipality), month));
        } else if (kind == 1) {
            country.deliver(
                    "tal.csv", "kommune;maaned;antal\n147;2023-12;%d\n101;2024-12;3\n".formatted(random.nextInt(99)));
        } else {
            country.deliver("ophold_%d_%s.csv".formatted(municipality, month), rows(municipality, month, random));
        }
    }

    private static String rows(int municipality, Month month, Random random) {
        var rows = new StringBuilder("kommune;maaned;barn;betalingskommune;sted;art;pris;registrering\n");
        for (var row = random.nextInt(12); row > 0; row--) {
            rows.append("%d;%s;p%d;%s;%s;%s;%d.%02d;%d\n"
                    .formatted(
                            municipality,
                            month,
                            random.nextInt(9),
                            random.nextBoolean() ? "" : MUNICIPALITIES.get(random.nextInt(3)),
                            random.nextInt(3) == 0 ? "" : "s" + random.nextInt(3),
                            List.of("a", "b", "c").get(random.nextInt(3)),
                            random.nextInt(2000) - 500,
                            random.nextInt(100),
                            row));
        }
        return rows.toString();
    }

    /** The country is the sum of its municipalities, and what a selection takes in and leaves out is everything. */
    private static void partsAddUp(SmallCountry country) {
        for (var year : List.of(new Period.Year(2023), new Period.Year(2024), new Period.Year(2025))) {
            var municipal = MUNICIPALITIES.stream()
                    .map(code -> numerator(country, 0, new Place.OneMunicipality(new MunicipalityCode(code)), year))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var whole = numerator(country, 0, new Place.Country(), year);
            assertThat(whole).isEqualByComparingTo(municipal);
            assertThat(numerator(country, 1, new Place.Country(), year)
                            .add(numerator(country, 2, new Place.Country(), year)))
                    .isEqualByComparingTo(whole);
        }
    }

    private static BigDecimal numerator(SmallCountry country, int keyFigure, Place place, Period period) {
        var question = new Question(
                List.of(new KeyFigureId("p.nr" + keyFigure)), List.of(place), List.of(period), Prices.CURRENT);
        return country.figures()
                .read(new Viewer.Operator("test"), question)
                .cells()
                .getFirst()
                .numerator()
                .orElse(BigDecimal.ZERO);
    }
}
