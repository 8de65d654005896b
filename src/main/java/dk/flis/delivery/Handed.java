// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.nio.file.Path;
import java.util.Set;

/**
 * A file that is handed in.
 *
 * @param file must not change while it is checked; the note that lies beside it belongs to it
 * @param target where its rows go when it is accepted; what is unpacked stands in a private folder beside it meanwhile
 * @param condoned the catalogue's checks whose errors somebody has accepted: they are warnings
 */
public record Handed(Path file, Target target, Set<String> condoned) {

    public Handed {
        condoned = Set.copyOf(condoned);
    }

    public Handed(Path file, Target target) {
        this(file, target, Set.of());
    }
}
