// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a sender signs in with: a word of the municipality's choice and the municipality's code, such as prisme-165. */
public record SenderName(String value) implements Comparable<SenderName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}-[1-8]\\d{2}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}");

    public SenderName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no sender's name, such as prisme-165");
        }
    }

    /** Empty when that cannot be one. */
    public static Optional<SenderName> read(String text) {
        return Optional.of(text).filter(name -> FORM.matcher(name).matches()).map(SenderName::new);
    }

    /** Of the word that was typed; empty when it has other than a–z, 0–9 and hyphens, or not 2–31 of them. */
    public static Optional<SenderName> of(String word, MunicipalityCode municipality) {
        var typed = word.strip().toLowerCase(Locale.ROOT);
        return WORD.matcher(typed).matches()
                ? Optional.of(new SenderName(typed + "-" + municipality))
                : Optional.empty();
    }

    @Override
    public int compareTo(SenderName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
