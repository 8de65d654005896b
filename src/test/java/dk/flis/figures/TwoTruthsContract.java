// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Every form of key figure, said twice: as catalogue text, and as the SQL that a statistician writes by hand over the
 * delivered CSV. Both agree to the last digit, whatever engine reads; changing the catalogue's text turns the case red.
 */
abstract class TwoTruthsContract {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    /** The country of a case over the engine that is tried. */
    abstract SmallCountry country(Path own, Map<String, String> text) throws IOException;

    /** What the engine's own test wants to see besides. */
    abstract void look(SmallCountry country, Publication publication);

    record Delivered(String name, String rows) {}

    /** One case; the SQL's columns are noegletal, sted, periode and any of taeller, naevner, vaerdi, tilstand, foreloebig. */
    record Case(
            String name,
            Map<String, String> catalogue,
            List<Delivered> files,
            Prices prices,
            String sql,
            Map<String, String> change) {

        @Override
        public String toString() {
            return name;
        }

        Map<String, String> changed() {
            var text = new TreeMap<>(catalogue);
            text.replaceAll((_, content) -> content.replace(word(change, "fra"), word(change, "til")));
            return text;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.sorted().map(TwoTruthsContract::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheSqlOfAStatistician(Case told) throws IOException {
        assertThat(differences(told, told.catalogue())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void differsWhenTheCatalogueSaysSomethingElse(Case told) throws IOException {
        assertThat(told.changed()).as("the change is found in the text").isNotEqualTo(told.catalogue());
        assertThat(differences(told, told.changed())).isNotEmpty();
    }

    private List<String> differences(Case told, Map<String, String> text) throws IOException {
        try (var country = country(folder, text)) {
            for (var file : told.files()) {
                country.deliver(file.name(), file.rows());
            }
            look(country, country.publish());
            var rows = country.ask(told.sql());
            assertThat(rows).as("the SQL of the case gives rows").isNotEmpty();
            return rows.stream().flatMap(row -> differences(country, told, row)).toList();
        }
    }

    private static Stream<String> differences(SmallCountry country, Case told, Map<String, String> row) {
        var id = new KeyFigureId(word(row, "noegletal"));
        var period = Period.parse(word(row, "periode")).orElseThrow();
        var question = new Question(List.of(id), List.of(place(word(row, "sted"))), List.of(period), told.prices());
        var cell = country.figures()
                .read(new Viewer.Operator("test"), question)
                .cells()
                .getFirst();
        var ours = new HashMap<String, String>();
        ours.put("taeller", written(cell.numerator()));
        ours.put("naevner", written(cell.denominator()));
        ours.put("vaerdi", written(cell.value()));
        ours.put("tilstand", cell.state().keyword());
        ours.put("foreloebig", Boolean.toString(cell.provisional()));
        ours.put("n", cell.present() + "/" + cell.expected());
        return ours.keySet().stream()
                .filter(row::containsKey)
                .filter(column -> !same(word(ours, column), word(row, column)))
                .map(column -> "%s %s %s: %s is '%s', by hand '%s'"
                        .formatted(id, word(row, "sted"), period, column, word(ours, column), word(row, column)));
    }

    private static boolean same(String ours, String byHand) {
        if (ours.equals(byHand)) {
            return true;
        }
        return number(ours) && number(byHand) && new BigDecimal(ours).compareTo(new BigDecimal(byHand)) == 0;
    }

    private static <T> T word(Map<String, T> words, String name) {
        var word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("the case or its SQL does not say '" + name + "'");
        }
        return word;
    }

    private static boolean number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static String written(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static Place place(String text) {
        if (text.equals("country")) {
            return new Place.Country();
        }
        var words = text.split("/", -1);
        var municipality = MunicipalityCode.parse(words[0]).orElseThrow();
        return words.length == 1
                ? new Place.OneMunicipality(municipality)
                : new Place.Institution(municipality, words[1]);
    }

    @SuppressWarnings("unchecked")
    private static Case read(Path file) {
        try {
            var settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            var told = (Map<String, Object>) new Load(settings).loadFromString(Files.readString(file));
            var files = ((List<Map<String, String>>) word(told, "leverancer"))
                    .stream()
                            .map(one -> new Delivered(word(one, "fil"), word(one, "raekker")))
                            .toList();
            return new Case(
                    file.getFileName().toString(),
                    (Map<String, String>) word(told, "katalog"),
                    files,
                    "faste".equals(told.get("priser")) ? Prices.FIXED : Prices.CURRENT,
                    (String) word(told, "sql"),
                    (Map<String, String>) word(told, "aendring"));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
