// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis audit}: who did what, and whether the trail of it is whole. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Lists the audit trail and verifies its chain of hashes.")
final class AuditCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            description =
                    "Recomputes every hash; 0 when the chain is whole, 1 with the first entry that breaks it. Keep the"
                            + " number and the hash that it prints elsewhere: with --hash it also finds an end that was cut off.",
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin InstallationOptions installation,
            @Option(
                            names = "--hash",
                            paramLabel = "NUMBER:HASH",
                            defaultValue = "",
                            description = "As printed by an earlier run: the trail must still hold this entry.")
                    String kept) {
        try (var opened = installation.open()) {
            var audit = opened.audit();
            var broken = audit.broken();
            if (broken.isPresent()) {
                return refused("the chain breaks at entry %d: it was changed, or one before it was taken out"
                        .formatted(broken.get()));
            }
            var marks = audit.marks();
            if (!kept.isEmpty() && !marks.contains(kept)) {
                return refused(
                        "the chain is whole, but does not hold entry %s: its end was cut off, or it was made anew"
                                .formatted(kept));
            }
            spec.commandLine().getOut().println(marks.isEmpty() ? "0 entries" : "whole\t" + marks.getLast());
            return 0;
        }
    }

    @Command(description = "Lists the audit trail, oldest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin InstallationOptions installation,
            @Option(
                            names = "--format",
                            description = "How results are written: ${COMPLETION-CANDIDATES}.",
                            defaultValue = "table")
                    Output.Format format) {
        try (var opened = installation.open()) {
            var rows = opened.audit().entries().stream()
                    .map(entry -> List.of(
                            Long.toString(entry.number()),
                            entry.at().toString(),
                            entry.who(),
                            entry.what(),
                            entry.about(),
                            entry.municipality().map(Object::toString).orElse("")))
                    .toList();
            new Output(List.of("number", "at", "who", "what", "about", "municipality"), rows)
                    .print(format, spec.commandLine().getOut());
            return 0;
        }
    }

    private int refused(String why) {
        spec.commandLine().getErr().println("flis: " + why);
        return 1;
    }
}
