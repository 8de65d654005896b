// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.demo.world.Shares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws whether an adult comes into care, on which {@link Track}, and what he is granted on the way. */
final class AdultLife {

    private static final int GROWN_UP = 18 * 12;

    /** Day services and attendance are for those of working age. */
    private static final int PENSION = 67 * 12;

    /** 1 July 1998, when the act on social services came into force: no case system knows earlier grants. */
    private static final int LAW = 10_408;

    /** Somebody passing through is seldom in care; those who stay make up for it. */
    private static final double SETTLED = 1.12;

    private static final double PASSING = 0.3;

    private final AdultPractice practice;
    private final List<Track> tracks = Track.all();
    private final int first;
    private final int last;
    private final Map<Integer, double[]> chances = new HashMap<>();

    AdultLife(AdultPractice practice, int firstMonth, int lastMonth) {
        this.practice = practice;
        this.first = firstMonth;
        this.last = lastMonth;
    }

    List<Grant> of(Person person, Stay stay) {
        var dice = practice.dice(person, "voksen");
        var rest = dice.uniform() / (stay.settled() ? SETTLED : PASSING);
        var cohort =
                chances.computeIfAbsent(person.born() * 2 + person.sex(), _ -> cohort(person.born(), person.sex()));
        if (rest >= cohort[cohort.length - 1]) {
            return List.of();
        }
        var track = 0;
        while (rest >= cohort[track]) {
            track++;
        }
        return new Course(person, stay, tracks.get(track), dice).grants();
    }

    /** Cumulated, track by track. */
    private double[] cohort(int born, int sex) {
        var sums = new double[tracks.size()];
        var sum = 0.0;
        for (var at = 0; at < sums.length; at++) {
            var track = tracks.get(at);
            sum += track.chance(born, sex, first, last) * practice.recipients(track.main());
            sums[at] = sum;
        }
        return sums;
    }

    /** One person's way along a track. */
    private final class Course {

        private final Person person;
        private final Stay stay;
        private final Track track;
        private final Dice dice;
        private final int lastDay;
        private final List<Grant> grants = new ArrayList<>();

        Course(Person person, Stay stay, Track track, Dice dice) {
            this.person = person;
            this.stay = stay;
            this.track = track;
            this.dice = dice;
            this.lastDay = Days.in(stay.gone(), dice);
        }

        List<Grant> grants() {
            var opens = track.opens(person.born(), first);
            var closes = track.closes(person.born(), last);
            var start = Days.in(opens + dice.below(closes - opens + 1), dice);
            var end = start + days(track.years());
            grant(track.main(), start, end);
            along(start, end);
            if (!track.lifelong()) {
                after(end);
            }
            return grants.stream().filter(grant -> grant.end() >= grant.start()).toList();
        }

        private int days(double years) {
            return 3 + (int) (-StrictMath.log(1 - dice.uniform()) * years * 365);
        }

        private void along(int start, int end) {
            for (var part : track.side().parts()) {
                if (dice.chance(part.share())) {
                    var paragraph = Paragraph.named(part.code());
                    var pension = Days.first(person.born() + PENSION);
                    grant(paragraph, start + dice.below(500), Math.min(end, pension));
                }
            }
        }

        /** At most one of what may follow. */
        private void after(int end) {
            var draw = dice.uniform();
            for (Shares.Part part : track.after().parts()) {
                if (draw >= 0 && draw < part.share()) {
                    var next = Paragraph.named(part.code());
                    grant(next, end + 1, end + 1 + days(next == Paragraph.SUPPORT ? 3.5 : 14));
                }
                draw -= part.share();
            }
        }

        private void grant(Paragraph paragraph, int start, int end) {
            var grownUp = Days.first(person.born() + GROWN_UP);
            var arrived = stay.since(first) ? Integer.MIN_VALUE : Days.first(stay.from());
            var known = start < LAW ? LAW + dice.below(2_900) : start;
            var begins = Math.max(known, Math.max(grownUp, arrived));
            var ends = Math.min(end, lastDay);
            var runner = practice.runner(paragraph, dice);
            grants.add(new Grant(
                    person,
                    paragraph,
                    practice.registered(track.group(), dice),
                    Offers.of(paragraph, dice),
                    practice.waited(paragraph, dice),
                    begins,
                    ends,
                    practice.hours(paragraph, dice),
                    paragraph.price() * runner.dear() * dice.factor(paragraph.spread()),
                    practice.priced(dice),
                    runner,
                    practice.institution(paragraph, runner, dice),
                    practice.payer(paragraph, dice)));
        }
    }
}
