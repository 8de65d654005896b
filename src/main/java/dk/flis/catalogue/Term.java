// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

/**
 * One addend of a numerator or denominator.
 *
 * @param sign 1 or −1
 * @param monthsBack looks this many months back (forskudt)
 * @param perDaysOfPeriod divides by the days of the period's calendar year or window (365 or 366)
 */
public record Term(int sign, Series series, TimeRule time, int monthsBack, boolean perDaysOfPeriod) {

    public Term {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("a term's sign must be 1 or -1, but is " + sign);
        }
    }
}
