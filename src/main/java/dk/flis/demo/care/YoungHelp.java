// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import java.util.ArrayList;
import java.util.List;

/** Draws the home help and nursing of those who are not old: few, but some of them for many hours and years. */
final class YoungHelp {

    private final ElderPractice practice;
    private final int first;
    private final int last;

    YoungHelp(ElderPractice practice, int firstMonth, int lastMonth) {
        this.practice = practice;
        this.first = firstMonth;
        this.last = lastMonth;
    }

    List<Help> of(Person person, Stay stay) {
        var dice = practice.dice(person, "yngre");
        var draw = dice.uniform();
        var age = (first - person.born()) / 12.0;
        var helped = 0.0004 + 0.00026 * Math.max(0, age - 18);
        if (draw < helped) {
            return stay.settled() || dice.chance(0.3) ? homeHelp(person, stay, dice) : List.of();
        }
        var nursed = helped + (0.010 + 0.0004 * Math.max(0, age - 18)) * practice.nursing();
        return draw < nursed ? nursing(person, stay, dice) : List.of();
    }

    /** Begins some time in the years before the end, and lasts for years. */
    private List<Help> homeHelp(Person person, Stay stay, Dice dice) {
        var all = new ArrayList<Help>();
        var start = Days.in(last - dice.below(last - first + 72), dice);
        var end = start + (int) (-StrictMath.log(1 - dice.uniform()) * 5 * 365);
        var kind = dice.uniform();
        if (kind < 0.7) {
            all.add(help(person, Service.PRACTICAL, start, end, stay, dice));
        }
        if (kind > 0.45) {
            all.add(help(person, Service.PERSONAL, start, end, stay, dice));
        }
        if (dice.chance(0.35)) {
            all.add(help(person, Service.NURSING, start, end, stay, dice));
        }
        return whole(person, stay, all);
    }

    private List<Help> nursing(Person person, Stay stay, Dice dice) {
        var start = Days.in(last - dice.below(last - first + 12), dice);
        var end = start + (int) (20 - StrictMath.log(1 - dice.uniform()) * 220);
        return whole(person, stay, List.of(help(person, Service.NURSING, start, end, stay, dice)));
    }

    private Help help(Person person, Service service, int start, int end, Stay stay, Dice dice) {
        return new Help(
                person,
                service,
                practice.provider(service, practice.dice(person, service.name())),
                practice.waited(service, dice),
                start,
                Math.min(end, Days.in(stay.gone(), dice)),
                practice.hours(service, dice),
                Math.max(stay.gone(), last + 120),
                false,
                "");
    }

    /** Nobody gets help before he is 18, nor any here once {@link ElderLife} takes over. */
    private static List<Help> whole(Person person, Stay stay, List<Help> all) {
        var grownUp = Days.first(person.born() + 18 * 12);
        var old = Days.first(person.born() + 65 * 12);
        return all.stream()
                .map(help -> help.until(old))
                .filter(help -> help.start() >= grownUp && help.start() <= help.end())
                .filter(help -> stay.settled() || help.start() >= Days.first(stay.from()))
                .toList();
    }
}
