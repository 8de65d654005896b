// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Pseudonyms;
import dk.flis.delivery.Target;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Delivery files, each with the note beside it.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        files.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new ParameterException(
                            spec.commandLine(), "'%s' is not there or cannot be read".formatted(file));
                });
        var folder = Files.createTempDirectory("flis-check-");
        try (var engine =
                new Engine(MEMORY_MEGABYTES, Runtime.getRuntime().availableProcessors(), folder.resolve("spill"))) {
            return check(engine, folder);
        } finally {
            try (var left = Files.walk(folder).sorted(java.util.Comparator.reverseOrder())) {
                left.forEach(CheckCommand::delete);
            }
        }
    }

    private int check(Engine engine, Path folder) {
        // The rows are thrown away, so the key may be as well: no pseudonym of it leaves this program.
        var door = new CheckDelivery(CatalogueFiles.load(catalogue), engine, new Pseudonyms(throwaway()));
        var rejected = false;
        var rows = new ArrayList<List<String>>();
        for (var file : files) {
            var outcome = door.check(file, Target.plain(folder.resolve("checked.parquet")));
            rejected |= outcome instanceof Outcome.Rejected;
            if (format == Output.Format.table) {
                told(file, outcome, spec.commandLine().getOut());
            }
            rows.addAll(rows(file, outcome));
        }
        if (format != Output.Format.table) {
            new Output(COLUMNS, rows).print(format, spec.commandLine().getOut());
        }
        return rejected ? 1 : 0;
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

    /** As a clerk reads it, in Danish as the findings are. */
    private static void told(Path file, Outcome outcome, PrintWriter out) {
        for (var finding : findings(outcome)) {
            out.println("%s%s %s%s: %s"
                    .formatted(
                            finding.file(),
                            finding.line() == 0 ? "" : ":" + finding.line(),
                            finding.severity() == Finding.Severity.ERROR ? "fejl" : "advarsel",
                            where(finding),
                            finding.message()));
            out.println("    " + finding.advice() + " [" + finding.check() + "]");
        }
        var verdict = switch (outcome) {
            case Outcome.Accepted accepted ->
                "kan leveres, %d rækker".formatted(accepted.checked().rows());
            case Outcome.Rejected _ -> "vil blive afvist";
        };
        out.println("%s: %s".formatted(file.getFileName(), verdict));
        out.flush();
    }

    private static String where(Finding finding) {
        var column = finding.column().map(name -> " " + name).orElse("");
        return column + finding.value().map(value -> " '" + value + "'").orElse("");
    }

    private List<List<String>> rows(Path file, Outcome outcome) {
        var verdict = outcome instanceof Outcome.Rejected ? "rejected" : "accepted";
        var head = List.of(String.valueOf(file.getFileName()), verdict);
        var findings = findings(outcome);
        return findings.isEmpty()
                ? List.of(joined(head, List.of("", "", "", "", "", "", "")))
                : findings.stream().map(finding -> joined(head, cells(finding))).toList();
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

    private static List<Finding> findings(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.warnings();
            case Outcome.Rejected rejected -> rejected.findings();
        };
    }

    private static List<String> joined(List<String> head, List<String> tail) {
        return Stream.concat(head.stream(), tail.stream()).toList();
    }
}
