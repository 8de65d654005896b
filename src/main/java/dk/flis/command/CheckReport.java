// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Outcome;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in one file, as a clerk reads it who is to mend it: in Danish, what is wrong told once, with the places
 * under it.
 *
 * @param notMade checks that need what is not here
 */
record CheckReport(String file, Outcome outcome, List<Check> notMade) {

    /** Values told of one kind, and lines of one value; nobody mends more before he has looked at the first. */
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
        out.println();
        out.flush();
    }

    /** Told once for all files, for those of a dataset have the same. */
    static void printNotMade(Collection<Check> checks, PrintWriter out) {
        if (checks.isEmpty()) {
            return;
        }
        out.println("Ikke kontrolleret her; det sker, når filerne leveres:");
        checks.forEach(check -> check.required()
                .ifPresent(required -> out.println("  %s: %s [%s]; %s"
                        .formatted(check.dataset(), required.title(), check.id(), why(required.knowledge())))));
        out.flush();
    }

    private String verdict() {
        var found = "%s, %s"
                .formatted(counted(Severity.ERROR, "fejl", "fejl"), counted(Severity.WARNING, "advarsel", "advarsler"));
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                "kan leveres, %d rækker (%s)".formatted(accepted.checked().rows(), found);
            case Outcome.Rejected _ ->
                "vil blive afvist (%s); ret fejlene, og kontrollér igen, for de kan skjule flere".formatted(found);
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
        var values = kind.stream()
                .collect(Collectors.groupingBy(
                        finding -> List.of(finding.value().orElse(""), finding.message()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        values.values().stream()
                .limit(PLACES)
                .map(places -> places(places, alike))
                .filter(text -> !text.isEmpty())
                .forEach(text -> out.println("      " + text));
        if (values.size() > PLACES) {
            out.println("      … og %d andre værdier; alle med --format csv".formatted(values.size() - PLACES));
        }
        kind.stream().map(Finding::advice).distinct().limit(2).forEach(advice -> out.println("    Råd: " + advice));
    }

    /** One value and its lines; empty where it would only repeat what stands above. */
    private static String places(List<Finding> places, boolean alike) {
        var first = places.getFirst();
        var lines = places.stream()
                .map(Finding::line)
                .filter(line -> line > 0)
                .limit(PLACES)
                .map(line -> Long.toString(line))
                .collect(Collectors.joining(", "));
        var more = places.size() > PLACES ? " … i alt %d".formatted(places.size()) : "";
        return Stream.of(
                        first.value().map("'%s'"::formatted).orElse(""),
                        lines.isEmpty() ? "" : "linje " + lines + more,
                        alike ? "" : first.message())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
