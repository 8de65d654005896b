// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Check;
import dk.flis.catalogue.Dataset;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Slice;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rejects what is not its deliverer's to deliver, however right it is. */
final class RefuseOthers {

    static final String CHECK = "afsender";

    private final Catalogue catalogue;
    private final Set<String> besideTheFile;

    RefuseOthers(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.besideTheFile = catalogue.checks().stream()
                .filter(check -> !check.ofFileAlone())
                .map(Check::id)
                .collect(Collectors.toSet());
    }

    boolean may(Deliverer by, Slice slice) {
        return by.may(slice, area(slice));
    }

    /** A file that is refused is nobody's: the municipality that it names does not hear of it. */
    Outcome judge(Outcome outcome, Path file, Deliverer by) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                refused(accepted.checked().slice(), file, by, accepted.warnings())
                        .orElse(accepted);
            case Outcome.Rejected(var findings, var slice) ->
                slice.flatMap(known -> refused(known, file, by, findings)).orElse(outcome);
        };
    }

    private Optional<Outcome> refused(Slice slice, Path file, Deliverer by, List<Finding> others) {
        if (may(by, slice)) {
            return Optional.empty();
        }
        var findings = new ArrayList<Finding>();
        findings.add(finding(slice, file, by));
        // What the house knows besides his file is not told to him either.
        others.stream().filter(other -> !besideTheFile.contains(other.check())).forEach(findings::add);
        return Optional.of(new Outcome.Rejected(findings, Optional.empty()));
    }

    private Finding finding(Slice slice, Path file, Deliverer by) {
        return switch (slice) {
            case Slice.OfMunicipality own ->
                own(by).equals(Optional.of(own.municipality()))
                        ? otherArea(own, file)
                        : otherMunicipality(own, file, by);
            case Slice.Whole whole ->
                finding(
                        file,
                        "Datasættet '%s' er offentlig statistik, som kun operatøren leverer".formatted(whole.dataset()),
                        "Lever kun kommunens egne data");
        };
    }

    private static Optional<MunicipalityCode> own(Deliverer by) {
        return by instanceof Deliverer.OfMunicipality own ? Optional.of(own.municipality()) : Optional.empty();
    }

    private Finding otherArea(Slice.OfMunicipality slice, Path file) {
        return finding(
                file,
                "Datasættet '%s' hører til området '%s', som afsenderen ikke må levere"
                        .formatted(slice.dataset(), area(slice)),
                "Bed kommunens lokaladministrator om adgang til området");
    }

    private static Finding otherMunicipality(Slice.OfMunicipality slice, Path file, Deliverer by) {
        var own = own(by).map(code -> "kun må levere for kommune " + code).orElse("ikke må levere kommuners data");
        return finding(
                file,
                "Filen er fra kommune %s, men den er afleveret af en afsender, som %s"
                        .formatted(slice.municipality(), own),
                "Ret kommunen i filnavn og følgeseddel, eller aflever filen gennem den rette kommunes adgang");
    }

    private static Finding finding(Path file, String message, String advice) {
        return new Finding(
                CHECK, Severity.ERROR, Deliver.name(file), 0, Optional.empty(), Optional.empty(), message, advice);
    }

    /** Of a dataset that has left the catalogue nobody's. */
    private AreaId area(Slice slice) {
        return Optional.ofNullable(catalogue.datasets().get(slice.dataset()))
                .map(Dataset::area)
                .orElseGet(() -> new AreaId(""));
    }
}
