// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reference;

import java.util.Optional;
import java.util.regex.Pattern;

/** The three-digit code of a municipality, such as 751 for Aarhus. */
public record MunicipalityCode(int value) implements Comparable<MunicipalityCode> {

    /** Written 147 and read as 147, 0147 or "147 Frederiksberg". */
    private static final Pattern NOTATION = Pattern.compile("0?(\\d{3})(\\s.*)?");

    public MunicipalityCode {
        if (value < 101 || value > 860) {
            throw new IllegalArgumentException("a municipality code must lie in 101–860, but is " + value);
        }
    }

    /** Empty when the text is not a code in the shared notation. */
    public static Optional<MunicipalityCode> parse(String text) {
        var match = NOTATION.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var code = Integer.parseInt(match.group(1));
        return code < 101 || code > 860 ? Optional.empty() : Optional.of(new MunicipalityCode(code));
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
