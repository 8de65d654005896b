// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Fault;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Gathers what is wrong, so that all of it is told together. */
final class Faults {

    private final Set<Fault> found = new LinkedHashSet<>();
    private long setbacks;

    void add(Place place, String problem) {
        add(new Fault(place.file(), place.line(), problem, Optional.empty()));
    }

    void add(Place place, String problem, String suggestion) {
        add(new Fault(place.file(), place.line(), problem, Optional.of(suggestion)));
    }

    void add(Fault fault) {
        found.add(fault);
        setbacks++;
    }

    /** Something this rests on is broken and has been told already. */
    void alreadyTold() {
        setbacks++;
    }

    /** Grows with every fault, also with those told already: by it a reader sees whether what it read is sound. */
    long setbacks() {
        return setbacks;
    }

    /** What the reading gives; empty when a fault was found meanwhile. */
    <T> Optional<T> sound(Supplier<T> reading) {
        var before = setbacks;
        var result = reading.get();
        return setbacks == before ? Optional.of(result) : Optional.empty();
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return found.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                .toList();
    }
}
