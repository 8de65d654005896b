// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Check;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Known;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Pseudonyms;
import dk.flis.delivery.Slice;
import dk.flis.delivery.Target;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./flis check}: the door without a house behind it, for a supplier who wants to know before he sends. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks delivery files and keeps nothing of them; exit 1 when one would be rejected.")
final class CheckCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("file", "outcome", "check", "severity", "line", "column", "value", "message", "advice");

    private static final long MEMORY_MEGABYTES = 2_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "The catalogue's folder; default: catalogue/ beside the program.")
    private Path catalogue = CatalogueCommand.home();

    @Option(
            names = "--format",
            description = "How results are written: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output.Format format = Output.Format.table;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Delivery files, each with the note beside it, or folders of them.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var given = DeliveryFiles.of(files, spec.commandLine());
        var folder = Files.createTempDirectory("flis-check-");
        try (var engine =
                new Engine(MEMORY_MEGABYTES, Runtime.getRuntime().availableProcessors(), folder.resolve("spill"))) {
            return check(given, engine, folder);
        } finally {
            try (var left = Files.walk(folder).sorted(java.util.Comparator.reverseOrder())) {
                left.forEach(CheckCommand::delete);
            }
        }
    }

    private int check(List<Path> given, Engine engine, Path folder) {
        var compiled = CatalogueFiles.load(catalogue);
        // The rows are thrown away, so the key may be as well: no pseudonym of it leaves this program.
        var door = new CheckDelivery(compiled, engine, new Pseudonyms(throwaway()), Known.nothing());
        var rejected = false;
        var notMade = new LinkedHashSet<Check>();
        var rows = new ArrayList<List<String>>();
        for (var file : given) {
            var outcome = door.check(file, Target.plain(folder.resolve("checked.parquet")));
            var report = new CheckReport(String.valueOf(file.getFileName()), outcome, notMade(compiled, outcome));
            rejected |= outcome instanceof Outcome.Rejected;
            if (format == Output.Format.table) {
                report.print(spec.commandLine().getOut());
            }
            rows.addAll(rows(report));
            notMade.addAll(report.notMade());
        }
        if (format == Output.Format.table) {
            CheckReport.printNotMade(notMade, spec.commandLine().getOut());
        }
        if (format != Output.Format.table) {
            new Output(COLUMNS, rows).print(format, spec.commandLine().getOut());
        }
        return rejected ? 1 : 0;
    }

    /** Those of the dataset that need the house; nothing is known of a file that is not recognised. */
    private static List<Check> notMade(Catalogue catalogue, Outcome outcome) {
        var dataset = switch (outcome) {
            case Outcome.Accepted accepted ->
                Optional.of(accepted.checked().slice().dataset());
            case Outcome.Rejected rejected -> rejected.slice().map(Slice::dataset);
        };
        return catalogue.checks().stream()
                .filter(check -> dataset.filter(check.dataset()::equals).isPresent())
                .filter(check -> !check.ofFileAlone())
                .toList();
    }

    private static byte[] throwaway() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /** Findings first, then what was not looked at; one line when there is nothing to tell. */
    private List<List<String>> rows(CheckReport report) {
        var verdict = report.outcome() instanceof Outcome.Rejected ? "rejected" : "accepted";
        var head = List.of(report.file(), verdict);
        var rows = Stream.concat(
                        report.findings().stream().map(this::cells),
                        report.notMade().stream()
                                .flatMap(check -> check.required().stream()
                                        .map(required -> List.of(
                                                check.id(),
                                                "not_made",
                                                "",
                                                "",
                                                "",
                                                required.title(),
                                                CheckReport.why(required.knowledge())))))
                .map(tail -> joined(head, tail))
                .toList();
        return rows.isEmpty() ? List.of(joined(head, List.of("", "", "", "", "", "", ""))) : rows;
    }

    private List<String> cells(Finding finding) {
        return List.of(
                finding.check(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.line() == 0 ? "" : Long.toString(finding.line()),
                finding.column().map(this::harmless).orElse(""),
                finding.value().map(this::harmless).orElse(""),
                finding.message(),
                finding.advice());
    }

    /** A spreadsheet runs what begins like a formula, and values are the sender's. */
    private String harmless(String value) {
        return format == Output.Format.csv && value.matches("(?s)[=+@\t\r].*|-(?!\\d).*") ? "'" + value : value;
    }

    private static List<String> joined(List<String> head, List<String> tail) {
        return Stream.concat(head.stream(), tail.stream()).toList();
    }
}
