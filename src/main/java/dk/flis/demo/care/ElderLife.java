// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Draws what one person is granted in his last years: first help at home, then perhaps a nursing home, more and more of
 * it; and what happens on the way. Need follows nearness to the end rather than age, which is why it grows so steeply
 * with age.
 */
final class ElderLife {

    private final ElderPractice practice;
    private final NursingHomes homes;

    /** Years before the first month of the demo in which a short course may have begun. */
    private static final int BEFORE = 1;

    private final int first;
    private final int firstYear;
    private final int lastYear;

    ElderLife(ElderPractice practice, NursingHomes homes, int firstMonth, int lastMonth) {
        this.practice = practice;
        this.homes = homes;
        this.first = firstMonth;
        this.firstYear = firstMonth / 12 - BEFORE;
        this.lastYear = lastMonth / 12;
    }

    List<Help> of(Person person, Stay stay) {
        var all = new ArrayList<Help>();
        var life = new Life(person, stay, practice.dice(person, "aeldre"));
        var home = nursingHome(life, all::add);
        var moves = home.map(Help::start).orElse(Days.NEVER);
        var helped = homeHelp(life, moves, all::add);
        var nursed = nursing(life, home, all::add);
        for (var year = firstYear; year <= lastYear; year++) {
            happens(life, year, new Began(helped, moves, nursed), all::add);
        }
        return all.stream()
                .map(help -> stay.since(first) ? help : help.from(Days.first(stay.from())))
                .filter(help -> help.end() >= help.start())
                .toList();
    }

    /** One person with what is drawn of him; {@code lastDay} is the last on which he is there. */
    private record Life(Person person, Stay stay, Dice dice, int lastDay) {

        Life(Person person, Stay stay, Dice dice) {
            this(person, stay, dice, Days.in(stay.gone(), dice));
        }

        double ageAt(int month) {
            return (month - person.born()) / 12.0;
        }

        double ageGone() {
            return ageAt(stay.gone());
        }

        int starts(double yearsBefore) {
            var month = stay.gone() - (int) (12 * yearsBefore);
            return Days.in(month, dice);
        }

        double waiting(double mean) {
            return -StrictMath.log(1 - dice.uniform()) * mean;
        }
    }

    private Help help(Life life, Service service, int start, int end) {
        return new Help(
                life.person,
                service,
                practice.provider(service, practice.dice(life.person, service.name())),
                practice.waited(service, life.dice),
                start,
                Math.min(end, life.lastDay),
                practice.hours(service, life.dice),
                life.stay.gone(),
                false,
                "");
    }

    /** The place that he moves to; none, for most. */
    private Optional<Help> nursingHome(Life life, Consumer<Help> granted) {
        var age = life.ageGone();
        var share = Math.clamp(0.055 + 0.0215 * (age - 69), 0.02, 0.6) * (life.person.sex() == 0 ? 1.12 : 0.88);
        var draw = life.dice.uniform();
        var years = Math.max(0.06, life.waiting(life.person.sex() == 0 ? 2.3 : 1.85));
        if (draw >= share * practice.nursingHomes() || life.ageAt(life.stay.gone() - (int) (12 * years)) < 58) {
            return Optional.empty();
        }
        var day = life.starts(years);
        var place = homes.movesIn(life.person, life.stay.gone(), day, life.lastDay, life.dice, granted);
        if (life.dice.chance(0.3)) {
            granted.accept(help(life, Service.RESPITE, day - 12 - life.dice.below(50), day - 1));
        }
        return Optional.of(place);
    }

    /** The day from which he has home help; never, for some. */
    private int homeHelp(Life life, int moves, Consumer<Help> granted) {
        var age = life.ageGone();
        var needs = Math.clamp(0.27 + 0.026 * (age - 68), 0.2, 0.95) * practice.recipients();
        if (life.dice.uniform() >= (moves == Days.NEVER ? needs : Math.max(needs, 0.8))) {
            return Days.NEVER;
        }
        var years = Math.min(16, 0.1 + life.waiting(2.4 + 0.16 * Math.max(0, age - 72)));
        var until = moves == Days.NEVER ? life.lastDay : moves - 1;
        var start = moves == Days.NEVER
                ? life.starts(years)
                : Days.in(Days.month(moves) - (int) (12 * life.waiting(3)), life.dice);
        var kind = life.dice.uniform();
        var personal = kind < 0.12
                ? start
                : kind < 0.83 ? start + (int) ((until - start) * (0.05 + 0.85 * life.dice.uniform())) : Days.NEVER;
        return grant(life, start, personal, until, granted);
    }

    private int grant(Life life, int start, int personal, int until, Consumer<Help> granted) {
        var weakOnly = life.dice.uniform() >= practice.practical();
        var practical = personal == start || weakOnly ? personal : start;
        if (practical != Days.NEVER && personal != start) {
            granted.accept(help(life, Service.PRACTICAL, practical, until));
        }
        if (personal != Days.NEVER) {
            granted.accept(help(life, Service.PERSONAL, personal, until));
        }
        var first = Math.min(practical, personal);
        if (first == Days.NEVER) {
            return first;
        }
        if (life.dice.chance(0.4)) {
            granted.accept(
                    help(life, Service.MEALS, first + (int) ((until - first) * 0.6 * life.dice.uniform()), until));
        }
        if (life.dice.chance(0.06)) {
            granted.accept(help(life, Service.RELIEF, Math.max(first, until - 30 * (2 + life.dice.below(20))), until));
        }
        if (life.dice.chance(practice.rehabilitates())) {
            granted.accept(help(life, rehabilitation(), first - 50 - life.dice.below(45), first - 1));
        }
        return first;
    }

    private Service rehabilitation() {
        return practice.rehabilitation() ? Service.REHABILITATION : Service.TRAINING;
    }

    /** Towards the end nearly everyone sees a nurse; she comes to a nursing home only where care is not granted as one. */
    private int nursing(Life life, Optional<Help> home, Consumer<Help> granted) {
        if (life.dice.uniform() >= Math.min(0.95, 0.7 * practice.nursing())) {
            return Days.NEVER;
        }
        var start = life.starts(life.waiting(1.9));
        var until = home.map(place -> place.start() - 1).orElse(life.lastDay);
        var atHome = help(life, Service.NURSING, start, until);
        granted.accept(atHome);
        if (!practice.hoursOnTheHome()) {
            home.ifPresent(place -> granted.accept(place.with(Service.NURSING, atHome.hours() * 0.6)));
        }
        return Math.min(start, home.map(Help::start).orElse(Days.NEVER));
    }

    /** The days from which the person has lasting help at home, lives in a nursing home, and sees a nurse. */
    private record Began(int helped, int moves, int nursed) {}

    /** What may happen in any year, whether the end is near or not. */
    private void happens(Life life, int year, Began began, Consumer<Help> granted) {
        var age = year - life.person.born() / 12;
        var month = year * 12 + practice.dice(life.person, "maaned", year).below(12);
        if (age < 65 || month >= life.stay.gone() || month < life.stay.from() - 18) {
            return;
        }
        var dice = practice.dice(life.person, "aar", year);
        var year1 = new Life(
                life.person,
                life.stay,
                dice,
                Math.min(life.lastDay, began.moves == Days.NEVER ? Days.NEVER : began.moves - 1));
        var day = Days.in(month, dice);
        var old = Math.clamp((age - 65) / 25.0, 0, 1);
        if (day > year1.lastDay) {
            return;
        }
        course(year1, 0.028 + 0.075 * old, Service.TRAINING, day, 75, granted);
        course(year1, 0.011 + 0.030 * old, Service.MAINTENANCE, day, 215, granted);
        if (day < began.nursed) {
            course(year1, (0.045 + 0.11 * old) * practice.nursing(), Service.NURSING, day, 95, granted);
        }
        course(year1, 0.002 + 0.022 * old, Service.RESPITE, day, 42, granted);
        if (day < began.helped) {
            course(year1, (0.002 + 0.028 * old) * practice.rehabilitates() / 0.42, rehabilitation(), day, 70, granted);
            course(year1, 0.004 + 0.016 * old, Service.PERSONAL, day, 130, granted);
            visit(year1, age, day, granted);
        }
    }

    private void course(Life life, double yearly, Service service, int day, int days, Consumer<Help> granted) {
        if (life.dice.chance(yearly)) {
            granted.accept(help(
                    life,
                    service,
                    day,
                    day + (int) (days * (0.4 + 0.3 * life.waiting(1) + 0.6 * life.dice.uniform()))));
        }
    }

    /** Offered at 75, at 80, and every year from 82. */
    private void visit(Life life, int age, int day, Consumer<Help> granted) {
        var offered = age == 75 || age == 80 || age >= 82;
        course(life, offered ? 0.46 : age > 75 ? 0.05 : 0.01, Service.VISIT, day, 0, granted);
    }
}
