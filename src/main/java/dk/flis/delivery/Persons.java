// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Optional;

/**
 * What the keys of persons in a file mean.
 *
 * @param municipality and source system: within which a key of the source's own is one person
 * @param ownKeys whether every key is the source's own, even one that looks like a CPR number
 */
record Persons(String municipality, Optional<String> sourceSystem, boolean ownKeys) {

    /** As one text, to go through SQL. */
    String written() {
        return (ownKeys ? "e" : "c") + municipality + ':' + sourceSystem.orElse("");
    }

    static Persons read(String written) {
        var colon = written.indexOf(':');
        var source = written.substring(colon + 1);
        return new Persons(
                written.substring(1, colon),
                source.isEmpty() ? Optional.empty() : Optional.of(source),
                written.charAt(0) == 'e');
    }
}
