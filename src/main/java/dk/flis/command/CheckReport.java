// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Outcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was found in one file, as a clerk reads it who is to mend it: in Danish, what is wrong told once, with the places
 * under it.
 *
 * @param notMade checks that need what is not here
 */
record CheckReport(String file, Outcome outcome, List<Check> notMade) {

    /** Places told of one kind; nobody mends more before he has looked at the first. */
    private static final int PLACES = 10;

    CheckReport {
        notMade = List.copyOf(notMade);
    }

    List<Finding> findings() {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.warnings();
            case Outcome.Rejected rejected -> rejected.findings();
        };
    }

    /** Why a check that requires it is not made offline. */
    static String why(Knowledge knowledge) {
        return switch (knowledge) {
            case HISTORY -> "sammenligner med leverancen for perioden før, som kun FLIS har";
            case SENDER -> "sammenligner med kommunens register over kildesystemer, som kun FLIS har";
        };
    }

    void print(PrintWriter out) {
        out.println("%s: %s".formatted(file, verdict()));
        var kinds = findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> List.of(
                                finding.severity().name(),
                                finding.check(),
                                finding.column().orElse("")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        kinds.values().forEach(kind -> print(kind, out));
        if (!notMade.isEmpty()) {
            out.println();
            out.println("  Ikke kontrolleret her; det sker, når filen leveres:");
            notMade.forEach(check -> check.required()
                    .ifPresent(required -> out.println("    %s [%s]: %s"
                            .formatted(required.title(), check.id(), why(required.knowledge())))));
        }
        out.println();
        out.flush();
    }

    private String verdict() {
        var found = "%s, %s"
                .formatted(
                        counted(Severity.ERROR, "fejl", "fejl"), counted(Severity.WARNING, "advarsel", "advarsler"));
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                "kan leveres, %d rækker (%s)".formatted(accepted.checked().rows(), found);
            case Outcome.Rejected _ -> "vil blive afvist (%s); ret fejlene, og kontrollér igen".formatted(found);
        };
    }

    private String counted(Severity severity, String one, String more) {
        var count = findings().stream()
                .filter(finding -> finding.severity() == severity)
                .mapToLong(Finding::standsFor)
                .sum();
        return count == 1 ? "1 " + one : count + " " + more;
    }

    private static void print(List<Finding> kind, PrintWriter out) {
        var first = kind.getFirst();
        var alike = kind.stream().map(Finding::message).distinct().count() == 1;
        out.println();
        out.println("  %s%s [%s]"
                .formatted(
                        first.severity() == Severity.ERROR ? "FEJL" : "Advarsel",
                        first.column().map(" i kolonnen %s"::formatted).orElse(""),
                        first.check()));
        if (alike) {
            out.println("    " + first.message());
        }
        kind.stream()
                .limit(PLACES)
                .flatMap(finding -> place(finding, alike).stream())
                .forEach(place -> out.println("      " + place));
        if (kind.size() > PLACES) {
            out.println("      … og %d mere; alle med --format csv".formatted(kind.size() - PLACES));
        }
        kind.stream().map(Finding::advice).distinct().limit(2).forEach(advice -> out.println("    Råd: " + advice));
    }

    /** Empty where it would only repeat what stands above. */
    private static Optional<String> place(Finding finding, boolean alike) {
        var line = finding.line() == 0 ? "" : "linje " + finding.line();
        var value = finding.value().map("'%s'"::formatted).orElse("");
        var where = (line + " " + value).strip();
        return alike
                ? Optional.of(where).filter(text -> !text.isEmpty())
                : Optional.of(where.isEmpty() ? finding.message() : where + ": " + finding.message());
    }
}
