// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the portal needs of the doors.
 *
 * @param sftp how senders reach it; empty while it is not open
 */
public record Doors(HandIn handIn, Deliverers deliverers, Uploads uploads, Supplier<Optional<Sftp>> sftp) {

    /** @param fingerprints of its keys, each after its kind */
    public record Sftp(int port, List<String> fingerprints) {
        public Sftp {
            fingerprints = List.copyOf(fingerprints);
        }
    }
}
