// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.demo.world.Residents;
import dk.flis.reference.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The children and young people who live in the municipality at a month's end. */
final class Children {

    /** Girls are noticed less often than boys. */
    private static final double SPARED = 0.15;

    private final Residents residents;
    private final Month month;
    private final Map<Integer, List<Person>> aged = new HashMap<>();

    Children(Residents residents, Month month) {
        this.residents = residents;
        this.month = month;
    }

    int count(int from, int to) {
        return residents.counted(from, to, month);
    }

    boolean there(Person child) {
        return residents.isThere(child, month);
    }

    /** Empty when nobody is of that age, as happens on the smallest islands. */
    Optional<Person> any(int age, Dice dice) {
        var all = aged.computeIfAbsent(age, years -> residents.aged(years, years, month));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var child = all.get(dice.below(all.size()));
        var again = child.sex() == 0 && dice.chance(SPARED);
        return Optional.of(again ? all.get(dice.below(all.size())) : child);
    }
}
