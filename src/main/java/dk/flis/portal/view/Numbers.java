// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a page writes them: 1.234,5 in Danish, a real minus (U+2212), a sign on differences but none on nil. */
final class Numbers {

    private static final String MINUS = "\u2212";

    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    Numbers(Language language) {
        symbols.setDecimalSeparator(language.decimal());
        symbols.setGroupingSeparator(language.grouping());
    }

    String plain(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
    }

    String signed(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + plain(rounded, decimals);
    }
}
