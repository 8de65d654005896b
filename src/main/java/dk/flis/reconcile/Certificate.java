// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody vouches for what was delivered of some months, as it was then.
 *
 * @param deliveries by month: what it is about; when another comes for one of the months, it is out of date
 */
public record Certificate(
        long number,
        SourceId dataset,
        MunicipalityCode municipality,
        Month first,
        Month last,
        Reconciliation reconciliation,
        List<Held> deliveries,
        Signature signature,
        String remark,
        Optional<Withdrawal> withdrawn) {

    public Certificate {
        deliveries = List.copyOf(deliveries);
    }

    /** @param current whether it still counts */
    public record Held(Month month, long delivery, String file, String sha256, long rows, boolean current) {}

    /** @param role in which he signs, such as økonomichef */
    public record Signature(String account, String title, String role, Instant at) {}

    public record Withdrawal(String account, String title, String why, Instant at) {}

    /** In short, for lists. */
    public record Head(
            long number,
            SourceId dataset,
            MunicipalityCode municipality,
            Month first,
            Month last,
            boolean agrees,
            BigDecimal difference,
            Signature signature,
            Standing standing) {}

    public enum Standing {
        GOOD,
        /** A month has got another delivery since. */
        OUTDATED,
        WITHDRAWN
    }

    public Standing standing() {
        if (withdrawn.isPresent()) {
            return Standing.WITHDRAWN;
        }
        return deliveries.stream().allMatch(Held::current) ? Standing.GOOD : Standing.OUTDATED;
    }
}
