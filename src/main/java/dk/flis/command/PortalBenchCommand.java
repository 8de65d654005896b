// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import dk.flis.bench.BenchCountry;
import dk.flis.bench.Measurement;
import dk.flis.bench.PaintBench;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.portal.Portal;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench portal}: what a reader waits for a page while many read. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        description = {
            "What a reader waits for a page while others open pages at a steady rate from a process of their own:",
            "the whole catalogue, every municipality, sixty months, on a portal of its own. Then what a page weighs and",
            "when it is first seen in a Chromium with a slowed-down processor, where there is one."
        })
final class PortalBenchCommand implements Callable<Integer> {

    private static final MunicipalityCode OWN = new MunicipalityCode(165);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rate", description = "Pages a second; default: ${DEFAULT-VALUE}.")
    private int rate = 200;

    @Option(names = "--seconds", description = "For each kind of page; default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(names = "--rows", description = "Rows of a dataset, municipality and month; default: ${DEFAULT-VALUE}.")
    private int rows = 60;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var place = options.workplace();
                var opened = new Installation(
                        place.path().resolve("data"), CatalogueCommand.home(), InstantSource.system())) {
            var facts = Files.createDirectories(place.path().resolve("facts"));
            var country = BenchCountry.filled(
                    opened.catalogue(), opened.engine(), facts, rows, opened.clock(), Progress::say);
            // As a portal does after each publication.
            country.figures().prepare(country.publication());
            var password = opened.passwords().generate();
            opened.accounts().add(reader(country.catalogue()), password, "bench");
            try (var portal = Portal.start(
                    opened.parts(country.catalogue(), country.figures(), country::publications), "127.0.0.1", 0)) {
                var pages = pages(country.catalogue());
                var measured = new ArrayList<>(load(portal.port(), password, pages));
                measured.addAll(paint(portal.port(), password, pages, place.path()));
                options.print(measured, spec.commandLine().getOut());
            }
            return 0;
        }
    }

    private static Account reader(Catalogue catalogue) {
        Map<String, Right> rights = catalogue.areas().stream()
                .collect(Collectors.toMap(area -> area.id().value(), _ -> Right.FULL_READ));
        return new Account(
                new UserName("bench"),
                "bench",
                new Account.Role.Municipal(OWN, true, new Grants(rights, Optional.of(Right.FULL_READ), false)));
    }

    /** After the load, when every page is warm. */
    private static List<Measurement> paint(int port, String password, Map<String, List<String>> pages, Path folder)
            throws IOException, InterruptedException {
        if (!PaintBench.isPossible()) {
            Progress.say("first paint and weight are not measured: no Chromium (Debian: apt install chromium)");
            return List.of();
        }
        return new PaintBench(URI.create("http://127.0.0.1:" + port)).run("bench", password, pages, folder);
    }

    private List<Measurement> load(int port, String password, Map<String, List<String>> pages)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dk.flis.Flis",
                        "bench",
                        "portal-load",
                        "--base=http://127.0.0.1:" + port,
                        "--rate=" + rate,
                        "--seconds=" + seconds)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write("bench\n" + password + "\n");
            for (var kind : pages.entrySet()) {
                in.write(kind.getKey() + "\t" + String.join("\t", kind.getValue()) + "\n");
            }
        }
        var lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the readers gave up");
        }
        return lines.stream().map(PortalBenchCommand::measurement).toList();
    }

    /** By kind. */
    private static Map<String, List<String>> pages(Catalogue catalogue) {
        // Public statistics are in no country of a bench's making.
        var areas = catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Dataset.Deliverer.MUNICIPALITY)
                .map(Dataset::area)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put(
                "benchmarking",
                areas.stream()
                        .filter(catalogue.dashboards()::containsKey)
                        .map(area -> "/benchmarking/" + area + "?periode=2025")
                        .toList());
        pages.put(
                "key figure",
                catalogue.keyFigures().values().stream()
                        .filter(keyFigure -> areas.contains(keyFigure.area()))
                        .map(keyFigure -> "/noegletal/" + keyFigure.id())
                        .toList());
        return pages;
    }

    private static Measurement measurement(String line) {
        var words = line.split(";", -1);
        return new Measurement(words[0], Double.parseDouble(words[1]), words[2]);
    }
}
