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

    private void goOn(Help help, List<Help> all) {
        var place = places.get(help.person());
        if (place == null) {
            places.put(help.person(), all.size());
            all.add(as(help, Math.max(help.start(), day), help.end(), help.hours()));
            return;
        }
        var before = all.get(place);
        all.set(
                place,
                as(
                        before,
                        Math.min(before.start(), Math.max(help.start(), day)),
                        Math.max(before.end(), help.end()),
                        before.hours() + help.hours()));
    }

    private static Help as(Help help, int start, int end, double hours) {
        return new Help(
                help.person(), Service.HOLISTIC, help.provider(), -1, start, end, hours, help.gone(), false, "");
    }
}
