// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.accounts.CountryAccounts;
import dk.flis.demo.world.Person;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.util.List;

/** A municipality as the place where children live, and how they go to school. */
record Home(TownWorld world, Habits habits, Career career) {

    private static final int YOUNGEST = 4;
    private static final int OLDEST = 19;

    static Home of(TownWorld world, CountryAccounts accounts, SchoolStories stories) {
        var habits = new Habits(world, accounts);
        return new Home(world, habits, new Career(world.town(), habits, stories, world.seed()));
    }

    Town town() {
        return world.town();
    }

    /** Everyone of an age at which there are pupils. */
    List<Person> children(Month end) {
        return world.residents().aged(YOUNGEST, OLDEST, end);
    }
}
