// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.bench.BenchCountry;
import dk.flis.bench.DoorsBench;
import dk.flis.bench.OpenSsh;
import dk.flis.demo.world.Scope;
import dk.flis.door.SftpSettings;
import dk.flis.portal.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis bench doors}: the whole country delivers at once, and the portal is read meanwhile. */
@Command(
        name = "doors",
        mixinStandardHelpOptions = true,
        description = {
            "All suppliers of the country put a month of all areas at once over SFTP, each by an OpenSSH client of his own,",
            "to a portal of its own from which others read at a steady rate. One file in seventeen is wrong on purpose.",
            "Every file must be accepted or rejected as expected, with its receipt, and kept byte for byte; or it ends with 1."
        })
final class DoorsBenchCommand implements Callable<Integer> {

    /** Of the sentences about what went wrong. */
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--municipalities",
            paramLabel = "N",
            description = "How many of the 98; default: ${DEFAULT-VALUE}.")
    private int municipalities = 98;

    @Option(
            names = "--size",
            converter = DemoScope.SizeName.class,
            description = "small or full, as for './flis synth'; default: full, as large as real ones.")
    private Scope.Size size = Scope.Size.FULL;

    @Option(names = "--rate", description = "Pages a second; default: ${DEFAULT-VALUE}.")
    private int rate = 20;

    @Option(names = "--rows", description = "Rows of a dataset, municipality and month; default: ${DEFAULT-VALUE}.")
    private int rows = 60;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!OpenSsh.isInstalled()) {
            return refuse("'sftp' and 'ssh-keygen' are not installed here (Debian: apt install openssh-client)");
        }
        if (municipalities < 2) {
            return refuse("a file that is put by the wrong municipality needs two of them");
        }
        try (var place = options.workplace();
                var opened = new Installation(
                        place.path().resolve("data"), CatalogueCommand.home(), InstantSource.system())) {
            var sftp = opened.openSftp(new SftpSettings("127.0.0.1", 0, SftpSettings.REST));
            var door =
                    new DoorsBench.Door(new OpenSsh(sftp.port()), opened.keepSenders(), opened.store(), opened.data());
            var bench = new DoorsBench(opened.catalogue(), door, place.path(), opened.clock());
            var ready = bench.prepare(municipalities, size, Progress::say);
            var facts = Files.createDirectories(place.path().resolve("facts"));
            var country = BenchCountry.filled(
                    opened.catalogue(), opened.engine(), facts, rows, opened.clock(), Progress::say);
            country.figures().prepare(country.publication());
            return run(opened, country, ready);
        }
    }

    private int run(Installation opened, BenchCountry country, DoorsBench.Ready ready)
            throws IOException, InterruptedException {
        var readers = new Readers(opened, country.catalogue());
        try (var portal = Portal.start(
                        opened.parts(country.catalogue(), country.figures(), country::publications), "127.0.0.1", 0);
                var reading = readers.start(portal.port(), rate, 0, List.of(readers.mixed()))) {
            Progress.say("warming readers");
            reading.awaitWarm();
            var result = ready.run(Progress::say);
            var measured = new ArrayList<>(result.measured());
            measured.addAll(reading.end());
            result.wrong().stream().limit(SHOWN).forEach(spec.commandLine().getErr()::println);
            if (!result.wrong().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("%d went wrong".formatted(result.wrong().size()));
                return 1;
            }
            options.print(measured, spec.commandLine().getOut());
            return 0;
        }
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 2;
    }
}
