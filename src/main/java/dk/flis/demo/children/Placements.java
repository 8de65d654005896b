// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The placed children of one municipality: who comes, who moves, who leaves. */
final class Placements {

    private static final int OLDEST = 22;
    private static final double TWELFTH = 1 / 12.0;
    private static final double DEAREST = 1.5;

    private record Return(Person child, int month) {}

    private final Office office;
    private final Places places;
    private final WhoPays whoPays;
    private final ChoosePlacement choose;
    private final LeavePlacement leave;
    private final List<Return> returns = new ArrayList<>();
    private List<Episode> episodes = new ArrayList<>();

    Placements(Office office, Places places, WhoPays whoPays) {
        this.office = office;
        this.places = places;
        this.whoPays = whoPays;
        this.choose = new ChoosePlacement(office);
        this.leave = new LeavePlacement(office);
    }

    List<Episode> episodes() {
        return List.copyOf(episodes);
    }

    /** Those who are placed when the story begins. */
    void found(Month month, Children children) {
        var dice = office.dice("anbragte fra begyndelsen", month);
        var scale = choose.target(month) / usual(children);
        for (var age = 0; age <= OLDEST; age++) {
            var placed = dice.round(children.count(age, age) * Curves.placed(age) / 1000 * scale);
            for (var one = 0; one < placed; one++) {
                var years = age;
                children.any(age, dice)
                        .filter(child -> !placed(child))
                        .ifPresent(child -> episodes.add(found(child, years, month, dice)));
            }
        }
    }

    private Episode found(Person child, int age, Month month, Dice dice) {
        var mean = age < 18 ? 0.6 + 0.33 * age : 4.5 + (age - 18);
        var days =
                Math.min((int) (365 * mean * -StrictMath.log(1 - dice.uniform())), 30 * (month.index() - child.born()));
        var adult = age >= 18 ? 365 * (age - 17) : 0;
        var course = Days.first(month) - 1 - Math.max(days, adult);
        var stayed = dice.chance(0.35) ? (int) (Math.max(days, adult) * dice.uniform()) : Math.max(days, adult);
        return placed(child, age, Days.first(month) - 1 - stayed, course, whoPays.payer(dice), month, dice);
    }

    private double usual(Children children) {
        return Math.max(
                0.5,
                IntStream.rangeClosed(0, OLDEST)
                        .mapToDouble(age -> children.count(age, age) * Curves.placed(age) / 1000)
                        .sum());
    }

    void month(Month month, Children children, Known known, Support support) {
        var dice = office.dice("anbringelser", month);
        episodes.removeIf(episode -> episode.end() < Days.first(month));
        var before = episodes;
        episodes = new ArrayList<>();
        for (var episode : before) {
            live(episode, month, children, support, dice);
        }
        comeBack(month, support, dice);
        arrive(month, children, known, support, dice);
    }

    private void live(Episode episode, Month month, Children children, Support support, Dice dice) {
        if (!episode.running()) {
            episodes.add(episode);
            return;
        }
        var reason = leave.reason(episode, month, children, dice);
        if (reason.isPresent()) {
            leave(episode, reason.get(), month, support, dice);
        } else if (moves(episode, month, dice)) {
            move(episode, month, dice);
        } else {
            episodes.add(episode);
        }
    }

    private void leave(Episode episode, String reason, Month month, Support support, Dice dice) {
        var tooOld = reason.equals(LeavePlacement.GROWN_UP);
        var day = tooOld ? Days.last(month) : Math.max(episode.start(), Days.within(month, dice));
        episodes.add(episode.ended(day, reason));
        if (reason.equals(LeavePlacement.HOME)) {
            if (dice.chance(0.1)) {
                returns.add(new Return(episode.child(), month.index() + 1 + dice.below(11)));
            }
            if (dice.chance(0.4)) {
                support.plan(episode.child(), Measure.Field.SUPPORT, day + 1);
            }
        }
        if (reason.equals(LeavePlacement.YOUTH)) {
            support.plan(episode.child(), Measure.Field.YOUTH, day + 1);
        }
    }

    private boolean moves(Episode episode, Month month, Dice dice) {
        var age = episode.child().age(month);
        var chance = Curves.moved(episode.measure(), age, Days.first(month) - episode.start());
        return age < OLDEST && dice.chance(chance * TWELFTH * office.habit("skift", 0.22));
    }

    private void move(Episode episode, Month month, Dice dice) {
        var age = episode.child().age(month);
        var broken = dice.chance((age < 12 ? 0.28 : 0.45) * office.habit("sammenbrud", 0.2));
        var day = Math.max(episode.start(), Days.within(month, dice));
        episodes.add(episode.ended(day, broken ? "sammenbrud" : "skift-planlagt"));
        episodes.add(placed(episode.child(), age, day + 1, episode.course(), episode.payer(), month, dice));
    }

    private void comeBack(Month month, Support support, Dice dice) {
        for (var back : returns) {
            if (back.month() == month.index() && !placed(back.child())) {
                start(back.child(), month, support, dice);
            }
        }
        returns.removeIf(back -> back.month() <= month.index());
    }

    private void arrive(Month month, Children children, Known known, Support support, Dice dice) {
        var weights = IntStream.rangeClosed(0, OLDEST)
                .mapToObj(age -> new Weight(age, children.count(age, age) * Curves.begun(age) / 1000 * TWELFTH))
                .toList();
        var expected = weights.stream().mapToDouble(Weight::weight).sum();
        var own = episodes.stream()
                .filter(Episode::running)
                .filter(episode -> episode.payer() == office.town().code())
                .count();
        var wanted = choose.target(month);
        var lack = Math.clamp(wanted / Math.max(1, own), 0.55, 1.8);
        var others = 1 / (1 - office.stories().paidByOthers(office.town()));
        var arrivals = dice.events(expected * wanted / usual(children) * lack * lack * others);
        for (var one = 0; one < arrivals; one++) {
            var age = Office.drawn(weights, Weight::weight, dice).age();
            child(age, month, children, known, dice)
                    .filter(child -> !placed(child))
                    .ifPresent(child -> start(child, month, support, dice));
        }
    }

    private record Weight(int age, double weight) {}

    /** Most were supported or at least notified about. */
    private static Optional<Person> child(int age, Month month, Children children, Known known, Dice dice) {
        var chance = dice.uniform();
        if (chance < 0.5 && age < 18) {
            return known.supported(age, month, dice).or(() -> children.any(age, dice));
        }
        if (chance < 0.8 && age < 18) {
            return known.notified(age, month, dice).or(() -> children.any(age, dice));
        }
        return children.any(age, dice);
    }

    private void start(Person child, Month month, Support support, Dice dice) {
        var day = Days.within(month, dice);
        var age = child.age(month);
        var episode = placed(child, age, day, day, whoPays.payer(dice), month, dice);
        episodes.add(episode);
        support.placed(episode, dice);
    }

    private Episode placed(Person child, int age, int day, int course, int payer, Month month, Dice dice) {
        var measure = choose.choose(age, episodes, month, dice);
        var consent = !measure.isType("110")
                && !dice.chance((age < 6 ? 0.34 : age < 12 ? 0.26 : age < 15 ? 0.14 : 0.09)
                        * office.habit("uden samtykke", 0.2));
        return new Episode(
                office.nextCase(),
                child,
                measure,
                consent,
                day,
                Days.NEVER,
                course,
                "",
                Optional.of(places.find(measure, dice)),
                payer,
                Math.min(DEAREST, dice.factor(0.17)));
    }

    private boolean placed(Person child) {
        return episodes.stream().anyMatch(episode -> episode.running() && episode.of(child));
    }
}
