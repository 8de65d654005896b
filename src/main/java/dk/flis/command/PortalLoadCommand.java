// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.Measurement;
import dk.flis.bench.PortalLoad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The readers of {@code ./flis bench portal}, in a process of their own. Reads name, password, then lines of a kind of page
 * and its addresses, with tabs between; writes {@code name;value;unit}.
 */
@Command(name = "portal-load", hidden = true, description = "The readers of 'bench portal'.")
final class PortalLoadCommand implements Callable<Integer> {

    private static final int WARM_SECONDS = 40;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--base", required = true)
    private URI base = URI.create("http://127.0.0.1");

    @Option(names = "--rate", required = true)
    private int rate;

    @Option(names = "--seconds", required = true)
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .toList();
        var load = new PortalLoad(base, rate);
        load.signIn(lines.get(0), lines.get(1));
        var measured = new ArrayList<Measurement>();
        for (var line : lines.subList(2, lines.size())) {
            var words = List.of(line.split("\t", -1));
            var pages = words.subList(1, words.size());
            measured.addAll(load.first(words.getFirst(), pages));
            load.run(words.getFirst(), pages, WARM_SECONDS);
            measured.addAll(load.run(words.getFirst(), pages, seconds));
        }
        var out = spec.commandLine().getOut();
        measured.forEach(one -> out.println(one.name() + ";" + one.value() + ";" + one.unit()));
        out.flush();
        return 0;
    }
}
