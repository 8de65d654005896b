// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Person;
import dk.flis.demo.world.Town;
import java.util.HashMap;
import java.util.Map;

/** Persons who have not worked for the municipality before. */
final class People {

    private final Town town;
    private final Map<Integer, Integer> taken = new HashMap<>();

    People(Town town) {
        this.town = town;
    }

    Person next(int born, int sex) {
        var serial = taken.merge(born * 2 + sex, 1, Integer::sum) - 1;
        return new Person(town, born, sex, serial, Person.Pool.EMPLOYEE);
    }
}
