// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Person;
import java.util.Locale;

/** How a municipality's systems name a person: by his number, or by a key of their own. */
final class Keys {

    private final boolean own;

    Keys(CareStories stories) {
        this.own = stories.sendsOwnKeys();
    }

    void write(Person person, LineBuffer line) {
        if (own) {
            line.text("K" + Long.toString(person.number(), Character.MAX_RADIX).toUpperCase(Locale.ROOT));
        } else {
            line.padded(person.number(), 10);
        }
    }
}
