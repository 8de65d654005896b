// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Person;

/** By what a payroll system knows a person: the CPR number, or a key of its own. */
final class PersonKey {

    private static final byte[] OWN = {'M', 'A'};

    private final boolean own;

    PersonKey(StaffStories stories) {
        this.own = stories.ownKeys();
    }

    void write(Person person, LineBuffer line) {
        if (own) {
            line.text(OWN);
            line.padded((person.born() * 2L + person.sex()) * 10_000 + person.serial(), 9);
        } else {
            line.padded(person.number(), 10);
        }
    }
}
