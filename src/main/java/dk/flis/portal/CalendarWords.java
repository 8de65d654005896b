// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.operation.Timeliness;
import dk.flis.portal.view.CalendarViews.MonthHead;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.List;

/** How the calendars say where a delivery stands, and which month it is. */
record CalendarWords(Words words) {

    /** The symbol; blank where nothing is expected. */
    static String sign(Timeliness timeliness) {
        return switch (timeliness) {
            case REJECTED -> "rej";
            case MISSING -> "miss";
            case LATE -> "late";
            case EXPECTED -> "wait";
            case CORRECTED -> "fix";
            case DELIVERED -> "ok";
            case NOT_EXPECTED -> "";
        };
    }

    String word(Timeliness timeliness) {
        return switch (timeliness) {
            case REJECTED -> words.say("calendar.rejected");
            case MISSING -> words.say("calendar.missing");
            case LATE -> words.say("calendar.late");
            case EXPECTED -> words.say("calendar.expected");
            case CORRECTED -> words.say("calendar.corrected");
            case DELIVERED -> words.say("calendar.delivered");
            case NOT_EXPECTED -> words.say("calendar.not-expected");
        };
    }

    /** Whether a reader must see the word, and not only the sign. */
    static boolean loud(Timeliness timeliness) {
        return timeliness != Timeliness.DELIVERED && timeliness != Timeliness.NOT_EXPECTED;
    }

    /** oktober 2025 */
    String month(Month month) {
        return new PeriodWords(words).name(new Period.OneMonth(month));
    }

    /** okt */
    String brief(Month month) {
        return words.say("month." + month.number()).substring(0, 3);
    }

    MonthHead head(Month month) {
        return new MonthHead(brief(month), Integer.toString(month.year()));
    }

    /** A few names, and how many more. */
    String some(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : words.say("calendar.and-others", String.join(", ", names.subList(0, most)), names.size() - most);
    }
}
