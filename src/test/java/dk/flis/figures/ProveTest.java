// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.SourceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clauses and key figures that a small country has no use for. */
class ProveTest {

    private static final String AREA = "{navn: Prøve, navn_en: Trial, rækkefølge: 1, formål: At prøve.}";

    private static final String DATASET = """
            id: bog
            navn: Bog
            række: et udlån
            frekvens: måned
            leverandør: kommune
            kolonner:
              - {navn: slags, titel: Slags, type: tekst}
              - {navn: alder, titel: Alder, type: heltal}
              - {navn: antal, titel: Antal, type: heltal}
            """;

    private static final String OTHER = DATASET.replace("bog", "film").replace("Bog", "Film");

    private static final String DERIVED = """
            -- navn: Lånere
            -- korn: en slags
            -- afhænger: {bog: 0..0}
            -- frekvens: måned
            -- kolonner: [{navn: slags, titel: Slags, type: tekst}, {navn: antal, titel: Antal, type: heltal}]
            SELECT kommune, maaned, slags, CAST(sum(antal) AS BIGINT) AS antal FROM bog GROUP BY ALL
            """;

    private static final String ROWS = """
            kommune;maaned;slags;alder;antal
            147;2025-03;roman;20;3
            147;2025-03;roman;70;4
            147;2025-04;digte;30;5
            """;

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithClausesThatEachChangeARow() throws IOException {
        assertThat(idle("[{med: {slags: [roman, digte], alder: 0-60}}, {uden: {slags: digte}}]"))
                .isEmpty();
    }

    @Test
    void findsAClauseThatTakesRowsThatAreInAlready() throws IOException {
        assertThat(idle("[{med: {slags: roman}},\n {med: {slags: roman, alder: 70+}}]"))
                .containsExactly(8);
    }

    @Test
    void findsAClauseWhoseRowsAreNotThere() throws IOException {
        assertThat(idle("[{med: {slags: roman}},\n {uden: {slags: krimi}}]")).containsExactly(8);
        assertThat(idle("[{med: {slags: krimi}}]")).containsExactly(7);
    }

    @Test
    void findsTheOnlyClauseWhenEveryRowCountsAnyway() throws IOException {
        assertThat(idle("[{med: {antal: 1+}}]")).containsExactly(7);
    }

    @Test
    void doesNotJudgeAClauseOfMonthsThatNobodyDelivered() throws IOException {
        assertThat(idle("[{med: {slags: roman}},\n {med: {slags: krimi}, gyldig: ..2017}]"))
                .isEmpty();
        assertThat(idle("[{med: {slags: roman}},\n {med: {slags: krimi}, gyldig: 2025..}]"))
                .containsExactly(8);
    }

    @Test
    void takesANamedSelectionForTheOneClauseThatItIsWrittenAs() throws IOException {
        var named = Map.of("selections.yaml", """
                - id: kendte
                  navn: Kendte
                  af: bog
                  udvalg:
                    - med: {slags: roman}
                    - med: {slags: digte}
                """);
        assertThat(idle("[{med: {udvalg: kendte, slags: digte}}]", named)).isEmpty();
        assertThat(idle("[{med: {slags: roman}},\n {uden: {udvalg: kendte, alder: 80+}}]", named))
                .containsExactly(8);
    }

    @Test
    void looksAtDerivedRowsAndSaysOfWhichSourcesNothingIsThere() throws IOException {
        try (var country = country(
                figure("tal", "laanere", "[{med: {slags: roman}},\n {uden: {slags: krimi}}]")
                        + figure("film", "film", "[{med: {slags: roman}}]"),
                Map.of())) {
            var proved = new Prove(country.catalogue(), country.engine()).clauses(country.snapshot(), _ -> {});

            assertThat(proved.faults()).extracting(fault -> fault.line()).containsExactly(8);
            assertThat(proved.unproved()).containsExactly(new SourceId("film"));
        }
    }

    @Test
    void acceptsAFamilysClauseThatChangesRowsInOneOfThem() throws IOException {
        var family = """
                - family: slags
                  for: {slags: {roman: Romaner, digte: Digte}}
                  id: p.{slags}
                  navn: "{slags.navn}"
                  spørgsmål: Hvad?
                  art: aktivitet
                  enhed: lån
                  niveau: [måned]
                  tæller: {af: bog, sum: antal, udvalg: [{med: {slags: "{slags}"}}, {uden: {alder: 70+}}]}
                """;
        try (var country = country(family, Map.of())) {
            assertThat(new Prove(country.catalogue(), country.engine())
                            .clauses(country.snapshot(), _ -> {})
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void findsKeyFiguresThatAreEqualInEveryCell() throws IOException {
        var text = figure("romaner", "bog", "[{med: {slags: roman}}]")
                + figure("marts", "bog", "[{med: {alder: [20, 70]}}]")
                + figure("unge", "bog", "[{med: {alder: 20}}]")
                + figure("ingen", "film", "[{med: {alder: 20}}]");
        try (var country = country(text, Map.of())) {
            var figures = new ProveFigures(country.catalogue(), country.marts(), country.publish());

            assertThat(figures.equal())
                    .extracting(pair -> pair.first() + " " + pair.second())
                    .containsExactly("p.romaner p.marts");
            assertThat(figures.reach())
                    .extracting(reach -> reach.keyFigure() + " " + reach.present() + " " + reach.values())
                    .containsExactly("p.romaner 1 0", "p.marts 1 0", "p.unge 1 0", "p.ingen 0 0");
        }
    }

    private List<Integer> idle(String selection) throws IOException {
        return idle(selection, Map.of());
    }

    private List<Integer> idle(String selection, Map<String, String> more) throws IOException {
        try (var country = country(figure("tal", "bog", selection), more)) {
            return new Prove(country.catalogue(), country.engine())
                    .clauses(country.snapshot(), _ -> {}).faults().stream()
                            .filter(fault -> fault.file().endsWith("tal.yaml"))
                            .map(fault -> fault.line())
                            .toList();
        }
    }

    /** The selection stands on line 7 and those after it. */
    private static String figure(String name, String source, String selection) {
        return """
                - id: p.%1$s
                  navn: %1$s
                  spørgsmål: Hvad?
                  art: aktivitet
                  enhed: lån
                  niveau: [måned]
                  tæller: {af: %2$s, sum: antal, udvalg: %3$s}
                """.formatted(name, source, selection);
    }

    private SmallCountry country(String figures, Map<String, String> more) throws IOException {
        var text = new java.util.HashMap<>(Map.of(
                "proeve/area.yaml", AREA,
                "proeve/datasets/bog.yaml", DATASET,
                "proeve/datasets/film.yaml", OTHER,
                "proeve/derived/laanere.sql", DERIVED,
                "proeve/key-figures/tal.yaml", figures));
        text.putAll(more);
        var country = new SmallCountry(java.nio.file.Files.createTempDirectory(folder, "country"), text);
        country.deliver("bog_147_2025-03.csv", ROWS.replace("147;2025-04;digte;30;5\n", ""));
        country.deliver("bog_147_2025-04.csv", "kommune;maaned;slags;alder;antal\n147;2025-04;digte;30;5\n");
        return country;
    }
}
