// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Town;
import dk.flis.reference.Month;

/**
 * What is deliberately odd about a municipality's staff; docs/synthetic-country.md tells it.
 *
 * <ul>
 *   <li>After-school care: Albertslund's pedagogues look ill; it is those in after-school care, not those in day care.
 *   <li>Winter: Herning's home care is ill from November to March as nobody else's.
 *   <li>Absence system: until January of the last year Aarhus' system did not deliver absence of a part of a day.
 *   <li>Leaving: Næstved's social workers for children leave by the dozen.
 *   <li>Own keys: Frederiksberg's payroll system sends its own keys of persons instead of CPR numbers.
 *   <li>No institutions: Langeland does not say where its employees work.
 *   <li>Corrected: Lolland forgot the elderly care in its absence three months before the end, and sent it again.
 * </ul>
 */
final class StaffStories {

    private static final int FREDERIKSBERG = 147;
    private static final int ALBERTSLUND = 165;
    private static final int LOLLAND = 360;
    private static final int NAESTVED = 370;
    private static final int LANGELAND = 482;
    private static final int HERNING = 657;
    private static final int AARHUS = 751;

    private final Town town;
    private final Month last;

    /** @param last month of the demo country */
    StaffStories(Town town, Month last) {
        this.town = town;
        this.last = last;
    }

    private boolean is(int code) {
        return town.code() == code;
    }

    /** How often people are ill there, compared with elsewhere. */
    double illness(String function) {
        if (is(ALBERTSLUND)) {
            return function.equals("3.22.05") ? 1.35 : function.startsWith("5.25") ? 0.9 : 1;
        }
        return 1;
    }

    /** How long they are ill, compared with elsewhere. */
    double strain(String function) {
        if (is(ALBERTSLUND)) {
            return function.equals("3.22.05") ? 1.6 : function.startsWith("5.25") ? 0.9 : 1;
        }
        return 1;
    }

    double leaving(String function) {
        return is(NAESTVED) && (function.equals("6.45.58") || function.equals("5.28.21")) ? 2.4 : 1;
    }

    /** How often people are ill in that month, compared with other municipalities. */
    double winter(String function, Month month) {
        var cold = month.number() >= 11 || month.number() <= 3;
        return is(HERNING) && cold && function.equals("5.30.26") ? 1.9 : 1;
    }

    boolean deliversPartDays(Month month) {
        return !is(AARHUS) || month.compareTo(new Month(last.year(), 1)) >= 0;
    }

    boolean ownKeys() {
        return is(FREDERIKSBERG);
    }

    boolean withoutInstitutions() {
        return is(LANGELAND);
    }

    boolean corrected(Month month) {
        return is(LOLLAND) && month.equals(last.plus(-3));
    }

    /** What the first, wrong delivery of the corrected month lacks. */
    static boolean forgotten(Absence absence) {
        return absence.employee().position().workplace().post().function().startsWith("5.30");
    }
}
