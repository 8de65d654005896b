// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;
import java.util.Arrays;
import java.util.List;

/** The 98 at one moment; a month of life at a time. */
public final class MovingCountry {

    /** Counterparts from here on stand for the countries of the code list; lower ones are municipality codes. */
    public static final int ABROAD = 900;

    private static final double IMMIGRATION = 0.0125;

    private final List<Town> towns;
    private final Inhabitants[] inhabitants;
    private final Packed[] events;
    private final Packed[] arrivals;
    private final Destinations destinations;
    private final Rates rates = new Rates();
    private final Stories stories;
    private final int countries;
    private final long seed;

    /** @param countries how many there are to come from and go to */
    MovingCountry(List<Town> towns, Month start, Stories stories, int countries, long seed) {
        this.towns = towns;
        this.stories = stories;
        this.countries = Math.max(1, countries);
        this.seed = seed;
        this.destinations = new Destinations(towns);
        this.inhabitants = new Inhabitants[towns.size()];
        this.events = new Packed[towns.size()];
        this.arrivals = new Packed[towns.size()];
        var ages = new Ages();
        for (var town : towns) {
            inhabitants[town.index()] = Inhabitants.of(town, start, ages, seed);
            events[town.index()] = new Packed();
            arrivals[town.index()] = new Packed();
        }
    }

    Inhabitants inhabitants(int town) {
        return inhabitants[town];
    }

    int[] takeEvents(int town) {
        return events[town].takeSorted();
    }

    void live(Month month) {
        var dice = Dice.of(seed, "liv", month.index());
        for (var town : towns) {
            if (stories.districtReform(town, month)) {
                inhabitants[town.index()].mergeDistricts();
            }
            inhabitants[town.index()].grow(dice);
            leave(town, dice);
        }
        for (var town : towns) {
            arrive(town, dice);
            bear(town, dice);
            immigrate(town, month, dice);
        }
    }

    private void leave(Town town, Dice dice) {
        var here = inhabitants[town.index()];
        for (var at = 0; at < here.size(); at++) {
            var count = here.count(at);
            if (count == 0) {
                continue;
            }
            var sex = Inhabitants.sex(at);
            var age = Inhabitants.age(at);
            var dies = rates.deaths(sex, age);
            var moves = rates.moves(age);
            var emigrates = rates.emigrations(age);
            var rate = dies + moves + emigrates + rates.disappearances();
            var leaving = Math.min(count, dice.events(count * rate / 12));
            for (var person = 0; person < leaving; person++) {
                var draw = dice.uniform() * rate;
                if (draw < moves) {
                    move(town, sex, age, dice);
                } else if (draw < moves + dies) {
                    happen(town, Event.DIED, 0, sex, age);
                } else if (draw < moves + dies + emigrates) {
                    happen(town, Event.EMIGRATED, ABROAD + dice.below(countries), sex, age);
                } else {
                    happen(town, Event.DISAPPEARED, 0, sex, age);
                }
            }
            here.leave(at, leaving);
        }
    }

    private void move(Town from, int sex, int age, Dice dice) {
        var to = towns.get(destinations.draw(from, dice));
        happen(from, Event.MOVED_OUT, to.code(), sex, age);
        arrivals[to.index()].add(Event.MOVED_IN.pack(from.code(), sex, age));
    }

    private void arrive(Town town, Dice dice) {
        for (var packed : arrivals[town.index()].takeSorted()) {
            inhabitants[town.index()].arrive(Event.sex(packed), Event.age(packed), dice);
            events[town.index()].add(packed);
        }
    }

    private void bear(Town town, Dice dice) {
        var births = dice.events(inhabitants[town.index()].total() * rates.births(town) / 12);
        for (var child = 0; child < births; child++) {
            come(town, Event.BORN, 0, dice.chance(0.514) ? 1 : 0, 0, dice);
        }
    }

    /** From abroad comes what keeps the municipality on its expected path. */
    private void immigrate(Town town, Month month, Dice dice) {
        var here = inhabitants[town.index()].total();
        var wanted = town.expectedPopulation(month) - here;
        var mean = Math.max(here * IMMIGRATION / 60, here * IMMIGRATION / 24 + wanted * 0.35);
        var coming = dice.events(mean);
        for (var person = 0; person < coming; person++) {
            var age = Math.clamp((long) (26 + 11 * dice.bell()), 0, 90);
            come(town, Event.IMMIGRATED, ABROAD + dice.below(countries), dice.below(2), age, dice);
        }
        var found = dice.events(here * rates.disappearances() / 24);
        for (var person = 0; person < found; person++) {
            come(town, Event.FOUND, 0, dice.below(2), 18 + dice.below(50), dice);
        }
    }

    private void come(Town town, Event event, int counterpart, int sex, int age, Dice dice) {
        happen(town, event, counterpart, sex, age);
        inhabitants[town.index()].arrive(sex, age, dice);
    }

    private void happen(Town town, Event event, int counterpart, int sex, int age) {
        events[town.index()].add(event.pack(counterpart, sex, age));
    }

    /** A growing list of numbers without boxes. */
    private static final class Packed {

        private int[] values = new int[256];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] takeSorted() {
            var taken = Arrays.copyOf(values, size);
            Arrays.sort(taken);
            size = 0;
            return taken;
        }
    }
}
