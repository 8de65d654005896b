// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.reference.Month;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is usual, and what is not. */
class ExpectedTest {

    private static final Month FIRST = new Month(2022, 1);
    private static final Month LAST = new Month(2025, 12);

    private static History history(IntToDoubleFunction value) {
        var history = new History(FIRST, LAST);
        for (var month = FIRST.index(); month <= LAST.index(); month++) {
            var number = value.applyAsDouble(month - FIRST.index());
            if (!Double.isNaN(number)) {
                history.put(Month.ofIndex(month), number, number, Double.NaN);
            }
        }
        return history;
    }

    private static double outside(History history, Month month) {
        return Expected.of(history, month.index(), Chance.MONEY).orElseThrow().outside(history.value(month.index()));
    }

    /** Up and down by two, as months do. */
    private static double wave(int month) {
        return 100 + month % 3 - 1;
    }

    @Test
    void findsAMonthThatWasBookedTwice() {
        assertThat(outside(history(month -> wave(month) * (month == 47 ? 2 : 1)), LAST))
                .isGreaterThan(5);
        assertThat(outside(history(ExpectedTest::wave), LAST)).isZero();
    }

    @Test
    void findsAMonthInWhichNothingWasBooked() {
        assertThat(outside(history(month -> month == 47 ? 0 : wave(month)), LAST))
                .isGreaterThan(5);
    }

    @Test
    void knowsTheSeason() {
        var holidays = history(month -> wave(month) * (month % 12 == 6 ? 0.3 : 1));

        assertThat(outside(holidays, new Month(2025, 7))).isZero();
        assertThat(outside(holidays, new Month(2022, 12))).isZero();
    }

    @Test
    void findsTheSeasonThatDidNotCome() {
        assertThat(outside(
                        history(month -> wave(month) * (month % 12 == 6 && month < 36 ? 0.3 : 1)), new Month(2025, 7)))
                .as("within the usual level, so no swing")
                .isZero();
    }

    @Test
    void tellsANewLevelOnce() {
        var moved = history(month -> wave(month) * (month >= 42 ? 2 : 1));

        assertThat(outside(moved, new Month(2025, 7))).isGreaterThan(5);
        assertThat(outside(moved, new Month(2025, 8))).isZero();
    }

    @Test
    void saysNothingOfAShortHistory() {
        var history = history(ExpectedTest::wave);

        assertThat(Expected.of(history, new Month(2022, 8).index(), Chance.MONEY))
                .isEmpty();
        assertThat(Expected.of(history, new Month(2022, 9).index(), Chance.MONEY))
                .isPresent();
    }

    @Test
    void letsSmallCountsVaryAsChanceDoes() {
        var few = history(month -> month == 47 ? 15 : 6);

        assertThat(Expected.of(few, LAST.index(), Chance.COUNT).orElseThrow().outside(15))
                .isZero();
        assertThat(Expected.of(few, LAST.index(), Chance.MONEY).orElseThrow().outside(15))
                .isPositive();
    }

    @Test
    void movesWithTheAlike() {
        var expected = Expected.of(history(ExpectedTest::wave), LAST.index(), Chance.MONEY)
                .orElseThrow();

        assertThat(expected.outside(150)).isPositive();
        assertThat(expected.moving(0.5).outside(150)).isZero();
        assertThat(expected.moving(0.5).outside(100)).isZero();
        assertThat(expected.moving(-0.5).outside(150)).isPositive();
    }
}
