// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.children.Measure.Field;
import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/** Which kind of place a child gets: what suits its age, and what the municipality has money for. */
final class ChoosePlacement {

    private static final String NETWORK = "75";

    private final Office office;
    private final List<Measure> kinds;

    ChoosePlacement(Office office) {
        this.office = office;
        this.kinds = office.measures().stream()
                .filter(measure -> measure.field().placement())
                .toList();
    }

    /** How many of a field the municipality aims at in a month. */
    double target(Field field, Month month) {
        var usual = office.need().placed(field) * office.stories().placements(office.town(), month);
        var shift = 0.5
                * office.stories().familyPolicy(office.town(), month)
                * office.need().placed(Field.INSTITUTION);
        return switch (field) {
            case INSTITUTION -> Math.max(0.1, usual - shift);
            case FAMILY -> usual + shift;
            case HOME, SUPPORT, EARLY, YOUTH -> usual;
        };
    }

    double target(Month month) {
        return target(Field.FAMILY, month) + target(Field.HOME, month) + target(Field.INSTITUTION, month);
    }

    /** @param now all that run */
    Measure choose(int age, Collection<Episode> now, Month month, Dice dice) {
        var running = new EnumMap<Field, Double>(Field.class);
        now.stream()
                .filter(Episode::running)
                .forEach(episode -> running.merge(episode.measure().field(), 1.0, Double::sum));
        return Office.drawn(kinds, kind -> weight(kind, age, running.getOrDefault(kind.field(), 0.0), month), dice);
    }

    private double weight(Measure kind, int age, double now, Month month) {
        if (!kind.fits(age)) {
            return 0;
        }
        var wanted = target(kind.field(), month);
        var lack = Math.clamp(wanted / Math.max(0.5, now), 0.2, 5);
        return wanted * kind.share() * liking(kind, month) * Curves.suits(kind, age) * lack * lack * lack;
    }

    private double liking(Measure kind, Month month) {
        var habit = office.habit("type " + kind.type(), 0.25);
        return kind.isType(NETWORK) ? habit * (1 + 3.2 * office.stories().familyPolicy(office.town(), month)) : habit;
    }
}
