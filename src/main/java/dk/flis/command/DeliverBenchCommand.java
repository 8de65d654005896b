// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.DeliverBench;
import dk.flis.bench.Measurement;
import dk.flis.bench.SmallFilesBench;
import dk.flis.catalogue.compile.CatalogueFiles;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench deliver}. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = {
            "The speed of the door, over that of DuckDB's bare CSV to Parquet on the same files:",
            "one large file through all checks, and many small ones from receipt to acceptance."
        })
final class DeliverBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rows", description = "Postings in the large file; 0: none. Default: ${DEFAULT-VALUE}.")
    private long rows = 10_000_000;

    @Option(names = "--files", description = "Small files in each turn; 0: none. Default: ${DEFAULT-VALUE}.")
    private int files = 300;

    @Override
    public Integer call() throws IOException {
        var catalogue = CatalogueFiles.load(CatalogueCommand.home());
        Consumer<String> progress = line -> spec.commandLine().getErr().println(line);
        var measured = new ArrayList<Measurement>();
        if (rows > 0) {
            measured.addAll(new DeliverBench(catalogue, options.folder(), rows).run(progress));
        }
        if (files > 0) {
            measured.addAll(
                    new SmallFilesBench(catalogue, options.folder(), files, InstantSource.system()).run(progress));
        }
        options.print(measured, spec.commandLine().getOut());
        return 0;
    }
}
