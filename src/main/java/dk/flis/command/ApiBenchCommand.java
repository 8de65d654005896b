// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Account;
import dk.flis.access.TokenScope;
import dk.flis.access.UserName;
import dk.flis.bench.ApiBench;
import dk.flis.bench.BenchCountry;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.portal.Portal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench api}: how long the interface takes, over HTTP with a token. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = {
            "What a program waits for whole answers of /api/v1/figures, on a portal of its own:",
            "1,034 ratios, every municipality, sixty months; nothing is kept between requests."
        })
final class ApiBenchCommand implements Callable<Integer> {

    private static final int LAST_YEAR = 2025;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rows", description = "Postings to count from; default: ${DEFAULT-VALUE}.")
    private long rows = 1_000_000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var place = options.workplace();
                var opened = new Installation(
                        place.path().resolve("data"), CatalogueCommand.home(), InstantSource.system())) {
            var facts = java.nio.file.Files.createDirectories(place.path().resolve("facts"));
            var country =
                    BenchCountry.make(opened.catalogue(), opened.engine(), facts, rows, opened.clock(), Progress::say);
            try (var portal = Portal.start(
                    opened.parts(country.catalogue(), country.figures(), country::publications), "127.0.0.1", 0)) {
                measure(URI.create("http://127.0.0.1:" + portal.port()), token(opened), country);
            }
            return 0;
        }
    }

    private void measure(URI base, String token, BenchCountry country) throws IOException, InterruptedException {
        var ids = country.catalogue().keyFigures().keySet().stream()
                .map(KeyFigureId::value)
                .toList();
        var measured = new ApiBench(base, token, ids, LAST_YEAR, Progress::say).run();
        options.print(measured, spec.commandLine().getOut());
    }

    /** The operator sees every key figure, and nothing of his is hidden: the answers are as large as they come. */
    private static String token(Installation opened) {
        var name = new UserName("bench");
        var account = new Account(name, "bench", new Account.Role.Operator());
        opened.accounts().add(account, opened.passwords().generate(), "bench");
        return opened.tokens()
                .make(name, "bench", TokenScope.READ, Duration.ofHours(1), "bench")
                .orElseThrow();
    }
}
