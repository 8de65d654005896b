// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Person;
import java.util.Optional;

/**
 * A notification.
 *
 * @param child empty for one that is not born
 * @param decision code of {@code underretningsafgoerelse}, known from the day it is decided
 */
record Notice(
        int number,
        Optional<Person> child,
        int age,
        int day,
        String notifier,
        String cause,
        String decision,
        int decided) {}
