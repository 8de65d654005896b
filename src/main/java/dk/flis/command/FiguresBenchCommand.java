// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.FiguresBench;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench figures}: what a publication costs beside the bare grouped scan. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description =
                "A publication over the same grouped scan, over one query a key figure, and a redelivery over it.")
final class FiguresBenchCommand implements Callable<Integer> {

    private static final long MEMORY_MEGABYTES = 5_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rows", description = "Postings; default: ${DEFAULT-VALUE}.")
    private long rows = 60_000_000;

    @Override
    public Integer call() throws IOException {
        var threads = Runtime.getRuntime().availableProcessors();
        try (var place = options.workplace();
                var engine = new Engine(MEMORY_MEGABYTES, threads, place.path().resolve("spill"))) {
            var catalogue = CatalogueFiles.load(CatalogueCommand.home());
            var measured = new FiguresBench(catalogue, engine, place.path(), rows, Progress::say).run();
            options.print(measured, spec.commandLine().getOut());
            return 0;
        }
    }
}
