// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.FiguresBench;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(names = "--rows", description = "Postings; default: ${DEFAULT-VALUE}.")
    private long rows = 60_000_000;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where files are made; default: the system's own.")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--format",
            description = "How results are written: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output.Format format = Output.Format.table;

    @Override
    public Integer call() throws IOException {
        var own = Files.createTempDirectory(Files.createDirectories(folder), "flis-bench");
        var threads = Runtime.getRuntime().availableProcessors();
        try (var engine = new Engine(MEMORY_MEGABYTES, threads, own.resolve("spill"))) {
            var catalogue = CatalogueFiles.load(CatalogueCommand.home());
            var measured = new FiguresBench(catalogue, engine, own, rows, Progress::say).run();
            new Output(
                            List.of("name", "value", "unit"),
                            measured.stream()
                                    .map(one -> List.of(
                                            one.name(), String.format(Locale.ROOT, "%.4f", one.value()), one.unit()))
                                    .toList())
                    .print(format, spec.commandLine().getOut());
            return 0;
        } finally {
            delete(own);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
