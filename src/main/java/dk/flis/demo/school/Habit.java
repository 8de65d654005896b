// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import java.util.Locale;

/** What municipalities differ in; a row of the table {@code school.csv}, which says of what it is a share. */
enum Habit {
    PRIVATE,
    SPECIAL_SCHOOL,
    SPECIAL_CLASS,
    CONTINUATION,
    TENTH,
    AFTER_SCHOOL,
    TRANSPORT,
    OWN_DISTRICT,
    LATE_START,
    ABSENCE,
    MARK,
    CLASS_LIMIT,
    SUPPORT,
    RECEPTION,
    NEIGHBOUR;

    String row() {
        return name().toLowerCase(Locale.ROOT);
    }
}
