// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.KeyFigure.Direction;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "102.00, 100, HIGH, EVEN",
        "102.01, 100, HIGH, BETTER",
        "102.01, 100, LOW, WORSE",
        "97.99, 100, HIGH, WORSE",
        "97.99, 100, LOW, BETTER",
        "97.99, 100, NEUTRAL, LOWER",
        "110, 100, NEUTRAL, HIGHER",
        "-90, -100, HIGH, BETTER",
        "-90, -100, LOW, WORSE",
        "0, 0, LOW, EVEN",
        "0.01, 0, LOW, WORSE"
    })
    void judgesByTheFiguresOwnDirectionBeyondTwoPerCent(
            BigDecimal own, BigDecimal other, Direction direction, Status status) {
        assertThat(Comparison.of(cell(own), cell(other), direction).status()).contains(status);
    }

    @Test
    void givesTheDifferenceInPerCentOfTheOthersSize() {
        var comparison = Comparison.of(cell(new BigDecimal("-90")), cell(new BigDecimal("-120")), Direction.NEUTRAL);

        assertThat(comparison.difference()).contains(new BigDecimal("30"));
        assertThat(comparison.percent()).contains(new BigDecimal("25.0"));
    }

    @Test
    void givesNoPerCentOfNothing() {
        assertThat(Comparison.of(cell(BigDecimal.ONE), cell(BigDecimal.ZERO), Direction.LOW)
                        .percent())
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatIsMissing() {
        var missing = new Cell(
                new KeyFigureId("x"),
                new Place.Country(),
                new Period.Year(2024),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                State.MISSING,
                false,
                0,
                98,
                Optional.empty());

        var comparison = Comparison.of(cell(BigDecimal.ONE), missing, Direction.LOW);

        assertThat(comparison.difference()).isEmpty();
        assertThat(comparison.status()).isEmpty();
    }

    @Test
    void comparesWhatFollowsTheSizeOfAPlaceWithTheSamePlaceOnly() {
        var amount = RealCatalogue.get().keyFigures().values().stream()
                .filter(figure -> figure.denominator().isEmpty())
                .findFirst()
                .orElseThrow();
        var country = cell(BigDecimal.TEN);
        var own = cell(BigDecimal.ONE, new Place.OneMunicipality(new MunicipalityCode(147)));

        assertThat(Comparison.of(amount, own, country).status()).isEmpty();
        assertThat(Comparison.of(amount, own, own).status()).contains(Status.EVEN);
    }

    @Test
    void holdsHalfAYearAgainstNoWholeOneOfItsOwn() {
        var figure = RealCatalogue.get().keyFigures().values().stream()
                .filter(one -> !one.denominator().isEmpty())
                .findFirst()
                .orElseThrow();
        var whole = of(2024, 12);
        var half = of(2025, 6);

        assertThat(Comparison.of(figure, half, whole).difference()).isEmpty();
        assertThat(Comparison.of(figure, whole, half).status()).isEmpty();
        assertThat(Comparison.of(figure, of(2025, 12), whole).difference()).contains(BigDecimal.ZERO);
        assertThat(Comparison.of(figure, half, of(2025, 6)).difference())
                .as("another place's same period is as it is")
                .contains(BigDecimal.ZERO);
    }

    private static Cell of(int year, int months) {
        return new Cell(
                new KeyFigureId("x"),
                new Place.OneMunicipality(new MunicipalityCode(147)),
                new Period.Year(year),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                State.VALUE,
                months < 12,
                months,
                12,
                Optional.empty());
    }

    private static Cell cell(BigDecimal value) {
        return cell(value, new Place.Country());
    }

    private static Cell cell(BigDecimal value, Place place) {
        return new Cell(
                new KeyFigureId("x"),
                place,
                new Period.Year(2024),
                Optional.empty(),
                Optional.empty(),
                Optional.of(value),
                State.VALUE,
                false,
                98,
                98,
                Optional.empty());
    }
}
