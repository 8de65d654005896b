// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.BenchCountry;
import dk.flis.portal.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench portal}: what a reader waits for a page while many read. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        description = {
            "What a reader waits for a page while others open pages at a steady rate from a process of their own:",
            "the whole catalogue, every municipality, sixty months, on a portal of its own. Then what a page weighs and",
            "when it is first seen in a Chromium with a slowed-down processor, where there is one."
        })
final class PortalBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rate", description = "Pages a second; default: ${DEFAULT-VALUE}.")
    private int rate = 200;

    @Option(names = "--seconds", description = "For each kind of page; default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(names = "--rows", description = "Rows of a dataset, municipality and month; default: ${DEFAULT-VALUE}.")
    private int rows = 60;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var place = options.workplace();
                var opened = new Installation(
                        place.path().resolve("data"), CatalogueCommand.home(), InstantSource.system())) {
            var facts = Files.createDirectories(place.path().resolve("facts"));
            var country = BenchCountry.filled(
                    opened.catalogue(), opened.engine(), facts, rows, opened.clock(), Progress::say);
            // As a portal does after each publication.
            country.figures().prepare(country.publication());
            var readers = new Readers(opened, country.catalogue());
            try (var portal = Portal.start(
                    opened.parts(country.catalogue(), country.figures(), country::publications), "127.0.0.1", 0)) {
                var measured = readers.start(portal.port(), rate, seconds, readers.kinds())
                        .end();
                // When every page is warm.
                measured.addAll(readers.paint(portal.port(), place.path()));
                options.print(measured, spec.commandLine().getOut());
            }
            return 0;
        }
    }
}
