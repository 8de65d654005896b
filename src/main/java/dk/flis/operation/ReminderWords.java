// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.reference.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a reminder says; Danish, as everything that a municipality keeps. */
record ReminderWords(String area, Month month, List<String> datasets) {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("da-DK"));

    String dueTitle() {
        return "Levér %s for %s".formatted(area, named());
    }

    String lateTitle() {
        return "%s for %s mangler".formatted(area, named());
    }

    String rejectedTitle() {
        return "%s for %s er afvist".formatted(area, named());
    }

    String dueText() {
        return "Der er endnu ikke kommet: %s.\nSer kildesystemet ud til at sende af sig selv, så er der intet at gøre; opgaven lukkes, når leverancen er godkendt."
                .formatted(listed());
    }

    String lateText() {
        return "Fristen er overskredet, og der mangler: %s.\nIndtil de er her, er kommunens egne tal for måneden foreløbige eller mangler, og landsgennemsnittet bygger på de andre kommuner."
                .formatted(listed());
    }

    String rejectedText() {
        return "Kontrollen har afvist: %s.\nSe fundene under Leverancer, ret dem i kildesystemet, og send måneden igen. Det, der var godkendt før, gælder fortsat."
                .formatted(listed());
    }

    private String named() {
        return named(month);
    }

    /** oktober 2025 */
    static String named(Month month) {
        return MONTH.format(month.yearMonth());
    }

    private String listed() {
        return String.join(", ", datasets);
    }
}
