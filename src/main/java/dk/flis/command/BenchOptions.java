// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.Measurement;
import dk.flis.bench.Workplace;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What every bench is asked: where its files are made, and how its numbers are written. */
final class BenchOptions {

    /** More digits than a measurement has; fewer would hide that two differ. */
    private static final MathContext DIGITS = new MathContext(4);

    @Option(names = "--folder", paramLabel = "DIR", description = "Where files are made; default: the system's own.")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--format",
            description = "How results are written: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output.Format format = Output.Format.table;

    Path folder() {
        return folder;
    }

    Workplace workplace() throws IOException {
        return Workplace.in(folder);
    }

    void print(List<Measurement> measured, PrintWriter out) {
        new Output(
                        List.of("name", "value", "unit"),
                        measured.stream().map(BenchOptions::row).toList())
                .print(format, out);
    }

    private static List<String> row(Measurement number) {
        var value = BigDecimal.valueOf(number.value());
        var shown = value.precision() - value.scale() > DIGITS.getPrecision()
                ? value.setScale(0, DIGITS.getRoundingMode())
                : value.round(DIGITS);
        return List.of(number.name(), shown.stripTrailingZeros().toPlainString(), number.unit());
    }
}
