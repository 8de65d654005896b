// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.engine.Engine;
import dk.flis.figures.WorkCases;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long the whole catalogue takes to compile, first in a program that has just started and then warm, and its cases to work. */
public final class CatalogueBench {

    private static final int TURNS = 5;

    private final Path catalogue;
    private final Path spill;

    public CatalogueBench(Path catalogue, Path spill) {
        this.catalogue = catalogue;
        this.spill = spill;
    }

    private record Timed(double seconds, Catalogue compiled) {}

    public List<Measurement> run(Consumer<String> progress) {
        var first = compile();
        var sinceStart = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0;
        progress.accept("compiled %.2f s after the program's start".formatted(sinceStart));
        var warm = new ArrayList<Double>();
        for (var turn = 0; turn < TURNS; turn++) {
            warm.add(compile().seconds());
        }
        var figures = first.compiled().keyFigures().values();
        try (var engine = new Engine(512, 1, spill)) {
            var before = System.nanoTime();
            var cases = new WorkCases(first.compiled(), engine).work(figures).size();
            return List.of(
                    new Measurement("key_figures", figures.size(), "number"),
                    new Measurement("start_and_compile", sinceStart, "s"),
                    new Measurement("compile_first", first.seconds(), "s"),
                    new Measurement(
                            "compile_warm", warm.stream().sorted().toList().get(TURNS / 2), "s"),
                    new Measurement("cases", cases, "number"),
                    new Measurement("cases_worked", seconds(before), "s"));
        }
    }

    private Timed compile() {
        var before = System.nanoTime();
        var compiled = CatalogueFiles.load(catalogue);
        return new Timed(seconds(before), compiled);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
