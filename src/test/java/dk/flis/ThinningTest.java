// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.command.Installation;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.Period;
import dk.flis.store.PreparedData;
import dk.flis.store.Publication;
import dk.flis.store.StoreException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monthly editions are kept for good, other publications for 90 days; the mart's folder holds what is needed and no more. */
class ThinningTest {

    @TempDir
    Path folder;

    private Installation installation;
    private Instant now = Instant.parse("2026-01-15T12:00:00Z");

    @BeforeEach
    void open() {
        installation = new Installation(PreparedData.in(folder.resolve("data")).root(), RealCatalogue::get, () -> now);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void keepsMonthlyEditionsTheLastNinetyDaysAndTheFilesTheyNeed() throws IOException {
        publish("2026-01-15", 1000, false);
        publish("2026-01-16", 1001, false);
        var edition = publish("2026-02-01", 1002, true);
        publish("2026-02-02", 1003, false);
        var recent = publish("2026-04-15", 1004, false);
        Files.writeString(marts().resolve("unfinished1.tmp"), "left by a killed publication");
        var latest = publish("2026-06-01", 1005, false);

        assertThat(installation.store().publications().all()).containsExactly(edition, recent, latest);
        assertThat(files("manifest")).containsExactlyInAnyOrder(edition.mart(), recent.mart(), latest.mart());
        assertThat(files("tmp")).isEmpty();
        assertThat(population(edition)).isEqualByComparingTo("1002");
        assertThat(population(recent)).isEqualByComparingTo("1004");
        assertThat(population(latest)).isEqualByComparingTo("1005");
        assertThat(installation.store().publications().asOf(LocalDate.of(2026, 2, 1)))
                .contains(edition);
        assertThatThrownBy(() -> installation.store().publications().asOf(LocalDate.of(2026, 1, 20)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("publication 2 are no longer kept");
    }

    private Publication publish(String day, int population, boolean monthly) throws IOException {
        now = Instant.parse(day + "T12:00:00Z");
        var file = folder.resolve("folketal_" + day + ".csv");
        Files.writeString(file, "code;year;population\n101;2020;" + population + "\n", UTF_8);
        installation.store().deliverMany().deliver(List.of(file), "test", _ -> {});
        return installation
                .publish()
                .run(installation.store(), monthly, _ -> {})
                .orElseThrow();
    }

    private BigDecimal population(Publication publication) {
        var question = new Question(
                List.of(new KeyFigureId("offentlig.folketal")),
                List.of(new Place.Country()),
                List.of(new Period.Year(2020)),
                Prices.CURRENT);
        return installation
                .figures()
                .read(new Viewer.Operator("test"), question, publication)
                .cells()
                .getFirst()
                .value()
                .orElseThrow();
    }

    private Path marts() {
        return installation.data().marts();
    }

    private Set<String> files(String ending) throws IOException {
        try (var files = Files.list(marts())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .collect(Collectors.toSet());
        }
    }
}
