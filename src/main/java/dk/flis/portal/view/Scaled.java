// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.math.BigDecimal;

/**
 * How amounts of one page are written: all in whole units, or all in millions with two decimals.
 *
 * @param unit such as kr.
 */
public record Scaled(boolean millions, String unit, Words words) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TENTH = BigDecimal.valueOf(100_000);

    /** @param gap what is looked at; below a tenth of a million it is written out */
    public static Scaled of(BigDecimal whole, BigDecimal gap, String unit, Words words) {
        var large = whole.abs().compareTo(MILLION) >= 0 && gap.abs().compareTo(TENTH) >= 0;
        return new Scaled(large, unit, words);
    }

    /** To how many decimals of one unit amounts are shown: millions with two decimals are tens of thousands. */
    public int decimals() {
        return millions ? -4 : 0;
    }

    /** Such as mio. kr. */
    public String head() {
        return millions ? words.say("amount.millions", unit) : unit;
    }

    public String plain(BigDecimal amount) {
        return millions ? words.number(amount.movePointLeft(6), 2) : words.number(amount, 0);
    }

    public String signed(BigDecimal amount) {
        return millions ? words.signed(amount.movePointLeft(6), 2) : words.signed(amount, 0);
    }

    /** With the unit, as within a sentence, and without a sign. */
    public String said(BigDecimal amount) {
        return plain(amount.abs()) + "\u00a0" + head().replace(" ", "\u00a0");
    }

    public String saidSigned(BigDecimal amount) {
        return signed(amount) + "\u00a0" + head().replace(" ", "\u00a0");
    }
}
