// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.CatalogueBench;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./flis bench catalogue}. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description =
                "How long the whole catalogue takes to compile, from the program's start and warm, and its worked cases.")
final class CatalogueBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        Consumer<String> progress = line -> spec.commandLine().getErr().println(line);
        var measured = new CatalogueBench(CatalogueCommand.home(), options.folder()).run(progress);
        options.print(measured, spec.commandLine().getOut());
        return 0;
    }
}
