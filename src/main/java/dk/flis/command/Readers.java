// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import dk.flis.bench.Measurement;
import dk.flis.bench.PaintBench;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.reference.MunicipalityCode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readers of a bench's portal, who may see every area of a municipality, in a process of their own. */
final class Readers {

    /** What their process says when it has opened every page often enough. */
    static final String WARM = "warm";

    private static final String NAME = "bench";
    private static final MunicipalityCode OWN = new MunicipalityCode(165);

    private final Catalogue catalogue;
    private final String password;

    /** Adds their account to the installation. */
    Readers(Installation opened, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.password = opened.passwords().generate();
        Map<String, Right> rights = catalogue.areas().stream()
                .collect(Collectors.toMap(area -> area.id().value(), _ -> Right.FULL_READ));
        opened.accounts()
                .add(
                        new Account(
                                new UserName(NAME),
                                NAME,
                                new Account.Role.Municipal(
                                        OWN, true, new Grants(rights, Optional.of(Right.FULL_READ), false))),
                        password,
                        "bench");
    }

    /** Pages of a name, one of which is opened at random each time. */
    record Kind(String name, List<String> pages) {}

    /** The pages of each kind by themselves. */
    List<Kind> kinds() {
        return List.of(new Kind("benchmarking", benchmarking()), new Kind("key figure", keyFigures()));
    }

    /** All pages as one kind. */
    Kind mixed() {
        return new Kind(
                "portal",
                Stream.concat(benchmarking().stream(), keyFigures().stream()).toList());
    }

    private List<String> benchmarking() {
        return areas().stream()
                .filter(catalogue.dashboards()::containsKey)
                .map(area -> "/benchmarking/" + area + "?periode=2025")
                .toList();
    }

    private List<String> keyFigures() {
        var areas = areas();
        return catalogue.keyFigures().values().stream()
                .filter(keyFigure -> areas.contains(keyFigure.area()))
                .map(keyFigure -> "/noegletal/" + keyFigure.id())
                .toList();
    }

    /** Public statistics are in no country of a bench's making. */
    private Set<AreaId> areas() {
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Dataset.Deliverer.MUNICIPALITY)
                .map(Dataset::area)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Begins to open pages.
     *
     * @param rate pages a second
     * @param seconds for each kind; 0: until they are told to end
     */
    Running start(int port, int rate, int seconds, List<Kind> kinds) throws IOException {
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
        var in = process.outputWriter(StandardCharsets.UTF_8);
        in.write(NAME + "\n" + password + "\n");
        for (var kind : kinds) {
            in.write(kind.name() + "\t" + String.join("\t", kind.pages()) + "\n");
        }
        in.write("\n");
        in.flush();
        return new Running(process, in, process.inputReader(StandardCharsets.UTF_8));
    }

    /** One reader's first and later visits in a slow Chromium; nothing, and a clear word, where there is none. */
    List<Measurement> paint(int port, Path folder) throws IOException, InterruptedException {
        if (!PaintBench.isPossible()) {
            Progress.say("first paint and weight are not measured: no Chromium (Debian: apt install chromium)");
            return List.of();
        }
        var pages = new LinkedHashMap<String, List<String>>();
        kinds().forEach(kind -> pages.put(kind.name(), kind.pages()));
        return new PaintBench(URI.create("http://127.0.0.1:" + port)).run(NAME, password, pages, folder);
    }

    /** Their process at work. */
    record Running(Process process, BufferedWriter in, BufferedReader out) implements AutoCloseable {

        void awaitWarm() throws IOException {
            if (!WARM.equals(out.readLine())) {
                throw new IOException("the readers gave up before they were warm");
            }
        }

        /** Tells them to end, and what they measured. */
        List<Measurement> end() throws IOException, InterruptedException {
            in.close();
            var lines = out.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException("the readers gave up");
            }
            return new ArrayList<>(lines.stream().map(Running::measurement).toList());
        }

        private static Measurement measurement(String line) {
            var words = line.split(";", -1);
            return new Measurement(words[0], Double.parseDouble(words[1]), words[2]);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
