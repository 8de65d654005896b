// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.nio.file.Path;

/**
 * A file that is handed in.
 *
 * @param file must not change while it is checked; the note that lies beside it belongs to it
 * @param target where its rows go when it is accepted; what is unpacked stands in a private folder beside it meanwhile
 */
public record Handed(Path file, Target target) {}
