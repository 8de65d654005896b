// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.CatalogueFaults;
import dk.flis.engine.EngineException;
import dk.flis.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./flis}: the list of commands. */
@Command(
        name = "flis",
        mixinStandardHelpOptions = true,
        description = "Shared management information and benchmarking of the 98 Danish municipalities.",
        subcommands = {
            AuditCommand.class,
            BenchCommand.class,
            CatalogueCommand.class,
            CheckCommand.class,
            DeliverCommand.class,
            DemoCommand.class,
            FiguresCommand.class,
            PermissionCommand.class,
            PublishCommand.class,
            ServeCommand.class,
            SynthCommand.class,
            UserCommand.class
        })
public final class Root {

    private Root() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String[] arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        return new CommandLine(new Root())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, command, _) -> broken(trouble, command));
    }

    /** What the operator can mend is told in a sentence; of anything else the trace is wanted. */
    private static int broken(Exception trouble, CommandLine command) {
        if (canMend(trouble)) {
            command.getErr().println("flis: " + trouble.getMessage());
            return 2;
        }
        trouble.printStackTrace(command.getErr());
        return 2;
    }

    private static boolean canMend(Exception trouble) {
        return trouble instanceof StoreException
                || trouble instanceof CatalogueFaults
                || (trouble instanceof EngineException engine
                        && engine.problem() == EngineException.Problem.UNREACHABLE);
    }
}
