// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;

/**
 * One thing wrong in the catalogue's text.
 *
 * @param file relative to the catalogue's folder
 * @param line counted from 1; 0 when the whole file is meant
 * @param problem what is wrong and what would be right, one sentence
 * @param suggestion a name that was perhaps meant
 */
public record Fault(String file, int line, String problem, Optional<String> suggestion) {

    @Override
    public String toString() {
        var hint = suggestion.map(name -> "; mente du '" + name + "'?").orElse("");
        return "%s:%d: %s%s".formatted(file, line, problem, hint);
    }
}
