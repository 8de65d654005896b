// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.reference.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The children whom the municipality has heard of within a year, for misfortune strikes the same ones again. */
final class Known {

    static final int REMEMBERED = 12;
    private static final int TRIES = 25;

    private record Heard(Person child, Month month) {}

    private final ArrayDeque<Heard> heard = new ArrayDeque<>();
    private List<Person> notified = List.of();
    private List<Person> supported = List.of();

    void hear(Person child, Month month) {
        heard.addLast(new Heard(child, month));
    }

    /** What is known when the month begins. */
    void begin(Month month, List<Episode> support) {
        while (!heard.isEmpty() && heard.getFirst().month().index() < month.index() - REMEMBERED) {
            heard.removeFirst();
        }
        notified = new ArrayList<>(heard.stream().map(Heard::child).toList());
        supported = support.stream().map(Episode::child).toList();
    }

    /** One of that age who was notified about, when chance finds one. */
    Optional<Person> notified(int age, Month month, Dice dice) {
        return any(notified, age, month, dice);
    }

    Optional<Person> supported(int age, Month month, Dice dice) {
        return any(supported, age, month, dice);
    }

    private static Optional<Person> any(List<Person> from, int age, Month month, Dice dice) {
        for (var tries = 0; tries < TRIES && !from.isEmpty(); tries++) {
            var child = from.get(dice.below(from.size()));
            if (Math.abs(child.age(month) - age) <= 1 && child.age(month) < 18) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }
}
