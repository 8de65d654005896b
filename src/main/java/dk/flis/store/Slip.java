// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A receipt as whoever delivered gets it, by every door the same: read back from what is lasting.
 *
 * @param number of the delivery
 * @param sha256 of the file as received
 * @param findings in the order of the checks
 */
public record Slip(
        long number,
        String file,
        String sha256,
        long bytes,
        Instant received,
        Deliverer by,
        Verdict verdict,
        List<Finding> findings) {

    public Slip {
        findings = List.copyOf(findings);
    }

    /** What became of it. */
    public sealed interface Verdict {

        /** It is kept, and will be decided. */
        record InWork() implements Verdict {}

        /** @param counts false when another delivery of the same data is the later one */
        record Accepted(Slice slice, long rows, boolean counts) implements Verdict {}

        /** @param same the delivery with the same bytes, which stays */
        record Unchanged(Slice slice, long same) implements Verdict {}

        record Rejected(Optional<Slice> slice) implements Verdict {}
    }

    /** What it is all rows of, where that is known and the file was not refused. */
    public Optional<Slice> slice() {
        return switch (verdict) {
            case Verdict.InWork _ -> Optional.empty();
            case Verdict.Accepted accepted -> Optional.of(accepted.slice());
            case Verdict.Unchanged unchanged -> Optional.of(unchanged.slice());
            case Verdict.Rejected rejected -> rejected.slice();
        };
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
