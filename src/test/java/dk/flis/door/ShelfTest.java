// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static dk.flis.operation.DeliveringWorld.ECONOMY;
import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static dk.flis.operation.DeliveringWorld.KOEGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.Sender;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.distribution.Content;
import dk.flis.distribution.Extract;
import dk.flis.distribution.Extracts;
import dk.flis.distribution.OpenedPackage;
import dk.flis.distribution.RawData;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.operation.DeliveringWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.sftp.client.SftpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Extracts of raw data as a sender fetches them, by a client that does as it likes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShelfTest {

    @TempDir
    private static Path folder;

    private DeliveringWorld world;
    private RawData raw;
    private SmallDoor door;
    private Viewer orderer;

    @BeforeAll
    void open() throws IOException {
        world = new DeliveringWorld(folder);
        world.now = Instant.parse("2025-06-10T10:00:00Z");
        world.permit(FREDERIKSBERG);
        world.deliver(FREDERIKSBERG, "2025-01", "1;100,50;;A1", "2;-3,00;;A2");
        world.publish();
        raw = world.installation.rawData();
        door = new SmallDoor(world.installation);
        var account = new Account(
                new UserName("anna"),
                "Anna",
                new Account.Role.Municipal(FREDERIKSBERG, true, Grants.in(Map.of(ECONOMY.value(), Right.FULL_READ))));
        world.installation.accounts().add(account, "trappe syltetøj måge harpe", "test");
        orderer = account.viewer();
    }

    @AfterAll
    void close() {
        door.close();
        world.close();
    }

    private Extract laidFor(Sender sender) {
        var body = new Body(
                "Til datavarehus",
                new Content.OfArea(ECONOMY),
                Optional.empty(),
                Scope.FULL,
                FileForm.CSV,
                LocalDate.of(2025, 6, 1),
                Rhythm.ONCE,
                Optional.of(sender.name()));
        world.now = world.now.plusSeconds(5);
        var number = raw.orders().add(orderer, FREDERIKSBERG, body, false).number();
        make();
        return raw.extracts().toTake(orderer, FREDERIKSBERG).stream()
                .filter(extract -> extract.order().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    private void make() {
        world.installation.makeRawData().run(() -> {});
    }

    private static byte[] read(SftpClient sftp, String path) throws IOException {
        try (var in = sftp.read(path)) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(SftpClient sftp, String path) throws IOException {
        var names = new ArrayList<String>();
        sftp.readDir(path).forEach(entry -> names.add(entry.getFilename()));
        names.removeAll(List.of(".", ".."));
        return names;
    }

    @Test
    void letsASenderFetchWhatWasLaidOutForItAndWritesThatDown() throws IOException {
        var sender = door.sender("varehus", FREDERIKSBERG, Set.of(ECONOMY.value()));
        var extract = laidFor(sender);
        try (var session = door.connect(sender.name().value(), door.password(sender));
                var sftp = SmallDoor.sftp(session)) {
            assertThat(names(sftp, "/")).containsExactly("udtraek");
            assertThat(names(sftp, "/udtraek")).containsExactly(extract.fileName());
            var fetched = read(sftp, "udtraek/" + extract.fileName());
            assertThat(fetched).hasSize(Math.toIntExact(extract.size().bytes()));
            assertThat(OpenedPackage.of(fetched, folder).valid()).isEqualTo(2);
        }
        assertThat(world.installation.audit().entries())
                .anyMatch(entry -> entry.what().equals("EXTRACT_TAKEN")
                        && entry.who().equals("afsender " + sender.name())
                        && entry.about().contains(extract.fileName()));
    }

    @Test
    void letsNobodyWriteThere() throws IOException {
        var sender = door.sender("skriver", FREDERIKSBERG, Set.of(ECONOMY.value()));
        var extract = laidFor(sender);
        var name = "udtraek/" + extract.fileName();
        var kept = Files.getLastModifiedTime(door.folder(sender).resolve(name));
        try (var session = door.connect(sender.name().value(), door.password(sender));
                var sftp = SmallDoor.sftp(session)) {
            for (var path : List.of(name, "udtraek/ny.csv", "udtraek", "/udtraek/../udtraek/ny.csv")) {
                assertThatThrownBy(() -> SmallDoor.put(sftp, path, new byte[] {1}))
                        .as(path)
                        .isInstanceOf(IOException.class);
            }
            SmallDoor.put(sftp, "egen.part", new byte[] {1});
            assertThatThrownBy(() -> sftp.remove(name)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.remove("udtraek")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.rmdir("udtraek")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.mkdir("udtraek/mappe")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.rename("udtraek", "andet")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.rename(name, "hentet.csv")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.rename("egen.part", name)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.symLink("udtraek/genvej", "/etc/passwd"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.setStat(name, sftp.stat(name).modifyTime(FileTime.from(Instant.EPOCH))))
                    .isInstanceOf(IOException.class);
            for (var path : List.of(
                    "udtraek/../../.udtraek/" + extract.path().getFileName(),
                    "/../.udtraek/" + extract.path().getFileName(),
                    "udtraek/../../../147/.udtraek",
                    "udtraek/%2e%2e/x",
                    "udtraek/.skjult")) {
                assertThatThrownBy(() -> read(sftp, path)).as(path).isInstanceOf(IOException.class);
            }
        }
        assertThat(Files.getLastModifiedTime(door.folder(sender).resolve(name))).isEqualTo(kept);
        assertThat(Files.size(door.folder(sender).resolve(name)))
                .isEqualTo(extract.size().bytes());
    }

    @Test
    void takesAwayWhatIsNoLongerTheSendersAndLaysNothingForOthers() throws IOException {
        var sender = door.sender("omraade", FREDERIKSBERG, Set.of(ECONOMY.value()));
        var neighbour = door.sender("nabo", FREDERIKSBERG, Set.of(ECONOMY.value()));
        var extract = laidFor(sender);
        var there = door.folder(sender).resolve("udtraek").resolve(extract.fileName());
        assertThat(there).exists();
        assertThat(door.folder(neighbour).resolve("udtraek")).doesNotExist();
        assertThat(Extracts.mayTake(neighbour.viewer(), extract)).isFalse();
        assertThat(raw.extracts().toTake(sender.viewer(), FREDERIKSBERG)).hasSize(1);
        world.installation.keepSenders().change(DeliveringWorld.OPERATOR, sender, "omraade", Set.of());
        var narrowed = door.found(sender.name(), FREDERIKSBERG);
        assertThat(raw.extracts().toTake(narrowed.viewer(), FREDERIKSBERG)).isEmpty();
        make();
        assertThat(there).doesNotExist();
        // The order's next extract is refused too, and says which account is in the way.
        var order = raw.orders().find(orderer, extract.order().orElseThrow()).orElseThrow();
        raw.orders().makeNow(orderer, order);
        make();
        assertThat(raw.orders()
                        .find(orderer, order.number())
                        .orElseThrow()
                        .last()
                        .orElseThrow()
                        .about())
                .isEqualTo("SENDER " + sender.name());
    }

    @Test
    void laysNothingInAnotherMunicipalitysArea() {
        var foreign = door.sender("fremmed", KOEGE, Set.of(ECONOMY.value()));
        var body = new Body(
                "Til en anden",
                new Content.OfArea(ECONOMY),
                Optional.empty(),
                Scope.FULL,
                FileForm.CSV,
                LocalDate.of(2025, 6, 1),
                Rhythm.ONCE,
                Optional.of(foreign.name()));
        var number = raw.orders().add(orderer, FREDERIKSBERG, body, false).number();
        make();
        assertThat(raw.orders()
                        .find(orderer, number)
                        .orElseThrow()
                        .last()
                        .orElseThrow()
                        .about())
                .isEqualTo("SENDER " + foreign.name());
        assertThat(door.folder(foreign).resolve("udtraek")).doesNotExist();
    }

    @Test
    void keepsExtractsOutOfTheSweepOfOldUploads() throws IOException {
        var sender = door.sender("gammel", FREDERIKSBERG, Set.of(ECONOMY.value()));
        var extract = laidFor(sender);
        var there = door.folder(sender).resolve("udtraek").resolve(extract.fileName());
        Files.setLastModifiedTime(there, FileTime.from(world.now.minus(Duration.ofDays(20))));
        new SweepAreas(
                        new Arrivals(world.installation.database().source(), SmallDoor.REST, () -> world.now),
                        world.installation.data(),
                        () -> world.now)
                .run();
        assertThat(there).exists();
        assertThat(raw.extracts().take(orderer, extract)).isPresent();
        raw.extracts().remove(orderer, extract);
        make();
        assertThat(there).doesNotExist();
    }
}
