// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.DemoUsers;
import dk.flis.access.DemoUsers.DemoUser;
import dk.flis.catalogue.Area;
import dk.flis.demo.SyntheticCountry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./flis demo}: a synthetic country through the real doors, then the portal. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Makes a synthetic country, delivers and publishes it as everyone would, and serves the portal."
                + " --municipalities 98 --years 5 is the whole of it, and takes more than an hour."
                + " A data folder that holds a demo country already is served as it is; an interrupted demo goes on.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOptions installation = new InstallationOptions();

    @Mixin
    private DemoScope scope = DemoScope.minutes();

    @Option(names = "--port", paramLabel = "PORT", description = "The portal's port; default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var calendar = new DemoCalendar(InstantSource.system());
        try (var opened = installation.open(calendar)) {
            var mark = DemoMark.in(opened.data());
            if (mark.isEmpty() && isInUse(opened.data().root())) {
                return refuse("'%s' holds an installation that is no demo; name another folder with --data"
                        .formatted(opened.data().root()));
            }
            var begun = mark.orElseGet(() -> new DemoMark(scope.scope(), DemoMark.Stage.BEGUN));
            if (!made(opened, begun, calendar)) {
                return refuse("The demo country was not taken in whole; see above. Mend it and start the demo again");
            }
        }
        return Root.run("serve", "--data", data(), "--port", Integer.toString(port));
    }

    private boolean made(Installation opened, DemoMark begun, DemoCalendar calendar)
            throws IOException, InterruptedException {
        Progress.say(begun.told());
        var country = new SyntheticCountry(opened.catalogue(), begun.scope());
        var there = begun.stage() == DemoMark.Stage.FINISHED
                || new MakeDemo(opened, country, statistics(), calendar).run(begun);
        if (there) {
            tell(users(opened, country));
        }
        return there;
    }

    private static List<DemoUser> users(Installation opened, SyntheticCountry country) {
        var areas = opened.catalogue().areas().stream()
                .map(Area::id)
                .map(id -> id.value())
                .toList();
        return new DemoUsers(
                        opened.accounts(), opened.passwords(), opened.data().keys())
                .ensure(country.municipalities().getFirst(), areas);
    }

    private void tell(List<DemoUser> users) {
        Progress.say("The portal: http://127.0.0.1:%d/   sign in as".formatted(port));
        users.forEach(user ->
                Progress.say("  %-16s password %s   (%s)".formatted(user.name(), user.password(), user.title())));
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 2;
    }

    private String data() {
        return installation.data().toString();
    }

    private static Path statistics() {
        return CatalogueCommand.home()
                .toAbsolutePath()
                .normalize()
                .resolveSibling("../shared/data")
                .normalize();
    }

    private static boolean isInUse(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.list(folder)) {
            return inside.anyMatch(each -> !each.getFileName().toString().equals("flis.yaml"));
        }
    }
}
