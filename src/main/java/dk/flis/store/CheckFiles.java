// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Handed;
import dk.flis.delivery.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rules of {@code delivery}, which know nothing of storage. */
public interface CheckFiles {

    /** An outcome for each file, in their order; each stands as it was received, under the sender's name. */
    List<Outcome> check(List<Handed> files);

    /** The delivery note that lies beside a file. */
    Optional<Path> note(Path file);

    /** Files of a kind are checked together at less cost. */
    String kind(Path file);

    static CheckFiles by(CheckDelivery checks) {
        return new Rules(checks);
    }

    /** Those of the house. */
    record Rules(CheckDelivery checks) implements CheckFiles {

        @Override
        public List<Outcome> check(List<Handed> files) {
            return checks.check(files);
        }

        @Override
        public Optional<Path> note(Path file) {
            return CheckDelivery.note(file);
        }

        @Override
        public String kind(Path file) {
            return CheckDelivery.kind(file);
        }
    }
}
