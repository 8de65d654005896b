// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name by which a user signs in: lower-case letters, digits, dot, hyphen and underscore, 2–63 characters. */
public record UserName(String value) implements Comparable<UserName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

    public UserName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a user name has 2–63 of a–z, 0–9, '.', '-' and '_' and begins with a letter or digit, but is '"
                            + value + "'");
        }
    }

    /** Whether that can be one. */
    static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    /** Empty when that cannot be one. */
    public static Optional<UserName> read(String text) {
        return Optional.of(text).filter(UserName::isName).map(UserName::new);
    }

    /** As a person types it: case and surrounding blanks do not count. */
    static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(UserName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
