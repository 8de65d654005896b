// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import java.util.regex.Pattern;

/** Text as people write it: plain, lines kept, no control characters, no blanks around it. */
public final class Written {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern GAP = Pattern.compile("\n{3,}");

    private Written() {}

    /** Several lines. */
    public static String lines(String typed) {
        var unified = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return GAP.matcher(UNSEEN.matcher(unified).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    /** One line. */
    public static String line(String typed) {
        return lines(typed).replaceAll("\\s+", " ");
    }
}
