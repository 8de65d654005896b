// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import picocli.CommandLine.Command;

/** {@code ./flis bench}: what the promises about speed are measured by. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures; warm, median of five, ratios paired in one run.",
        subcommands = {
            ApiBenchCommand.class,
            CatalogueBenchCommand.class,
            DeliverBenchCommand.class,
            DoorsBenchCommand.class,
            FiguresBenchCommand.class,
            PortalBenchCommand.class,
            PortalLoadCommand.class
        })
final class BenchCommand {

    private BenchCommand() {}
}
