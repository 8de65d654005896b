// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.Measurement;
import dk.flis.bench.PortalLoad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The readers of {@code ./flis bench portal} and {@code bench doors}, in a process of their own. Reads name, password, then
 * lines of a kind of page and its addresses, with tabs between, up to a blank one; writes {@code name;value;unit}.
 */
@Command(name = "portal-load", hidden = true, description = "The readers of 'bench portal' and 'bench doors'.")
final class PortalLoadCommand implements Callable<Integer> {

    private static final int WARM_SECONDS = 40;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--base", required = true)
    private URI base = URI.create("http://127.0.0.1");

    @Option(names = "--rate", required = true)
    private int rate;

    @Option(
            names = "--seconds",
            description = "For each kind of page; 0: once warm it writes a line, and reads until its input ends.")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var lines = in.lines().takeWhile(line -> !line.isBlank()).toList();
        var load = new PortalLoad(base, rate);
        load.signIn(lines.get(0), lines.get(1));
        var out = spec.commandLine().getOut();
        for (var line : lines.subList(2, lines.size())) {
            var words = List.of(line.split("\t", -1));
            var pages = words.subList(1, words.size());
            var first = load.first(words.getFirst(), pages);
            load.run(words.getFirst(), pages, WARM_SECONDS);
            if (seconds > 0) {
                print(first, out);
                print(load.run(words.getFirst(), pages, seconds), out);
            } else {
                out.println(Readers.WARM);
                out.flush();
                // By no thread of the common pool: the client tells of its answers there, and it may have but one.
                var listener =
                        Thread.ofPlatform().daemon().start(() -> in.lines().forEach(_ -> {}));
                print(load.run(words.getFirst(), pages, _ -> listener.isAlive()), out);
            }
        }
        return 0;
    }

    private static void print(List<Measurement> measured, PrintWriter out) {
        measured.forEach(one -> out.println(one.name() + ";" + one.value() + ";" + one.unit()));
        out.flush();
    }
}
