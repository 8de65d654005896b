// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.children.Measure.Field;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What helps children at home and young people on their own: support, early prevention, youth support. */
final class Support {

    /** At a time in the country, per thousand aged 0–17. */
    private static final double SUPPORTED = 36;

    private static final double PREVENTED = 11;
    /** Per thousand aged 18–22; in a year beside those who were placed before. */
    private static final double YOUTH_AT_A_TIME = 7;

    private static final double YOUTH_A_YEAR = 2;
    private static final double DEAREST = 1.6;
    /** Help that has run for six years has been forgotten, as the checks say. */
    private static final int LONGEST = 2_150;

    private static final int ADULT = 18;
    private static final int OLDEST = 22;

    /** Everyone here is of the same municipality, so that the short key is enough. */
    private record Given(int born, int sex, int serial, String type) {
        Given(Person child, Measure measure) {
            this(child.born(), child.sex(), child.serial(), measure.type());
        }
    }

    private record Planned(Person child, Field field, int day) {}

    private final Office office;
    private final Places places;
    private final List<Planned> planned = new ArrayList<>();

    /** Nobody gets twice what he has in the month. */
    private final Set<Given> given = new HashSet<>();

    private List<Episode> episodes = new ArrayList<>();

    Support(Office office, Places places) {
        this.office = office;
        this.places = places;
    }

    List<Episode> episodes() {
        return List.copyOf(episodes);
    }

    /** Help decided on, to begin on a day. */
    void plan(Person child, Field field, int day) {
        planned.add(new Planned(child, field, day));
    }

    /** A placement ends what was to prevent it, or brings respite care along. */
    void placed(Episode placement, Dice dice) {
        episodes.replaceAll(episode -> {
            var prevents = episode.of(placement.child())
                    && episode.start() <= placement.start()
                    && episode.end() > placement.start()
                    && !episode.measure().isType("250");
            return prevents && dice.chance(0.75) ? episode.ended(placement.start(), "anbragt") : episode;
        });
        if (placement.measure().field() == Field.FAMILY && dice.chance(0.15)) {
            plan(placement.child(), Field.SUPPORT, placement.start() + 30);
        }
    }

    void found(Month month, Children children) {
        var dice = office.dice("stoette fra begyndelsen", month);
        for (var measure : office.measures()) {
            var running = dice.round(
                    measure.field() == Field.YOUTH
                            ? children.count(ADULT, OLDEST) / 1000.0 * YOUTH_AT_A_TIME * measure.share()
                            : target(measure, children, month));
            for (var one = 0; one < running; one++) {
                age(measure, children, dice)
                        .flatMap(age -> children.any(age, dice))
                        .ifPresent(child -> {
                            // Those that run at a time are longer than those that begin.
                            var length = length(measure, 3, dice);
                            var start = Days.first(month) - 1 - (int) (length * dice.uniform());
                            episodes.add(begun(child, measure, start, length, dice));
                        });
            }
        }
    }

    void month(Month month, Children children, Known known) {
        var dice = office.dice("stoette", month);
        episodes.removeIf(episode -> episode.end() < Days.first(month));
        episodes.replaceAll(episode -> lived(episode, month, children, dice));
        given.clear();
        episodes.forEach(episode -> given.add(new Given(episode.child(), episode.measure())));
        var decided = begin(month, dice);
        for (var measure : office.measures()) {
            var arrivals = dice.events(arrivals(measure, month, children) * (1 - decided));
            for (var one = 0; one < arrivals; one++) {
                age(measure, children, dice)
                        .flatMap(age -> child(age, month, children, known, dice))
                        .filter(child -> given.add(new Given(child, measure)))
                        .ifPresent(child -> episodes.add(
                                begun(child, measure, Days.within(month, dice), length(measure, dice), dice)));
            }
        }
    }

    private Episode lived(Episode episode, Month month, Children children, Dice dice) {
        var child = episode.child();
        var ends = episode.end() <= Days.last(month);
        if (ends || episode.start() > Days.first(month)) {
            return episode;
        }
        if (child.age(month.plus(1)) > OLDEST) {
            return episode.ended(Days.last(month), "voksen");
        }
        if (episode.measure().field() != Field.YOUTH && child.age(month) >= ADULT) {
            return comesOfAge(episode, month, dice);
        }
        return child.age(month) >= ADULT || children.there(child)
                ? episode
                : episode.ended(Days.within(month, dice), "flyttet");
    }

    private Episode comesOfAge(Episode episode, Month month, Dice dice) {
        var day = Days.within(month, dice);
        if (episode.measure().isType("240") && dice.chance(0.4)) {
            plan(episode.child(), Field.YOUTH, day + 1);
            return episode.ended(day, "ungestoette");
        }
        return episode.ended(day, "voksen");
    }

    /** Begins what was planned for the month and says how much of the month's usual beginnings that makes. */
    private double begin(Month month, Dice dice) {
        var due =
                planned.stream().filter(plan -> plan.day() <= Days.last(month)).toList();
        planned.removeAll(due);
        var begun = 0;
        for (var plan : due) {
            var age = plan.child().age(month);
            var kinds = office.measures().stream()
                    .filter(measure -> measure.field() == plan.field() && measure.fits(age))
                    .filter(measure -> !given.contains(new Given(plan.child(), measure)))
                    .toList();
            if (!kinds.isEmpty()) {
                var measure = Office.drawn(kinds, this::liked, dice);
                given.add(new Given(plan.child(), measure));
                var day = Math.max(plan.day(), Days.first(month));
                episodes.add(begun(plan.child(), measure, day, length(measure, dice), dice));
                begun += plan.field() == Field.YOUTH ? 0 : 1;
            }
        }
        var usual = Math.max(1, episodes.size() * 0.09);
        return Math.min(0.7, begun / usual);
    }

    /** Short measures begin oftener than they run. */
    private double liked(Measure measure) {
        return measure.share() / measure.months() * office.habit("type " + measure.type(), 0.3);
    }

    private double arrivals(Measure measure, Month month, Children children) {
        if (measure.field() == Field.YOUTH) {
            return children.count(ADULT, OLDEST) / 1000.0 * YOUTH_A_YEAR / 12 * measure.share();
        }
        var wanted = target(measure, children, month);
        if (wanted == 0) {
            return 0;
        }
        var now = episodes.stream()
                .filter(episode -> episode.measure().equals(measure) && episode.end() > Days.last(month))
                .count();
        return wanted / measure.months() * Math.clamp(wanted / Math.max(1, now), 0.5, 2);
    }

    private double target(Measure measure, Children children, Month month) {
        var perThousand = switch (measure.field()) {
            case SUPPORT -> SUPPORTED * measure.share() * office.need().support();
            // Early help is registered when the municipality has the habit.
            case EARLY -> PREVENTED * measure.share() * office.habit("tidligt", 0.4);
            case FAMILY, HOME, INSTITUTION, YOUTH -> 0;
        };
        return children.count(0, ADULT - 1)
                / 1000.0
                * perThousand
                * office.habit("type " + measure.type(), 0.3)
                * office.stories().prevention(office.town(), month);
    }

    private static Optional<Integer> age(Measure measure, Children children, Dice dice) {
        var ages = IntStream.rangeClosed(measure.from(), measure.to()).boxed().toList();
        var drawn = Office.drawn(ages, age -> children.count(age, age) * (age < 6 ? 0.35 : age < 12 ? 1 : 1.3), dice);
        return children.count(drawn, drawn) == 0 ? Optional.empty() : Optional.of(drawn);
    }

    private static Optional<Person> child(int age, Month month, Children children, Known known, Dice dice) {
        return dice.chance(0.55) && age < ADULT
                ? known.notified(age, month, dice).or(() -> children.any(age, dice))
                : children.any(age, dice);
    }

    private static int length(Measure measure, Dice dice) {
        return length(measure, 2, dice);
    }

    private static int length(Measure measure, int parts, Dice dice) {
        var sum = 0.0;
        for (var part = 0; part < parts; part++) {
            sum -= StrictMath.log(1 - dice.uniform());
        }
        return Math.min(LONGEST, 10 + (int) (measure.months() * 30.4 / 2 * sum));
    }

    private Episode begun(Person child, Measure measure, int start, int length, Dice dice) {
        var why = dice.uniform();
        var aim = 0.6 * office.habit("maal", 0.12);
        var cause = why < aim ? "maal-naaet" : why < aim + 0.18 ? "afbrudt" : why < 0.94 ? "anden-indsats" : "andet";
        return new Episode(
                office.nextCase(),
                child,
                measure,
                true,
                start,
                Math.max(start, start + length),
                start,
                cause,
                Optional.of(places.find(measure, dice)),
                office.town().code(),
                Math.min(DEAREST, dice.factor(0.3)));
    }
}
