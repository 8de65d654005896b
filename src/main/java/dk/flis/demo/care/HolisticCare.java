// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From the day of the law on the elderly, help at home to those past the pension age is granted as one: what was care and
 * practical help ends, and holistic care of as many hours goes on.
 */
final class HolisticCare {

    private static final int PENSION = 67 * 12;

    private final int day = CareStories.elderAct();
    private final Map<Person, Integer> places = new HashMap<>();

    List<Help> of(List<Help> granted) {
        var all = new ArrayList<Help>();
        for (var help : granted) {
            if (!changes(help)) {
                all.add(help);
                continue;
            }
            if (help.start() < day) {
                all.add(help.until(day - 1));
            }
            goOn(help, all);
        }
        return all;
    }

    private boolean changes(Help help) {
        return help.service().homeHelp()
                && !help.nursingHome()
                && help.end() >= day
                && Days.month(day) - help.person().born() >= PENSION;
    }

    /** Another help goes into what runs already; one that begins later begins a new grant of all hours together. */
    private void goOn(Help help, List<Help> all) {
        var place = places.get(help.person());
        var start = Math.max(help.start(), day);
        if (place == null || all.get(place).end() < start) {
            begin(help, start, help.end(), help.hours(), all);
            return;
        }
        var before = all.get(place);
        var hours = before.hours() + help.hours();
        var end = Math.max(before.end(), help.end());
        if (start <= before.start()) {
            all.set(place, as(before, before.start(), end, hours));
        } else {
            all.set(place, before.until(start - 1));
            begin(before, start, end, hours, all);
        }
    }

    private void begin(Help help, int start, int end, double hours, List<Help> all) {
        places.put(help.person(), all.size());
        all.add(as(help, start, end, hours));
    }

    private static Help as(Help help, int start, int end, double hours) {
        return new Help(
                help.person(), Service.HOLISTIC, help.provider(), -1, start, end, hours, help.gone(), false, "");
    }
}
