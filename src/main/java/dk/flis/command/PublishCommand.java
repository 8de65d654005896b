// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.store.Publication;
import dk.flis.store.Unused;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis publish}: what was accepted becomes figures, all at once. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Computes what changed since the last publication and publishes it.")
final class PublishCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Option(
            names = "--monthly",
            description = "Marks the publication as the edition of the month, which is kept for good.")
    private boolean monthly;

    @Option(names = "--format", description = "How the result is written: ${COMPLETION-CANDIDATES}.")
    private Output.Format format = Output.Format.table;

    @Override
    public void run() {
        try (var opened = options.open()) {
            opened.publish()
                    .run(opened.store(), monthly, source -> Progress.say("computing " + source))
                    .ifPresentOrElse(this::print, () -> Progress.say("nothing changed since the last publication"));
            opened.store().publications().unused().forEach(PublishCommand::tell);
        }
    }

    /** Who has just delivered and sees no figure should not have to guess. */
    private static void tell(Unused unused) {
        Progress.say(
                "not used: %,d accepted deliveries of %s by %d municipalities, which have not permitted it; see './flis permission'"
                        .formatted(unused.deliveries(), unused.area(), unused.municipalities()));
    }

    private void print(Publication publication) {
        new Output(
                        List.of("publication", "at", "monthly", "catalogue"),
                        List.of(List.of(
                                Long.toString(publication.number()),
                                publication.at().toString(),
                                Boolean.toString(publication.monthly()),
                                publication.catalogue())))
                .print(format, spec.commandLine().getOut());
    }
}
