// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import static dk.flis.store.SmallWorld.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.catalogue.Column;
import dk.flis.delivery.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path folder;

    private SmallWorld world;

    @BeforeEach
    void open() {
        world = new SmallWorld(PreparedData.in(folder.resolve("data")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void keepsAnOriginalByteForByteAndUnreadableOnTheDisk() throws IOException {
        var file = file("regnskab_0147_2025-03.csv", "konto;beloeb\n5.30.28;100.00\n");

        deliver(file);

        var plain = new ByteArrayOutputStream();
        world.store.archive().copy(SmallWorld.PlainRules.sha256(Files.readAllBytes(file)), plain);
        assertThat(plain.toByteArray()).isEqualTo(Files.readAllBytes(file));
        try (var originals = Files.walk(world.data.archive())) {
            assertThat(originals.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(kept -> assertThat(Files.readString(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("5.30.28"));
        }
    }

    @Test
    void refusesAnOriginalThatWasChangedOnTheDisk() throws IOException {
        var file = file("regnskab_0147_2025-03.csv", "konto;beloeb\n5.30.28;100.00\n");
        deliver(file);
        try (var originals = Files.walk(world.data.archive())) {
            var kept = originals.filter(Files::isRegularFile).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(kept);
            bytes[bytes.length - 20] ^= 1;
            Files.write(kept, bytes);
        }

        assertThatThrownBy(() -> world.store
                        .archive()
                        .copy(SmallWorld.PlainRules.sha256(Files.readAllBytes(file)), new ByteArrayOutputStream()))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void showsNothingBeforeThePublicationAndWithoutPermission() throws IOException {
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        deliver(file("regnskab_0751_2025-03.csv", "konto;beloeb\n1;7.00\n"));
        world.permit(147);
        assertThat(world.store.publications().latest()).isEmpty();

        var publication = world.publish();

        var snapshot = world.store.publications().snapshot(publication);
        assertThat(snapshot.slices()).containsExactly(slice(147, "2025-03"));
        assertThat(world.sums(snapshot)).isEqualTo(Map.of("147 202503 1", "100.00"));
        assertThat(world.store.publications().unused()).containsExactly(new Unused(SmallWorld.ECONOMY, 1, 1));
    }

    @Test
    void publishesOnlyWhenSomethingChanged() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        world.publish();

        assertThat(world.store.publications().begin("test")).isEmpty();
        var otherCatalogue = world.store.publications().begin("other").orElseThrow();
        assertThat(otherCatalogue.changed()).isEmpty();
        world.store.publications().abandon(otherCatalogue);
    }

    @Test
    void takesPublicStatisticsWithoutPermission() throws IOException {
        deliver(file("folketal.csv", "kommune;maaned;antal\n147;202412;100\n"));

        var publication = world.publish();

        var snapshot = world.store.publications().snapshot(publication);
        assertThat(snapshot.slices()).containsExactly(new Slice.Whole(SmallWorld.POPULATION));
        assertThat(snapshot.files().get(SmallWorld.POPULATION))
                .singleElement()
                .extracting(FactFile::municipality)
                .isEqualTo(Optional.empty());
    }

    @Test
    void replacesASliceAndKeepsWhatWasSeenBefore() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        deliver(file("regnskab_0147_2025-04.csv", "konto;beloeb\n1;4.00\n"));
        var first = world.publish();
        world.now = Instant.parse("2026-01-16T12:00:00Z");

        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;101.00\n"));
        var draft = world.store.publications().begin("test").orElseThrow();
        assertThat(draft.changed()).containsExactly(slice(147, "2025-03"));
        var second = world.store.publications().finish(draft, true, "test", "mart-2");

        var publications = world.store.publications();
        assertThat(second.number()).isEqualTo(2);
        assertThat(publications.all()).containsExactly(first, second);
        assertThat(world.sums(publications.snapshot(second)))
                .isEqualTo(Map.of("147 202503 1", "101.00", "147 202504 1", "4.00"));
        assertThat(world.sums(publications.snapshot(first)))
                .isEqualTo(Map.of("147 202503 1", "100.00", "147 202504 1", "4.00"));
        assertThat(publications.asOf(LocalDate.of(2026, 1, 15))).contains(first);
        assertThat(publications.asOf(LocalDate.of(2026, 1, 16))).contains(second);
        assertThat(publications.asOf(LocalDate.of(2026, 1, 14))).isEmpty();
    }

    @Test
    void makesAMonthlyEditionThoughNothingChanged() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        var first = world.publish();

        var draft = world.store.publications().beginEdition("test").orElseThrow();
        assertThat(draft.changed()).isEmpty();
        var edition = world.store.publications().finish(draft, true, "test", "mart");

        assertThat(edition.number()).isEqualTo(first.number() + 1);
        assertThat(edition.monthly()).isTrue();
        assertThat(world.sums(world.store.publications().snapshot(edition)))
                .isEqualTo(world.sums(world.store.publications().snapshot(first)));
        assertThat(world.store.publications().begin("test")).isEmpty();
    }

    @Test
    void countsTheDayInDanishTime() throws IOException {
        world.permit(147);
        world.now = Instant.parse("2026-01-15T23:30:00Z");
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        var publication = world.publish();

        assertThat(world.store.publications().asOf(LocalDate.of(2026, 1, 15))).isEmpty();
        assertThat(world.store.publications().asOf(LocalDate.of(2026, 1, 16))).contains(publication);
    }

    @Test
    void leavesOutWhatLostItsPermission() throws IOException {
        world.permit(147, 751);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        deliver(file("regnskab_0751_2025-03.csv", "konto;beloeb\n1;7.00\n"));
        world.publish();

        world.permissions.revoke(slice(147, "2025-03").municipality(), SmallWorld.ECONOMY, "test");
        var after = world.publish();

        assertThat(world.sums(world.store.publications().snapshot(after))).isEqualTo(Map.of("751 202503 1", "7.00"));
    }

    @Test
    void doesNothingWithBytesThatAreCurrentAlready() throws IOException {
        var file = file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n");
        var first = deliver(file);
        var again = deliver(file);
        var underAnotherName = deliver(file("regnskab_0147_2025-03_7.csv", "konto;beloeb\n1;100.00\n"));

        assertThat(again).isEqualTo(new Receipt.Unchanged(file, again.number(), slice(147, "2025-03"), first.number()));
        assertThat(underAnotherName).isInstanceOf(Receipt.Unchanged.class);
    }

    @Test
    void takesBytesOfASupersededDeliveryAsANewOne() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;200.00\n"));

        var back = deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));

        assertThat(back).isInstanceOf(Receipt.Accepted.class);
        assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                .isEqualTo(Map.of("147 202503 1", "100.00"));
    }

    @Test
    void letsTheHigherNumberOfTheNoteCountWhateverTheOrder() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03_2.csv", "konto;beloeb\n1;200.00\n"));

        var late = deliver(file("regnskab_0147_2025-03_1.csv", "konto;beloeb\n1;100.00\n"));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class,
                        accepted -> assertThat(accepted.warnings())
                                .singleElement()
                                .satisfies(warning ->
                                        assertThat(warning.message()).contains("er senere og gælder fortsat")));
        assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                .isEqualTo(Map.of("147 202503 1", "200.00"));
    }

    @Test
    void rejectsAsAWholeAndKeepsEveryFinding() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));

        var receipt = deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\nFEJL;1\n"));

        assertThat(receipt).isInstanceOf(Receipt.Rejected.class);
        assertThat(world.database
                        .client()
                        .sql("SELECT message FROM finding WHERE delivery = :number")
                        .param("number", receipt.number())
                        .query(String.class)
                        .list())
                .containsExactly("Der står FEJL");
        assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                .isEqualTo(Map.of("147 202503 1", "100.00"));
    }

    @Test
    void keepsTheOrderOfTheListWhenManyAreWorkedOnAtOnce() throws IOException {
        world.permit(147);
        var files = new ArrayList<Path>();
        for (var turn = 1; turn <= 20; turn++) {
            files.add(file(turn + "/regnskab_0147_2025-03.csv", "konto;beloeb\n1;%d.00\n".formatted(turn)));
        }
        var receipts = new ArrayList<Receipt>();

        world.store.deliverMany().deliver(files, "test", receipts::add);

        assertThat(receipts).hasSize(20);
        assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                .isEqualTo(Map.of("147 202503 1", "20.00"));
    }

    @Test
    void letsOnlyOneProcessPublish() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        var draft = world.store.publications().begin("test").orElseThrow();
        var other = new Publications(world.database, SmallWorld.catalogue(List.of()), world.data, () -> world.now);

        assertThatThrownBy(() -> other.begin("test"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        busy -> assertThat(busy.problem()).isEqualTo(StoreException.Problem.BUSY));
        world.store.publications().abandon(draft);
        other.abandon(other.begin("test").orElseThrow());
    }

    @Test
    void takesUpAnAbandonedPublicationWithWhatCameMeanwhile() throws IOException {
        world.permit(147);
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n"));
        world.store
                .publications()
                .abandon(world.store.publications().begin("test").orElseThrow());
        deliver(file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;101.00\n"));
        var other = new Publications(world.database, SmallWorld.catalogue(List.of()), world.data, () -> world.now);

        var publication = other.finish(other.begin("test").orElseThrow(), false, "test", "mart");

        assertThat(publication.number()).isEqualTo(1);
        assertThat(world.sums(other.snapshot(publication))).isEqualTo(Map.of("147 202503 1", "101.00"));
        assertThat(new CommitFacts(new FactTables(world.database, world.data)).files(SmallWorld.accounts()))
                .hasSize(1);
    }

    @Test
    void mergesAYearWithoutChangingWhatIsShown() throws IOException {
        world.permit(147);
        for (var month = 1; month <= 8; month++) {
            deliver(file("regnskab_0147_2025-0%d.csv".formatted(month), "konto;beloeb\n1;%d.00\n".formatted(month)));
        }
        var before = world.publish();
        var shown = world.sums(world.store.publications().snapshot(before));

        assertThat(world.store.compact().run()).isEqualTo(1);
        assertThat(world.store.compact().run()).isZero();
        assertThat(world.store.publications().begin("test")).isEmpty();
        deliver(file("regnskab_0751_2025-01.csv", "konto;beloeb\n1;0.00\n"));
        world.permit(751);
        var after = world.store.publications().snapshot(world.publish());

        assertThat(after.files().get(SmallWorld.ACCOUNTS)).hasSize(2);
        shown.put("751 202501 1", "0.00");
        assertThat(world.sums(after)).isEqualTo(shown);
    }

    @Test
    void showsACorrectionInsideAMergedYear() throws IOException {
        world.permit(147);
        for (var month = 1; month <= 6; month++) {
            deliver(file("regnskab_0147_2025-0%d.csv".formatted(month), "konto;beloeb\n1;%d.00\n".formatted(month)));
        }
        world.store.compact().run();
        var merged = world.store.publications().snapshot(world.publish());
        assertThat(merged.files().get(SmallWorld.ACCOUNTS)).hasSize(1);

        deliver(file("regnskab_0147_2025-02.csv", "konto;beloeb\n1;20.00\n"));
        var corrected = world.sums(merged);
        corrected.put("147 202502 1", "20.00");

        assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                .isEqualTo(corrected);
        assertThat(world.store.compact().run()).isEqualTo(1);
        world.permit(751);
        deliver(file("regnskab_0751_2025-01.csv", "konto;beloeb\n1;0.00\n"));
        corrected.put("751 202501 1", "0.00");
        assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                .isEqualTo(corrected);
    }

    @Test
    void readsDeliveriesFromBeforeAColumnWasAdded() throws IOException {
        world.permit(147);
        for (var month = 1; month <= 5; month++) {
            deliver(file("regnskab_0147_2025-0%d.csv".formatted(month), "konto;beloeb\n1;%d.00\n".formatted(month)));
        }
        world.publish();
        world.close();
        var grown = SmallWorld.catalogue(List.of(SmallWorld.column("dranst", new Column.Type.Text(Optional.empty()))));

        world = new SmallWorld(new DataFolder(folder.resolve("data")), grown);
        deliver(file("regnskab_0147_2025-06.csv", "konto;beloeb;dranst\n1;6.00;1\n"));

        assertThat(world.store.compact().run()).isEqualTo(1);
        var snapshot = world.store.publications().snapshot(world.publish());
        assertThat(snapshot.files().get(SmallWorld.ACCOUNTS)).hasSize(1);
        assertThat(world.sums(snapshot)).hasSize(6).containsEntry("147 202506 1", "6.00");
    }

    @Test
    void finishesWhatAKilledProcessReceived() throws IOException {
        var file = file("regnskab_0147_2025-03.csv", "konto;beloeb\n1;100.00\n");
        // What is left when the process is killed between receiving and deciding.
        var records = new DeliveryRecords(world.database, () -> world.now);
        var kept =
                world.store.archive().keep(List.of(file), world.data.scratch()).getFirst();
        var number = records.reserve(1).getFirst();
        records.receive(
                List.of(new DeliveryRecords.Received(number, kept, "regnskab_0147_2025-03.csv", Optional.empty())),
                "test",
                "gone");
        var receipts = new ArrayList<Receipt>();

        world.store.takeUp().run(receipts::add);

        assertThat(receipts)
                .singleElement()
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class,
                        accepted -> assertThat(accepted.number()).isEqualTo(number));
        world.store.takeUp().run(receipts::add);
        assertThat(receipts).hasSize(1);
    }

    /** Aarhus gets what Frederiksberg gets, in another order and some of it twice: in the end both show the same. */
    @Test
    void showsTheSameWhateverTheOrderAndHoweverOften() throws IOException {
        world.permit(147, 751);
        var seed = System.nanoTime();
        var draw = new java.util.Random(seed);
        var deliveries = new ArrayList<String>();
        for (var month = 1; month <= 4; month++) {
            for (var sequence = 1; sequence <= 3; sequence++) {
                deliveries.add("2025-0%d_%d".formatted(month, sequence));
            }
        }
        for (var municipality : List.of(147, 751)) {
            var order = new ArrayList<>(deliveries);
            order.addAll(deliveries.subList(0, draw.nextInt(deliveries.size())));
            java.util.Collections.shuffle(order, draw);
            for (var delivery : order) {
                deliver(file(
                        "regnskab_0%d_%s.csv".formatted(municipality, delivery),
                        "konto;beloeb\n%s;1.00\n".formatted(delivery)));
                if (draw.nextInt(5) == 0) {
                    world.store
                            .publications()
                            .begin("test")
                            .ifPresent(draft -> world.store.publications().finish(draft, false, "test", "mart"));
                }
            }
        }
        world.store
                .publications()
                .begin("again")
                .ifPresent(draft -> world.store.publications().finish(draft, false, "again", "mart"));

        var shown = world.sums(world.store
                .publications()
                .snapshot(world.store.publications().latest().orElseThrow()));
        assertThat(shown.keySet().stream().filter(key -> key.startsWith("147")).map(key -> key.substring(4)))
                .as("seed " + seed)
                .hasSize(4)
                .containsExactlyElementsOf(shown.keySet().stream()
                        .filter(key -> key.startsWith("751"))
                        .map(key -> key.substring(4))
                        .toList())
                .allMatch(key -> key.endsWith("_3"));
    }

    private Receipt deliver(Path file) {
        return world.store.deliver().deliver(file, "test");
    }

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
