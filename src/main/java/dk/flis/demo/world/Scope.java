// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the country is made: the same scope gives the same bytes.
 *
 * @param municipalities how many of the 98 deliver
 * @param years of twelve months each, the last ending with {@code last}
 */
public record Scope(int municipalities, int years, long seed, Size size, Month last) {

    /** How finely the accounts are split; the sums are the same. */
    public enum Size {
        /** One posting for each account, art and cost centre. */
        SMALL,
        /** Every posting split into vouchers, at least 60 million for the country in five years. */
        FULL
    }

    public Scope {
        if (municipalities < 1) {
            throw new IllegalArgumentException(
                    "the number of municipalities must be 1 or more, but is " + municipalities);
        }
        if (years < 1 || years > 20) {
            throw new IllegalArgumentException("the number of years must lie in 1–20, but is " + years);
        }
    }

    /** From here on everything is delivered. */
    public Month first() {
        return last.plus(1 - 12 * years);
    }

    /** The January before, so that the first year's original budget is there. */
    public Month firstBudget() {
        return new Month(first().year(), 1);
    }

    /** The months that the country lives through, oldest first, from {@link #primo} on. */
    public List<Month> lived() {
        return IntStream.rangeClosed(primo().index(), last.index())
                .mapToObj(Month::ofIndex)
                .toList();
    }

    /** The state on 1 January of the first year: without it that year has no primo. */
    public Month primo() {
        return firstBudget().plus(-1);
    }
}
