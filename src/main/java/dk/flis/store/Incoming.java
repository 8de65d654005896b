// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.nio.file.Path;

/**
 * A file that is handed in.
 *
 * @param file stays as it is until its receipt is given; the note that lies beside it belongs to it
 */
public record Incoming(Path file, Deliverer by) {}
