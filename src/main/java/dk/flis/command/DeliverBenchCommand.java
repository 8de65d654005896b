// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.DeliverBench;
import dk.flis.catalogue.compile.CatalogueFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench deliver}: how much the checks cost beside DuckDB's bare reading and writing. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = "Rows a second through all checks, divided by DuckDB's bare CSV to Parquet on the same file.")
final class DeliverBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rows", description = "Postings in the file; default: ${DEFAULT-VALUE}.")
    private long rows = 10_000_000;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where the file is made; default: the system's own.")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--format",
            description = "How results are written: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output.Format format = Output.Format.table;

    @Override
    public Integer call() throws IOException {
        var measured = new DeliverBench(CatalogueFiles.load(CatalogueCommand.home()), folder, rows)
                .run(line -> spec.commandLine().getErr().println(line));
        new Output(
                        List.of("name", "value", "unit"),
                        measured.stream()
                                .map(number -> List.of(
                                        number.name(),
                                        BigDecimal.valueOf(number.value())
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                        number.unit()))
                                .toList())
                .print(format, spec.commandLine().getOut());
        return 0;
    }
}
