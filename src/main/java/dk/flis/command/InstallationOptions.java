// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** {@code --data} and {@code --catalogue}, which every command takes that works on an installation. */
final class InstallationOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "The catalogue's folder; default: catalogue/ beside the program.")
    private Path catalogue = CatalogueCommand.home();

    Path data() {
        return data;
    }

    Installation open() {
        return open(InstantSource.system());
    }

    /** By another clock than the machine's. */
    Installation open(InstantSource clock) {
        return new Installation(data, catalogue, clock);
    }
}
