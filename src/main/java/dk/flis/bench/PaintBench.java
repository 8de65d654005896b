// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page weighs and when something of it is seen, in a Chromium whose processor is slowed down as if the reader's
 * machine were an old one.
 */
public final class PaintBench {

    private static final int SLOWER = 4;
    private static final int VISITS = 5;
    private static final String PAINTED = """
            new Promise(done => new PerformanceObserver(list => done(list.getEntries()
              .find(one => one.name === 'first-contentful-paint').startTime)).observe({ type: 'paint', buffered: true }))
            """;

    private final URI base;

    public PaintBench(URI base) {
        this.base = base;
    }

    /** Whether this machine has a Chromium. */
    public static boolean isPossible() {
        return Chromium.program().isPresent();
    }

    /**
     * Opens each kind of page with an empty cache, then another of its kind with a full one.
     *
     * @param pages at least two addresses of each kind
     * @param folder for what Chromium keeps
     * @return kilobytes over the wire of a first and of a later visit, and the median time to first contentful paint of
     *     five first visits
     */
    public List<Measurement> run(String name, String password, Map<String, List<String>> pages, Path folder)
            throws IOException, InterruptedException {
        var program = Chromium.program().orElseThrow(() -> new IOException("there is no Chromium"));
        var measured = new ArrayList<Measurement>();
        try (var browser = Chromium.start(program, folder.resolve("chromium"))) {
            browser.open(base.resolve("/log-ind"));
            browser.follow("""
                    document.getElementById('navn').value = %s;
                    document.getElementById('kodeord').value = %s;
                    document.querySelector('form.f-form').submit();
                    """.formatted(quoted(name), quoted(password)));
            browser.tell("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
            for (var kind : pages.entrySet()) {
                measured.addAll(kind(kind.getKey(), kind.getValue(), browser));
            }
        }
        return measured;
    }

    private List<Measurement> kind(String kind, List<String> pages, Chromium browser)
            throws IOException, InterruptedException {
        var paints = new ArrayList<Double>();
        var first = 0.0;
        for (var visit = 0; visit < VISITS; visit++) {
            browser.tell("Network.clearBrowserCache", Map.of());
            first = browser.open(base.resolve(pages.getFirst()));
            paints.add(browser.ask(PAINTED).asDouble());
        }
        var later = browser.open(base.resolve(pages.get(1)));
        paints.sort(Double::compare);
        return List.of(
                new Measurement(kind + " first visit", first / 1000, "kB"),
                new Measurement(kind + " later visit", later / 1000, "kB"),
                new Measurement(
                        kind + " first paint, processor slowed " + SLOWER + " times", paints.get(VISITS / 2), "ms"));
    }

    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }
}
