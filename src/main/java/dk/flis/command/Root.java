// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./flis}: the list of commands. */
@Command(
        name = "flis",
        mixinStandardHelpOptions = true,
        description = "Shared management information and benchmarking of the 98 Danish municipalities.",
        subcommands = {CatalogueCommand.class, SynthCommand.class})
public final class Root {

    private Root() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String[] arguments) {
        return new CommandLine(new Root()).execute(arguments);
    }
}
