// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.State;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The nine real definition sheets and the five questions, as catalogue text alone: each figure by the system, by hand, and
 * by the SQL that a statistician would write over the suppliers' files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SheetsContract {

    private static final Path SHEETS = Path.of("src/test/resources/sheets");
    private static final int DECIMALS = 10;

    private AutoCloseable prepared;
    private DeliveredWorld world;
    private Connection statistician;

    /** Says in the data folder, before anything else is there, which engine reads; returns what is to be closed last. */
    abstract AutoCloseable prepare(Path data) throws IOException;

    final DeliveredWorld world() {
        return world;
    }

    /** A case as {@code cases.yaml} has it. */
    record Case(Map<String, String> fields) {

        String text(String key) {
            return fields.getOrDefault(key, "");
        }

        Place place() {
            var parts = text("place").split("/", -1);
            if (parts[0].equals("country")) {
                return new Place.Country();
            }
            var municipality = MunicipalityCode.parse(parts[0]).orElseThrow();
            return parts.length == 1
                    ? new Place.OneMunicipality(municipality)
                    : new Place.Institution(municipality, parts[1]);
        }

        Prices prices() {
            return text("prices").equals("faste") ? Prices.FIXED : Prices.CURRENT;
        }

        BigDecimal value() {
            return new BigDecimal(text("value"));
        }

        @Override
        public String toString() {
            return "%s, %s, %s".formatted(text("sheet"), text("place"), text("period"));
        }
    }

    static Stream<Case> cases() throws IOException {
        var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        @SuppressWarnings("unchecked")
        var cases = (List<Map<String, String>>)
                new Load(settings).loadFromString(Files.readString(SHEETS.resolve("cases.yaml")));
        return cases.stream().map(Case::new);
    }

    @BeforeAll
    void deliver(@TempDir Path folder) throws IOException, SQLException {
        try (var files = Files.list(SHEETS.resolve("deliveries"))) {
            var deliveries = files.sorted().toList();
            prepared = prepare(folder.resolve("data"));
            world = new DeliveredWorld(folder.resolve("data"), SHEETS.resolve("catalogue"), deliveries);
            statistician = readAsTheyAre(deliveries);
        }
    }

    /** One view a dataset, every column as text, straight from the files. */
    private static Connection readAsTheyAre(List<Path> deliveries) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        var datasets = new TreeSet<String>();
        deliveries.forEach(file -> datasets.add(file.getFileName().toString().replaceAll("_.*", "")));
        try (var statement = connection.createStatement()) {
            for (var dataset : datasets) {
                statement.execute(
                        "CREATE VIEW %1$s AS SELECT * FROM read_csv('%2$s/%1$s_*.csv', delim = ';', header = true, all_varchar = true)"
                                .formatted(dataset, SHEETS.resolve("deliveries")));
            }
        }
        return connection;
    }

    @AfterAll
    void close() throws Exception {
        statistician.close();
        world.close();
        prepared.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheFigureThatWasWorkedOutByHand(Case sheet) {
        var cell = world.cell(sheet.text("keyFigure"), sheet.place(), sheet.text("period"), sheet.prices());

        assertThat(cell.state()).isEqualTo(State.VALUE);
        assertThat(cell.value()).contains(sheet.value());
        assertThat(cell.provisional()).isEqualTo(sheet.text("provisional").equals("ja"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheStatisticiansSqlToTheLastDigit(Case sheet) throws SQLException {
        var cell = world.cell(sheet.text("keyFigure"), sheet.place(), sheet.text("period"), sheet.prices());

        try (var statement = statistician.createStatement();
                var row = statement.executeQuery(sheet.text("same_as"))) {
            assertThat(row.next()).isTrue();
            var numerator = row.getBigDecimal("taeller");
            var denominator = row.getBigDecimal("naevner");
            assertThat(cell.value()).contains(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP));
        }
    }

    @Test
    void hasACaseForEverySheet() throws IOException {
        var sheets = CatalogueFiles.load(SHEETS.resolve("catalogue")).keyFigures().values().stream()
                .map(KeyFigure::id)
                .map(Object::toString);

        assertThat(cases().map(sheet -> sheet.text("keyFigure")).distinct())
                .containsExactlyInAnyOrderElementsOf(sheets.toList());
    }

    @Test
    void hasNoFigureForAMunicipalityThatDeliveredNothing() {
        var aarhus = new Place.OneMunicipality(new MunicipalityCode(751));

        assertThat(world.cell("oko.005-0010-001-1-0-0", aarhus, "2018").state()).isEqualTo(State.MISSING);
    }

    @Test
    void breaksWhereTheOldAccountCannotBeSplit() {
        assertThat(CatalogueFiles.load(SHEETS.resolve("catalogue")).keyFigures().values())
                .filteredOn(figure -> figure.id().value().equals("oko.aeldre-pr-80-aarig"))
                .singleElement()
                .extracting(KeyFigure::breaks)
                .isEqualTo(List.of(new Month(2017, 12)));
    }
}
