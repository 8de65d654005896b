// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Grants;
import dk.flis.access.Viewer;
import dk.flis.benchmark.Peers;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.command.Installation;
import dk.flis.figures.Adding;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.figures.State;
import dk.flis.figures.Together;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Several periods taken together, held against the longer period that they make up and against sums by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final Viewer OPERATOR = new Viewer.Operator("test");
    private static final Viewer STRANGER = new Viewer.User(
            "test",
            new MunicipalityCode(360),
            true,
            new Grants(java.util.Map.of(), Optional.of(Viewer.Right.LIMITED_READ), false));

    @TempDir
    private static Path folder;

    private Installation country;

    @BeforeAll
    void open() {
        country = PreparedCountry.in(folder.resolve("data"));
    }

    @AfterAll
    void close() {
        country.close();
    }

    private List<Place> places() {
        return List.of(
                new Place.OneMunicipality(ALBERTSLUND),
                new Place.Country(),
                Peers.of(country.catalogue(), ALBERTSLUND).region());
    }

    private static List<Period> months(int year, int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(month -> period("%d-%02d".formatted(year, month)))
                .toList();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private List<KeyFigure> all(Level... levels) {
        return country.catalogue().keyFigures().values().stream()
                .filter(keyFigure -> Stream.of(levels).allMatch(keyFigure.levels()::contains))
                .toList();
    }

    private Together together(Viewer viewer, KeyFigure keyFigure, Place place, List<Period> periods) {
        var question = new Question(List.of(keyFigure.id()), List.of(place), periods, Prices.CURRENT);
        return country.figures()
                .together(viewer, question, country.figures().latest().orElseThrow())
                .getFirst();
    }

    private Cell cell(Viewer viewer, KeyFigure keyFigure, Place place, Period period) {
        return cells(viewer, keyFigure, place, List.of(period)).getFirst();
    }

    private List<Cell> cells(Viewer viewer, KeyFigure keyFigure, Place place, List<Period> periods) {
        return country.figures()
                .read(viewer, new Question(List.of(keyFigure.id()), List.of(place), periods, Prices.CURRENT))
                .cells();
    }

    /** The year is computed by another way: from the mart's months by each term's rule, not from periods. */
    @Test
    void twelveMonthsAreTheYearForEveryKeyFigureOfWhichMonthsAdd() {
        isTheSame(all(Level.MONTH, Level.YEAR), months(2025, 1, 12), period("2025"));
    }

    @Test
    void theMonthsSoFarAreTheYearToDate() {
        isTheSame(all(Level.MONTH, Level.YEAR_TO_DATE), months(2025, 1, 5), period("2025-05A"));
    }

    private void isTheSame(List<KeyFigure> keyFigures, List<Period> parts, Period whole) {
        var wrong = new ArrayList<String>();
        var held = 0;
        for (var keyFigure : keyFigures) {
            for (var place : places()) {
                var together = together(OPERATOR, keyFigure, place, parts);
                var cell = cell(OPERATOR, keyFigure, place, whole);
                if (together.value().isPresent() && restsOnTheSame(together, cell)) {
                    held++;
                    if (!together.value().equals(cell.value())
                            || !together.numerator().equals(cell.numerator())
                            || !together.denominator().equals(cell.denominator())) {
                        wrong.add(keyFigure.id() + " " + place + ": " + together + " but " + cell);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(held).as("figures held against the longer period").isGreaterThan(1000);
    }

    /** Where a municipality lacks something of a month, that month's sum is without it; the year's is not. */
    private static boolean restsOnTheSame(Together together, Cell cell) {
        return together.place() instanceof Place.OneMunicipality
                ? !together.provisional()
                : together.present() == cell.present();
    }

    @Test
    void severalYearsAreTheSumOfNumeratorsOverTheSumOfDenominators() {
        var years = List.of(period("2024"), period("2025"));
        var held = 0;
        for (var keyFigure : all(Level.YEAR)) {
            for (var place : places()) {
                var together = together(OPERATOR, keyFigure, place, years);
                if (together.value().isEmpty()) {
                    continue;
                }
                held++;
                var cells = cells(OPERATOR, keyFigure, place, years);
                var above = sum(cells, Cell::numerator);
                assertThat(together.numerator().orElseThrow())
                        .as("%s", keyFigure.id())
                        .isEqualByComparingTo(above);
                if (!keyFigure.denominator().isEmpty()) {
                    var below = sum(cells, Cell::denominator);
                    var factor = new BigDecimal(keyFigure.factor().numerator())
                            .divide(new BigDecimal(keyFigure.factor().denominator()), 20, RoundingMode.HALF_UP);
                    var value = together.value().orElseThrow();
                    // Cells show ten decimals of a denominator, which is little where a million is divided by a tenth.
                    var unseen = value.abs().movePointLeft(9).max(new BigDecimal("0.00001"));
                    assertThat(value)
                            .as("%s", keyFigure.id())
                            .isCloseTo(
                                    above.multiply(factor).divide(below, 12, RoundingMode.HALF_UP),
                                    org.assertj.core.data.Offset.offset(unseen));
                }
            }
        }
        assertThat(held).isGreaterThan(1000);
    }

    private static BigDecimal sum(List<Cell> cells, java.util.function.Function<Cell, Optional<BigDecimal>> side) {
        return cells.stream().map(cell -> side.apply(cell).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void neverAddsPeriodsThatOverlap() {
        var periods = List.of(period("2025-03"), period("2025"));
        assertThat(all(Level.MONTH, Level.YEAR)).allSatisfy(keyFigure -> {
            var together = together(OPERATOR, keyFigure, new Place.Country(), periods);
            assertThat(together.adding()).isEqualTo(Adding.OVERLAPS);
            assertThat(together.value()).isEmpty();
        });
    }

    @Test
    void saysWhyStatesPersonsAndMediansDoNotAdd() {
        var reasons = all(Level.MONTH).stream()
                .map(keyFigure -> together(OPERATOR, keyFigure, new Place.Country(), months(2025, 1, 3))
                        .adding())
                .distinct()
                .toList();

        assertThat(reasons).contains(Adding.STATE, Adding.CUMULATIVE, Adding.SUM, Adding.SUM_OVER_STATE);
    }

    /** So that nothing follows from a whole: it adds what one sees. */
    @Test
    void hidesTheWholeWhereverOnePartIsHidden() {
        var hidden = 0;
        for (var keyFigure : all(Level.MONTH)) {
            var periods = months(2025, 1, 6);
            var cells = cells(STRANGER, keyFigure, new Place.OneMunicipality(ALBERTSLUND), periods);
            if (cells.stream().anyMatch(cell -> cell.state() == State.SUPPRESSED)) {
                hidden++;
                var together = together(STRANGER, keyFigure, new Place.OneMunicipality(ALBERTSLUND), periods);
                assertThat(together.value()).as("%s", keyFigure.id()).isEmpty();
                assertThat(together.numerator()).as("%s", keyFigure.id()).isEmpty();
                assertThat(together.denominator()).as("%s", keyFigure.id()).isEmpty();
            }
        }
        assertThat(hidden).as("key figures with a hidden month").isPositive();
    }
}
