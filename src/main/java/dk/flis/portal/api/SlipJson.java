// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import dk.flis.store.Slip;
import dk.flis.store.Slip.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A receipt as the interface writes it; what is not known is left out.
 *
 * @param counts false when another delivery of the same data is the later one
 * @param sameAs the delivery that the file is the same as
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SlipJson(
        long number,
        String href,
        String outcome,
        String file,
        String sha256,
        long bytes,
        Instant received,
        Optional<String> dataset,
        Optional<String> municipality,
        Optional<String> month,
        Optional<Long> rows,
        Optional<Boolean> counts,
        @JsonProperty("same_as") Optional<Long> sameAs,
        long errors,
        long warnings,
        List<FindingLine> findings) {

    SlipJson {
        findings = List.copyOf(findings);
    }

    /** @param line 0 when the whole file is meant */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FindingLine(
            String check,
            String severity,
            long line,
            Optional<String> column,
            Optional<String> value,
            String message,
            String advice) {

        static FindingLine of(Finding finding) {
            return new FindingLine(
                    finding.check(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.line(),
                    finding.column(),
                    finding.value(),
                    finding.message(),
                    finding.advice());
        }
    }

    static SlipJson of(Slip slip) {
        var own = slip.slice().filter(Slice.OfMunicipality.class::isInstance).map(Slice.OfMunicipality.class::cast);
        var accepted =
                slip.verdict() instanceof Verdict.Accepted one ? Optional.of(one) : Optional.<Verdict.Accepted>empty();
        return new SlipJson(
                slip.number(),
                href(slip),
                outcome(slip.verdict()),
                slip.file(),
                slip.sha256(),
                slip.bytes(),
                slip.received(),
                slip.slice().map(slice -> slice.dataset().value()),
                own.map(slice -> slice.municipality().toString()),
                own.map(slice -> slice.month().toString()),
                accepted.map(Verdict.Accepted::rows),
                accepted.map(Verdict.Accepted::counts),
                slip.verdict() instanceof Verdict.Unchanged unchanged
                        ? Optional.of(unchanged.same())
                        : Optional.empty(),
                slip.count(Severity.ERROR),
                slip.count(Severity.WARNING),
                slip.findings().stream().map(FindingLine::of).toList());
    }

    static String href(Slip slip) {
        return Routes.DELIVERIES + "/" + slip.number();
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.InWork _ -> "received";
            case Verdict.Accepted _ -> "accepted";
            case Verdict.Unchanged _ -> "unchanged";
            case Verdict.Rejected _ -> "rejected";
        };
    }

    /** Of the answer to whoever handed it in. */
    static HttpStatus status(Slip slip) {
        return switch (slip.verdict()) {
            case Verdict.InWork _ -> HttpStatus.ACCEPTED;
            case Verdict.Accepted _ -> HttpStatus.CREATED;
            case Verdict.Unchanged _ -> HttpStatus.OK;
            case Verdict.Rejected _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
