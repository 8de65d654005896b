// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static dk.flis.operation.DeliveringWorld.ECONOMY;
import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static dk.flis.operation.DeliveringWorld.KOEGE;
import static dk.flis.operation.DeliveringWorld.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.operation.SourceSystem.Body;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Deliverer;
import dk.flis.store.Incoming;
import dk.flis.store.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the catalogue marks with kræver, at a real door. */
class KnownAtTheDoorTest {

    private static final String[] FIVE = {"1;1,00;;A1", "1;1,00;;A2", "1;1,00;;A3", "1;1,00;;A4", "1;1,00;;A5"};

    @TempDir
    Path folder;

    private DeliveringWorld world;

    @BeforeEach
    void open() throws IOException {
        world = new DeliveringWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMonthIsHeldAgainstTheDeliveryThatCountsForTheMonthBefore() {
        assertThat(told(world.deliver(FREDERIKSBERG, "2025-01", FIVE)))
                .as("nothing came before")
                .isEmpty();
        assertThat(told(world.deliver(KOEGE, "2025-02", "1;1,00;;A1")))
                .as("another municipality's month is nothing to hold it against")
                .isEmpty();
        assertThat(told(world.deliver(FREDERIKSBERG, "2025-02", "1;1,00;;A1")))
                .containsExactly("regnskab-faerre-raekker 1 mod 5");

        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1", "1;1,00;;A2");

        assertThat(told(world.deliver(FREDERIKSBERG, "2025-02", "1;2,00;;A1")))
                .as("a corrected month counts")
                .isEmpty();
    }

    @Test
    void aFileIsHeldAgainstTheSystemsThatTheRegisterHas() throws IOException {
        note("2025-01", "Prisme");
        assertThat(told(world.deliver(FREDERIKSBERG, "2025-01", FIVE)))
                .as("the register has none")
                .isEmpty();
        register(FREDERIKSBERG, "KMD Opus");
        note("2025-02", "Prisme");
        assertThat(told(world.deliver(FREDERIKSBERG, "2025-02", FIVE))).containsExactly("regnskab-andet-system Prisme");
        register(FREDERIKSBERG, "Prisme");
        note("2025-03", "Prisme");
        assertThat(told(world.deliver(FREDERIKSBERG, "2025-03", FIVE))).isEmpty();
    }

    @Test
    void whoMayNotDeliverForAMunicipalityIsToldNothingOfItsHistory() throws IOException {
        world.deliver(FREDERIKSBERG, "2025-01", FIVE);
        var file = Files.writeString(
                folder.resolve("regnskab_0147_2025-02.csv"),
                "kommune;maaned;dranst;beloeb;modtager;registrering\n147;2025-02;1;1,00;;A1\n");
        var stranger = new Deliverer.OfMunicipality("sftp", Deliverer.Door.SFTP, KOEGE, Set.of(ECONOMY));

        assertThat(told(world.installation.store().deliver().deliver(new Incoming(file, stranger))))
                .singleElement()
                .asString()
                .startsWith("afsender");
    }

    private void note(String month, String system) throws IOException {
        Files.writeString(
                folder.resolve("files").resolve("regnskab_0147_%s.note.json".formatted(month)),
                "{\"kildesystem\": \"%s\"}".formatted(system));
    }

    private void register(MunicipalityCode municipality, String system) {
        world.installation
                .sources()
                .add(
                        OPERATOR,
                        municipality,
                        new Body(ECONOMY, Optional.empty(), system, "", "", "1.0", "", OptionalInt.empty()));
    }

    private static List<String> told(Receipt receipt) {
        var findings = switch (receipt) {
            case Receipt.Accepted accepted -> accepted.warnings();
            case Receipt.Rejected rejected -> rejected.findings();
            case Receipt.Unchanged _ -> throw new AssertionError("nothing was checked");
        };
        return findings.stream()
                .map(finding ->
                        finding.check() + finding.value().map(" "::concat).orElse(""))
                .toList();
    }
}
