// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Institutions;
import dk.flis.demo.world.Institutions.Institution;
import dk.flis.demo.world.Person;
import java.util.List;
import java.util.function.Consumer;

/** Finds a resident a place in one of the municipality's nursing homes, and what care he is granted there. */
final class NursingHomes {

    private static final String SERIES = "53";

    private final ElderPractice practice;
    private final List<Institution> homes;

    NursingHomes(ElderPractice practice, Institutions institutions) {
        this.practice = practice;
        this.homes = institutions.of(SERIES);
    }

    /** His place; where hours stand on the care, the home itself has none. */
    Help movesIn(Person person, int gone, int day, int lastDay, Dice dice, Consumer<Help> granted) {
        var home = drawn(homes, dice.uniform());
        var owner = practice.owner(home);
        var waited = practice.waited(Service.NURSING_HOME, dice);
        var hours = practice.hours(Service.NURSING_HOME, dice);
        var onTheHome = practice.hoursOnTheHome();
        var place = new Help(
                person, Service.NURSING_HOME, owner, waited, day, lastDay, onTheHome ? hours : 0, gone, true, home);
        granted.accept(place);
        if (!onTheHome) {
            granted.accept(place.with(Service.PERSONAL, hours * 0.9));
            granted.accept(place.with(Service.PRACTICAL, hours * 0.1));
        }
        return place;
    }

    /** By their sizes. */
    static String drawn(List<Institution> institutions, double draw) {
        var rest = draw;
        for (var institution : institutions) {
            rest -= institution.share();
            if (rest < 0) {
                return institution.number();
            }
        }
        return institutions.getLast().number();
    }
}
