// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.CatalogueFaults;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.demo.SyntheticCountry;
import dk.flis.demo.file.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis synth}: writes the delivery files of a synthetic country, and nothing else. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = "Writes delivery files of a synthetic country with real names and sizes and made-up figures.")
final class SynthCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; a new or empty folder.")
    private Path out = Path.of("");

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "The catalogue's folder; default: catalogue/ beside the program.")
    private Path catalogue = CatalogueCommand.home();

    @Option(
            names = "--dataset",
            split = ",",
            paramLabel = "ID",
            description = "Only these datasets; default: all that the country makes.")
    private List<String> datasets = new ArrayList<>();

    @Mixin
    private DemoScope scope = DemoScope.wholeCountry();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (holdsFiles(out)) {
            return refuse("'%s' holds files already; name a new or an empty folder".formatted(out));
        }
        try {
            var loaded = CatalogueFiles.load(catalogue);
            var unknown = datasets.stream()
                    .filter(dataset -> !loaded.datasets().containsKey(new SourceId(dataset)))
                    .toList();
            return unknown.isEmpty()
                    ? write(new SyntheticCountry(loaded, scope.scope(), this::wanted))
                    : refuse("the catalogue has no dataset %s".formatted(unknown));
        } catch (IllegalArgumentException problem) {
            return refuse(String.valueOf(problem.getMessage()));
        } catch (CatalogueFaults problem) {
            return refuse("the catalogue has faults ('./flis catalogue check'):\n" + problem.getMessage());
        }
    }

    private boolean wanted(String dataset) {
        return datasets.isEmpty() || datasets.contains(dataset);
    }

    private int write(SyntheticCountry country) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var written = written(country);
        Progress.say("%,d files with %,d rows in %s, %.1f s"
                .formatted(written.files(), written.rows(), out, (System.nanoTime() - begun) / 1e9));
        return 0;
    }

    private Written written(SyntheticCountry country) throws IOException, InterruptedException {
        try (var progress = new Progress("Writing", country.steps())) {
            return country.write(out, progress::step);
        }
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 2;
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
