// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.CatalogueFaults;
import dk.flis.engine.EngineException;
import dk.flis.store.StoreException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./flis}: the list of commands. */
@Command(
        name = "flis",
        mixinStandardHelpOptions = true,
        description = "Shared management information and benchmarking of the 98 Danish municipalities.")
public final class Root {

    private static final List<Class<?>> COMMANDS = List.of(
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
            UserCommand.class);

    private Root() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String... arguments) {
        return line(arguments).execute(arguments);
    }

    /** With the command that is named, or all where none is: to make all of them is a tenth of the portal's start. */
    static CommandLine line(String... arguments) {
        var named = Arrays.stream(arguments).findFirst();
        var line = new CommandLine(new Root());
        COMMANDS.stream()
                .filter(command -> named.filter(Root::isCommand).stream().allMatch(name(command)::equals))
                .forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, command, _) -> broken(trouble, command));
    }

    private static boolean isCommand(String word) {
        return COMMANDS.stream().map(Root::name).anyMatch(word::equals);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
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
