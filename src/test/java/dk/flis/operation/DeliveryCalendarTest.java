// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static dk.flis.operation.DeliveringWorld.ECONOMY;
import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static dk.flis.operation.DeliveringWorld.KOEGE;
import static dk.flis.operation.DeliveringWorld.OPERATOR;
import static dk.flis.operation.DeliveringWorld.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.AccessRefused;
import dk.flis.access.Grants;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.operation.SourceSystem.Body;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.DecideByHand.By;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryCalendarTest {

    private static final Viewer ADMINISTRATOR =
            new Viewer.User("lone", FREDERIKSBERG, true, new Grants(Map.of(), Optional.empty(), true));

    @TempDir
    Path folder;

    private DeliveringWorld world;

    @BeforeEach
    void open() throws IOException {
        world = new DeliveringWorld(folder);
        world.permit(FREDERIKSBERG);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Slot slot(String month) {
        return world.installation
                .calendar()
                .of(ADMINISTRATOR, FREDERIKSBERG, month(month), month(month))
                .getFirst();
    }

    @Test
    void expectsAMonthUntilTheTenthOfTheNext() {
        world.at("2025-02-10T22:59:59Z");
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.EXPECTED);

        world.at("2025-02-10T23:00:00Z");
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.MISSING);
    }

    @Test
    void tellsWhatCameInTimeFromWhatCameLate() {
        world.at("2025-02-10T22:00:00Z");
        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1");
        world.at("2025-03-11T12:00:00Z");
        world.deliver(FREDERIKSBERG, "2025-02", "1;1,00;;A1");

        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.DELIVERED);
        assertThat(slot("2025-02").timeliness()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void neitherMissesNorBlamesWhatWasBeforeTheMunicipalityJoined() {
        world.deliver(FREDERIKSBERG, "2024-05", "1;1,00;;A1");

        assertThat(slot("2024-05").timeliness()).isEqualTo(Timeliness.DELIVERED);
        assertThat(slot("2024-06").timeliness()).isEqualTo(Timeliness.NOT_EXPECTED);
    }

    @Test
    void showsARejectionUntilSomethingBetterComes() {
        var rejected = world.deliver(FREDERIKSBERG, "2025-01", "9;1,00;;A1").number();
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.REJECTED);
        assertThat(slot("2025-01").delivery()).hasValue(rejected);
        assertThat(slot("2025-01").counts()).isFalse();

        var good = world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1").number();
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.DELIVERED);
        assertThat(slot("2025-01").delivery()).hasValue(good);

        world.deliver(FREDERIKSBERG, "2025-01", "9;2,00;;A1");
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.REJECTED);
        assertThat(slot("2025-01").counts()).as("the earlier one still does").isTrue();
    }

    @Test
    void marksWhatWasSentAgainAndForgetsWhatWasTakenBack() {
        world.deliver(FREDERIKSBERG, "2025-01", "1;1,00;;A1");
        var second = world.deliver(FREDERIKSBERG, "2025-01", "1;2,00;;A1").number();
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.CORRECTED);

        world.installation.store().decideByHand().withdraw(second, new By("anne", "Controller", "Forkert fil"));

        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.DELIVERED);
    }

    @Test
    void followsTheDayOfTheSource() {
        world.at("2025-02-11T12:00:00Z");
        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.MISSING);

        world.installation.sources().add(ADMINISTRATOR, FREDERIKSBERG, source("Prisme", OptionalInt.of(20)));

        assertThat(slot("2025-01").timeliness()).isEqualTo(Timeliness.EXPECTED);
        assertThat(slot("2025-01").due()).hasToString("2025-02-20");
    }

    @Test
    void showsTheOperatorTheWholeCountryAndNobodyElse() {
        world.permit(KOEGE);
        world.deliver(KOEGE, "2025-01", "1;1,00;;A1");
        var calendar = world.installation.calendar();

        var all = calendar.ofAll(OPERATOR, month("2025-01"), month("2025-03"));

        assertThat(all).hasSize(9);
        assertThat(all.stream().filter(slot -> slot.timeliness() == Timeliness.DELIVERED))
                .singleElement()
                .satisfies(slot -> assertThat(slot.slice().municipality()).isEqualTo(KOEGE));
        assertThatThrownBy(() -> calendar.ofAll(ADMINISTRATOR, month("2025-01"), month("2025-03")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> calendar.of(ADMINISTRATOR, KOEGE, month("2025-01"), month("2025-03")))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void keepsSourcesToTheirOwnMunicipality() {
        var sources = world.installation.sources();
        assertThat(sources.add(ADMINISTRATOR, FREDERIKSBERG, source("Prisme", OptionalInt.empty())))
                .isTrue();
        assertThat(sources.add(ADMINISTRATOR, FREDERIKSBERG, source("PRISME", OptionalInt.empty())))
                .as("twice")
                .isFalse();
        sources.add(OPERATOR, KOEGE, source("prisme", OptionalInt.empty()));
        var theirs = sources.of(OPERATOR, KOEGE).getFirst().number();
        var reader = new Viewer.User("bo", FREDERIKSBERG, true, Grants.in(Map.of("oekonomi", Right.WRITE)));

        assertThat(sources.all(ADMINISTRATOR))
                .extracting(SourceSystem::municipality)
                .containsExactly(FREDERIKSBERG);
        assertThat(sources.all(OPERATOR)).hasSize(2);
        assertThat(sources.find(ADMINISTRATOR, theirs)).isEmpty();
        assertThat(sources.alike(FREDERIKSBERG, ECONOMY, DeliveringWorld.ACCOUNTS))
                .containsExactly(KOEGE);
        assertThatThrownBy(() -> sources.add(reader, FREDERIKSBERG, source("Opus", OptionalInt.empty())))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sources.delete(ADMINISTRATOR, KOEGE, theirs)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void findsTheSameFaultWhereTheSystemIsTheSame() {
        var sources = world.installation.sources();
        for (MunicipalityCode one : List.of(FREDERIKSBERG, KOEGE)) {
            sources.add(OPERATOR, one, source("Prisme", OptionalInt.empty()));
            world.deliver(one, "2025-01", "9;1,00;;A1");
        }

        var elsewhere = world.installation
                .store()
                .findings()
                .elsewhere(
                        DeliveringWorld.ACCOUNTS,
                        sources.alike(FREDERIKSBERG, ECONOMY, DeliveringWorld.ACCOUNTS),
                        month("2024-02"),
                        month("2025-01"),
                        List.of("ukendt-kode"));

        assertThat(elsewhere).singleElement().satisfies(one -> {
            assertThat(one.kind().column()).isEqualTo("dranst");
            assertThat(one.municipalities()).containsExactly(KOEGE);
        });
    }

    private static Body source(String system, OptionalInt day) {
        return new Body(ECONOMY, Optional.empty(), system, "Fujitsu", "Fujitsu", "1.0", "Systemansvarlig", day);
    }
}
