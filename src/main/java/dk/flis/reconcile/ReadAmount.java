// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kroner as a Danish ledger or spreadsheet writes them: 1.234.567,89 · −1234,5 · 1234.50 · 1.234,00- · (1.234) · 12 kr. */
final class ReadAmount {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})*(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(,\\d{1,2})?");
    /** A full stop before one or two last digits can only be a decimal point. */
    private static final Pattern POINT = Pattern.compile("\\d{1,15}\\.\\d{1,2}");

    private ReadAmount() {}

    /** Empty when it is no amount, or could be two. */
    static Optional<BigDecimal> read(String written) {
        var text = written.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace('\u2212', '-')
                .replaceFirst("(?i)(kr\\.?|dkk)$", "");
        var negative = text.startsWith("-") || text.endsWith("-") || (text.startsWith("(") && text.endsWith(")"));
        return unsigned(text.replaceFirst("^[-+(]", "").replaceFirst("[-)]$", ""))
                .map(amount -> negative ? amount.negate() : amount)
                .map(amount -> amount.setScale(2, java.math.RoundingMode.UNNECESSARY));
    }

    private static Optional<BigDecimal> unsigned(String digits) {
        if (GROUPED.matcher(digits).matches() || PLAIN.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        return POINT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
