// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.delivery.Finding;
import dk.flis.store.Receipt;
import dk.flis.store.Slip;
import dk.flis.store.Slip.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./flis deliver}: hands files in, as a supplier does, and tells what became of each. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = "Hands deliveries in; exit 1 when one was rejected. They are seen from the next publication on.")
final class DeliverCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "file",
            "delivery",
            "outcome",
            "check",
            "severity",
            "line",
            "column",
            "value",
            "message",
            "advice",
            "rows",
            "sha256");

    private static final List<String> NO_FINDING = List.of("", "", "", "", "", "", "");

    /** From here on a list of files is a load, and gets a bar. */
    private static final int MANY = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOptions installation = new InstallationOptions();

    @Option(
            names = "--format",
            description = "How results are written: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output.Format format = Output.Format.table;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files or folders; of a folder every file that is no delivery note, in order of name.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var given = DeliveryFiles.of(files, spec.commandLine());
        var receipts = new ArrayList<Receipt>();
        var slips = new ArrayList<Slip>();
        try (var opened = installation.open()) {
            opened.store()
                    .takeUp()
                    .run(earlier ->
                            Progress.say("taken up again: " + earlier.file().getFileName()));
            deliver(opened, given, receipts);
            receipts.sort(Comparator.comparingLong(Receipt::number));
            receipts.forEach(
                    receipt -> opened.store().slips().find(receipt.number()).ifPresent(slips::add));
        }
        new Output(COLUMNS, slips.stream().flatMap(slip -> rows(slip).stream()).toList())
                .print(format, spec.commandLine().getOut());
        return receipts.stream().anyMatch(Receipt.Rejected.class::isInstance) ? 1 : 0;
    }

    private static void deliver(Installation opened, List<Path> given, List<Receipt> receipts) {
        var by = "operator " + System.getProperty("user.name", "");
        if (given.size() < MANY) {
            opened.store().deliverMany().deliver(given, by, receipts::add);
            return;
        }
        try (var progress = new Progress("Delivering", given.size())) {
            opened.store().deliverMany().deliver(given, by, receipt -> {
                receipts.add(receipt);
                progress.step(1);
            });
        }
    }

    /** A line for each finding, or one when there is none. */
    private static List<List<String>> rows(Slip slip) {
        var head = List.of(slip.file(), Long.toString(slip.number()), outcome(slip.verdict()));
        var rows = slip.verdict() instanceof Verdict.Accepted accepted ? Long.toString(accepted.rows()) : "";
        var tail = List.of(rows, slip.sha256());
        return slip.findings().isEmpty()
                ? List.of(joined(head, NO_FINDING, tail))
                : slip.findings().stream()
                        .map(finding -> joined(head, cells(finding), tail))
                        .toList();
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.InWork _ -> "received";
            case Verdict.Accepted _ -> "accepted";
            case Verdict.Unchanged _ -> "unchanged";
            case Verdict.Rejected _ -> "rejected";
        };
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                finding.check(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.line() == 0 ? "" : Long.toString(finding.line()),
                finding.column().orElse(""),
                finding.value().orElse(""),
                finding.message(),
                finding.advice());
    }

    private static List<String> joined(List<String> head, List<String> finding, List<String> tail) {
        return Stream.of(head, finding, tail).flatMap(List::stream).toList();
    }
}
