// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.DemoUsers;
import dk.flis.access.DemoUsers.DemoUser;
import dk.flis.catalogue.Area;
import dk.flis.command.Installation;
import dk.flis.demo.SyntheticCountry;
import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.PreparedData;
import dk.flis.store.PreparedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Data folders for tests: Albertslund, Lolland and Næstved in 2024 and 2025, delivered by the real doors and published once. */
public final class PreparedCountry {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final Scope SCOPE = new Scope(3, 2, 1, Scope.Size.SMALL, new Month(2025, 12));
    private static final PreparedFolder COUNTRY = new PreparedFolder(
            "prepared-country", List.of(Path.of("target/classes"), RealCatalogue.FOLDER), PreparedCountry::make);

    private PreparedCountry() {}

    /** The folder is made. */
    public static Installation in(Path folder) {
        COUNTRY.copyTo(folder);
        return new Installation(folder, RealCatalogue::get, InstantSource.system());
    }

    /** Those of the first municipality, and the operator; made here, for a password takes its time. */
    public static List<DemoUser> users(Installation installation) {
        var areas = installation.catalogue().areas().stream()
                .map(area -> area.id().value())
                .toList();
        return new DemoUsers(
                        installation.accounts(),
                        installation.passwords(),
                        installation.data().keys())
                .ensure(ALBERTSLUND, areas);
    }

    private static void make(Path folder) {
        PreparedData.in(folder);
        var files = folder.resolve("files");
        try (var installation = new Installation(folder, RealCatalogue::get, InstantSource.system())) {
            deliver(installation, files);
            assertThat(installation.publish().run(installation.store(), false, _ -> {}))
                    .isPresent();
            FileSystemUtils.deleteRecursively(files);
            users(installation);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void deliver(Installation installation, Path files) throws IOException, InterruptedException {
        var country = new SyntheticCountry(installation.catalogue(), SCOPE);
        country.write(files, _ -> {});
        var areas = installation.catalogue().areas().stream().map(Area::id).toList();
        for (var municipality : country.municipalities()) {
            areas.forEach(area -> installation.permissions().grant(municipality, area, "test"));
        }
        try (var all = Files.walk(files)) {
            var deliveries = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".note.json"))
                    .sorted()
                    .toList();
            installation.store().deliverMany().deliver(deliveries, "test", _ -> {});
        }
    }
}
