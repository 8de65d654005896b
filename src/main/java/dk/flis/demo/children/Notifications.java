// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.children.Measure.Field;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The notifications of one municipality: received, decided, and what they set going. */
final class Notifications {

    /** January first: schools write in spring and autumn, and nobody writes in July. */
    private static final double[] SEASON = {1.0, 1.04, 1.12, 0.95, 1.08, 1.1, 0.55, 0.86, 1.12, 1.0, 1.16, 0.96};

    private static final double AGAIN = 0.64;
    private static final double UNBORN = 0.034;
    private static final int ADULT = 18;

    private final Office office;
    private final Concerns concerns;
    private final Decisions decisions;
    private final List<Notice> notices = new ArrayList<>();
    private int received;

    Notifications(Office office) {
        this.office = office;
        this.concerns = new Concerns(office);
        this.decisions = new Decisions(office);
    }

    /** Received or still open in the newest month. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The year before: who was notified about then is known when the story begins. */
    void found(Month month, Children children, Known known) {
        var dice = office.dice("underretninger fra begyndelsen", month);
        var ages = ages(children);
        for (var ago = Known.REMEMBERED; ago > 0; ago--) {
            var then = month.plus(-ago);
            known.begin(then, List.of());
            for (var left = dice.events(expected(ages, then)); left > 0; left--) {
                child(Office.drawn(ages, Weight::weight, dice).age(), then, children, known, dice)
                        .ifPresent(child -> known.hear(child, then));
            }
        }
    }

    /** @param helped numbers of the children who are helped already */
    void month(Month month, Children children, Known known, Support support, Set<Long> helped) {
        var dice = office.dice("underretninger", month);
        notices.removeIf(notice -> notice.decided() < Days.first(month));
        var ages = ages(children);
        for (var left = dice.events(expected(ages, month)); left > 0; left--) {
            var age = Office.drawn(ages, Weight::weight, dice).age();
            child(age, month, children, known, dice).ifPresent(child -> {
                known.hear(child, month);
                receive(child, month, support, helped.contains(child.number()), dice);
            });
        }
        for (var left = dice.events(children.count(0, 0) / 12.0 * UNBORN * level(month)); left > 0; left--) {
            unborn(month, dice);
        }
    }

    private record Weight(int age, double weight) {}

    private static List<Weight> ages(Children children) {
        return IntStream.range(0, ADULT)
                .mapToObj(age -> new Weight(age, children.count(age, age) * Curves.notified(age) / 12_000))
                .toList();
    }

    private double expected(List<Weight> ages, Month month) {
        return ages.stream().mapToDouble(Weight::weight).sum() * level(month);
    }

    private double level(Month month) {
        return SEASON[month.number() - 1]
                * office.need().concern()
                * office.stories().concern(office.town(), month);
    }

    private static Optional<Person> child(int age, Month month, Children children, Known known, Dice dice) {
        return dice.chance(AGAIN)
                ? known.notified(age, month, dice).filter(children::there).or(() -> children.any(age, dice))
                : children.any(age, dice);
    }

    private void receive(Person child, Month month, Support support, boolean helped, Dice dice) {
        var day = Days.within(month, dice);
        var age = Math.min(child.age(month), ADULT - 1);
        var notifier = concerns.notifier(age, dice);
        var cause = concerns.cause(age, notifier, dice);
        var decision = decisions.decision(helped, month, dice);
        var decided = day + decisions.days(month, dice);
        notices.add(new Notice(++received, Optional.of(child), age, day, notifier, cause, decision, decided));
        switch (decision) {
            case "tidlig" -> support.plan(child, Field.EARLY, decided + 7 + dice.below(40));
            case "stoettende" -> support.plan(child, Field.SUPPORT, decided + 7 + dice.below(60));
            case "undersoegelse", "afdaekning" -> afterAssessment(child, decided, support, dice);
            default -> {}
        }
    }

    /** An assessment takes months, and half of them end in support. */
    private static void afterAssessment(Person child, int decided, Support support, Dice dice) {
        if (dice.chance(0.5)) {
            support.plan(child, Field.SUPPORT, decided + 45 + dice.below(90));
        }
    }

    private void unborn(Month month, Dice dice) {
        var day = Days.within(month, dice);
        var notifier = Office.drawn(
                List.of("sygehus", "laege", "kommune", "sundhedspleje", "anden-kommune", "anonym"),
                code -> switch (code) {
                    case "sygehus" -> 5;
                    case "laege", "kommune" -> 2;
                    default -> 0.7;
                },
                dice);
        var cause = Office.drawn(
                List.of("misbrug-foraeldre", "lidelse-foraeldre", "omsorgssvigt", "levevilkaar", "konflikt"),
                code -> code.endsWith("foraeldre") ? 4 : 1.5,
                dice);
        var decision = decisions.decision(false, month, dice);
        var decided = day + decisions.days(month, dice);
        notices.add(new Notice(++received, Optional.empty(), 0, day, notifier, cause, decision, decided));
    }
}
