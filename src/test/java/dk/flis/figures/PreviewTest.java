// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Preview.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue in force, a changed one beside it, and two municipalities' loans of books. */
class PreviewTest {

    private static final Map<String, String> IN_FORCE = Map.of(
            "proeve/area.yaml",
            "{navn: Prøve, navn_en: Trial, rækkefølge: 1, formål: At prøve.}",
            "proeve/datasets/bog.yaml",
            """
            id: bog
            navn: Bog
            række: et udlån
            frekvens: måned
            leverandør: kommune
            kolonner:
              - {navn: slags, titel: Slags, type: tekst}
              - {navn: antal, titel: Antal, type: heltal}
            """,
            "proeve/derived/laan.sql",
            """
            -- navn: Lån
            -- korn: en slags
            -- afhænger: {bog: 0..0}
            -- frekvens: måned
            -- kolonner: [{navn: antal, titel: Antal, type: heltal}]
            SELECT kommune, maaned, antal FROM bog
            """,
            "proeve/key-figures/tal.yaml",
            """
            - {id: p.romaner, navn: Romaner, spørgsmål: Hvad?, art: aktivitet, enhed: lån, niveau: [måned, år],
               tæller: {af: bog, sum: antal, udvalg: [{med: {slags: roman}}]}}
            - {id: p.alle, navn: Alle, spørgsmål: Hvad?, art: aktivitet, enhed: lån, niveau: [måned],
               tæller: {af: bog, sum: antal}}
            - {id: p.afledt, navn: Afledt, spørgsmål: Hvad?, art: aktivitet, enhed: lån, niveau: [måned],
               tæller: {af: laan, sum: antal}}
            """);

    @TempDir
    private Path folder;

    @Test
    void findsNothingInACopy() throws IOException {
        assertThat(changes("", "")).isEmpty();
    }

    @Test
    void tellsNewAndGoneFromChangedAndFromReworded() throws IOException {
        assertThat(changes("slags: roman", "slags: [roman, digte]"))
                .containsExactly(entry(id("p.romaner"), Change.DEFINITION));
        assertThat(changes("navn: Alle,", "navn: Samtlige,")).containsExactly(entry(id("p.alle"), Change.WORDS));
        assertThat(changes("id: p.alle", "id: p.samtlige"))
                .containsExactly(entry(id("p.samtlige"), Change.NEW), entry(id("p.alle"), Change.GONE));
    }

    @Test
    void followsADefinitionIntoTheDerivedDatasetsItReads() throws IOException {
        assertThat(changes(
                        "SELECT kommune, maaned, antal FROM bog",
                        "SELECT kommune, maaned, 2 * antal AS antal FROM bog"))
                .containsExactly(entry(id("p.afledt"), Change.DEFINITION));
    }

    @Test
    void saysWhoMovesAndByHowMuch() throws IOException {
        assertThat(moved("slags: roman", "slags: [roman, digte]"))
                .containsExactly("p.romaner country 2025 7 8 1 14.29", "p.romaner 147 2025 3 4 1 33.33");
    }

    @Test
    void givesTheFiguresOfWhatIsNewOrGone() throws IOException {
        assertThat(moved("id: p.alle", "id: p.samtlige"))
                .containsExactly(
                        "p.samtlige country 2025-03  8  ",
                        "p.samtlige 101 2025-03  4  ",
                        "p.samtlige 147 2025-03  4  ",
                        "p.alle country 2025-03 8   ",
                        "p.alle 101 2025-03 4   ",
                        "p.alle 147 2025-03 4   ");
    }

    @Test
    void writesNothingToTheMarts() throws IOException {
        moved("slags: roman", "slags: [roman, digte]");

        assertThat(folder.resolve("in-force/marts")).isEmptyDirectory();
    }

    private static KeyFigureId id(String id) {
        return new KeyFigureId(id);
    }

    private Map<KeyFigureId, Change> changes(String old, String now) throws IOException {
        try (var country = country()) {
            return preview(country, old, now).changes();
        }
    }

    private List<String> moved(String old, String now) throws IOException {
        try (var country = country()) {
            return preview(country, old, now)
                    .movements(new Viewer.Operator("test"), country.snapshot(), _ -> {})
                    .stream()
                    .filter(Movement::moves)
                    .map(PreviewTest::told)
                    .toList();
        }
    }

    private static String told(Movement movement) {
        var place = movement.place() instanceof Place.OneMunicipality one
                ? one.code().toString()
                : "country";
        return "%s %s %s %s %s %s %s"
                .formatted(
                        movement.keyFigure(),
                        place,
                        movement.period(),
                        number(movement.before().flatMap(Cell::value)),
                        number(movement.after().flatMap(Cell::value)),
                        number(movement.difference()),
                        movement.percent().map(Object::toString).orElse(""));
    }

    private static String number(java.util.Optional<java.math.BigDecimal> number) {
        return number.map(known -> known.stripTrailingZeros().toPlainString()).orElse("");
    }

    private Preview preview(SmallCountry country, String old, String now) throws IOException {
        var text = new TreeMap<>(IN_FORCE);
        text.replaceAll((_, content) -> old.isEmpty() ? content : content.replace(old, now));
        try (var changed =
                new SmallCountry(Files.createDirectories(folder.resolve("changed-" + now.hashCode())), text)) {
            return new Preview(country.catalogue(), changed.catalogue(), country.engine());
        }
    }

    private SmallCountry country() throws IOException {
        var home = folder.resolve("in-force");
        if (Files.exists(home)) {
            home = Files.createTempDirectory(folder, "again");
        }
        var country = new SmallCountry(Files.createDirectories(home), IN_FORCE);
        country.deliver(
                "bog_147_2025-03.csv", "kommune;maaned;slags;antal\n147;2025-03;roman;3\n147;2025-03;digte;1\n");
        country.deliver("bog_101_2025-03.csv", "kommune;maaned;slags;antal\n101;2025-03;roman;4\n");
        return country;
    }
}
