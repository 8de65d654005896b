// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What an extract's file is called: a name that every system can write, and that sorts by time. */
final class FileTitle {

    private static final int LONGEST = 60;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss").withZone(ZoneId.of("Europe/Copenhagen"));

    private FileTitle() {}

    static String of(RawOrder order, Instant made) {
        return "%s_%s_%s_%d.zip"
                .formatted(plain(order.body().title()), order.municipality(), MOMENT.format(made), order.number());
    }

    /** Nothing in it but a–z, digits and hyphens, whatever somebody called his order. */
    static String plain(String title) {
        var danish = title.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        var words = Normalizer.normalize(danish, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("-$", "");
        return cut.isEmpty() ? "udtraek" : cut;
    }
}
