// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.benchmark.Explanation.Effect;
import dk.flis.benchmark.Explanation.Kind;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nursing of the real catalogue, of 1,000 who are 65 or more, 300 of them 80 or more, against 2,000 and 500 elsewhere. */
class RegisteredTest {

    private static final KeyFigureId NURSING = new KeyFigureId("oko.fkt5.30.28.udgift-pr-65-op-aarig");
    private static final KeyFigureId CARE = new KeyFigureId("oko.fkt5.30.27.udgift-pr-65-op-aarig");
    private static final KeyFigureId OLD = new KeyFigureId("bor.80-op-andel-af-65-op");
    private static final KeyFigureId PRICE = new KeyFigureId("oko.fkt5.30.28.udgift-pr-80-op-aarig");

    private final Side own = new Side(new HashMap<>(), 1_000, 300);
    private final Side other = new Side(new HashMap<>(), 2_000, 500);

    private record Side(Map<KeyFigureId, Cell> cells, int elderly, int oldest) {
        Cell cell(KeyFigureId id) {
            return Optional.ofNullable(cells.get(id)).orElseThrow();
        }
    }

    @Test
    void takesOutWhatStandsOnTheSiblingAndNoMore() {
        // Nothing on nursing where 6,000 each is usual; 2,000 each too much on care.
        booked(own, NURSING, 0);
        booked(other, NURSING, 12_000_000);
        booked(own, CARE, 32_000_000);
        booked(other, CARE, 60_000_000);

        var found = found(Optional.of(CARE));

        assertThat(found.explanation().gap()).isEqualByComparingTo("-6000000");
        assertThat(last(found).kind()).isEqualTo(Kind.REGISTRATION);
        assertThat(last(found).keyFigure()).isEqualTo(CARE);
        assertThat(last(found).amount()).isEqualByComparingTo("-2000000");
        // The rest is the two accounts' gap together: 32,000 kr. each against 36,000.
        assertThat(rest(found)).isEqualByComparingTo("-4000000");
        var both = found.registered().orElseThrow();
        assertThat(both.own().rounded(0)).isEqualByComparingTo("32000");
        assertThat(both.other().rounded(0)).isEqualByComparingTo("36000");
    }

    @Test
    void neverTakesOutMoreThanTheGap() {
        booked(own, NURSING, 0);
        booked(other, NURSING, 12_000_000);
        booked(own, CARE, 47_000_000);
        booked(other, CARE, 60_000_000);

        var found = found(Optional.of(CARE));

        assertThat(last(found).amount()).isEqualByComparingTo("-6000000");
        assertThat(rest(found)).isZero();
        // More elderly at the price that is left, and a lower price.
        assertThat(found.explanation().effects())
                .extracting(Effect::kind)
                .containsExactly(Kind.VOLUME, Kind.PRICE, Kind.REGISTRATION);
        assertThat(found.explanation().effects().getFirst().amount()).isPositive();
    }

    @Test
    void isTheSameFromTheSideThatBooksTooMuch() {
        booked(own, NURSING, 8_000_000);
        booked(other, NURSING, 12_000_000);
        booked(own, CARE, 29_000_000);
        booked(other, CARE, 60_000_000);

        assertThat(last(found(Optional.of(CARE))).amount()).isEqualByComparingTo("1000000");
    }

    @Test
    void takesNothingOutWhenBothAccountsPullTheSameWay() {
        booked(own, NURSING, 1_000_000);
        booked(other, NURSING, 12_000_000);
        booked(own, CARE, 20_000_000);
        booked(other, CARE, 60_000_000);

        assertThat(found(Optional.of(CARE)).registered()).isEmpty();
        assertThat(found(Optional.of(CARE)).explanation())
                .isEqualTo(found(Optional.empty()).explanation());
    }

    @Test
    void takesNothingOutOfANumberThatIsHidden() {
        booked(own, NURSING, 0);
        booked(other, NURSING, 12_000_000);
        booked(own, CARE, 32_000_000);
        other.cells().put(CARE, cell(CARE, Optional.empty(), 2_000, 1));

        assertThat(found(Optional.of(CARE)).registered()).isEmpty();
    }

    private static Effect last(Explained.Found found) {
        return found.explanation().effects().getLast();
    }

    private static BigDecimal rest(Explained.Found found) {
        return found.explanation().gap().subtract(last(found).amount());
    }

    private Explained.Found found(Optional<KeyFigureId> sibling) {
        var catalogue = RealCatalogue.get();
        var links = Links.of(catalogue.keyFigure(NURSING).orElseThrow(), catalogue, Level.YEAR, _ -> true);
        return (Explained.Found) Explained.of(links, own::cell, other::cell, sibling, 2);
    }

    /** The nursing's price is of the same amount. */
    private static void booked(Side side, KeyFigureId id, long amount) {
        side.cells().put(OLD, cell(OLD, Optional.of((long) side.oldest()), side.elderly(), 100));
        side.cells().put(id, cell(id, Optional.of(amount), side.elderly(), 1));
        if (id.equals(NURSING)) {
            side.cells().put(PRICE, cell(PRICE, Optional.of(amount), side.oldest(), 1));
        }
    }

    private static Cell cell(KeyFigureId id, Optional<Long> above, long below, int factor) {
        var number = above.map(BigDecimal::valueOf);
        return new Cell(
                id,
                new Place.OneMunicipality(new MunicipalityCode(370)),
                new Period.Year(2025),
                number,
                Optional.of(BigDecimal.valueOf(below)),
                number.map(amount -> amount.multiply(BigDecimal.valueOf(factor))
                        .divide(BigDecimal.valueOf(below), 10, RoundingMode.HALF_UP)),
                number.isEmpty() ? State.SUPPRESSED : number.get().signum() == 0 ? State.ZERO : State.VALUE,
                false,
                12,
                12,
                Optional.empty());
    }
}
