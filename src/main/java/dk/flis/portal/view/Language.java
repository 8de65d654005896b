// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two languages of the portal; Danish first. */
public enum Language {
    DANISH("da", ',', '.'),
    ENGLISH("en", '.', ',');

    private final String code;
    private final char decimal;
    private final char grouping;

    Language(String code, char decimal, char grouping) {
        this.code = code;
        this.decimal = decimal;
        this.grouping = grouping;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** As the {@code lang} attribute and the cookie write it. */
    public String code() {
        return code;
    }

    char decimal() {
        return decimal;
    }

    char grouping() {
        return grouping;
    }

    Locale locale() {
        return Locale.of(code);
    }
}
