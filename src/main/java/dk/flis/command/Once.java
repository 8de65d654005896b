// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import java.util.Optional;
import java.util.function.Supplier;

/** An object that is made when it is first asked for. */
final class Once<T> {

    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> make) {
        this.make = make;
    }

    synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
