// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static dk.flis.operation.DeliveringWorld.ECONOMY;
import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static dk.flis.operation.DeliveringWorld.KOEGE;
import static dk.flis.operation.DeliveringWorld.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.flis.access.AccessRefused;
import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.OwnRows;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Outcome;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.distribution.RawOrder.State;
import dk.flis.operation.DeliveringWorld;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.DecideByHand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import net.lingala.zip4j.exception.ZipException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Orders of raw data and what is made of them, over a small country and a clock that the test sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawDataTest {

    private static final Instant START = Instant.parse("2025-06-10T10:00:00Z");
    private static final Content ACCOUNTS = new Content.OfArea(ECONOMY);
    private static final String PERSON = "0101900123";

    @TempDir
    private static Path folder;

    private DeliveringWorld world;
    private RawData raw;
    private int users;

    @BeforeAll
    void open() throws IOException {
        world = new DeliveringWorld(folder);
        world.now = START;
        world.permit(FREDERIKSBERG);
        world.permit(KOEGE);
        world.deliver(FREDERIKSBERG, "2025-01", "1;100,50;" + PERSON + ";A1", "2;-3,00;;A2");
        world.deliver(FREDERIKSBERG, "2025-02", "1;7,00;" + PERSON + ";B1");
        world.deliver(KOEGE, "2025-01", "1;5,00;" + PERSON + ";K1");
        world.publish();
        raw = world.installation.rawData();
    }

    @BeforeEach
    void morning() {
        world.now = world.now.plus(Duration.ofMinutes(1));
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Viewer user(MunicipalityCode municipality, Grants grants) {
        return user(municipality, true, grants);
    }

    private Viewer user(MunicipalityCode municipality, boolean presentation, Grants grants) {
        var account = new Account(
                new UserName("bruger" + ++users),
                "Bruger",
                new Account.Role.Municipal(municipality, presentation, grants));
        world.installation.accounts().add(account, "trappe syltetøj måge harpe", "test");
        return account.viewer();
    }

    private Viewer reader(MunicipalityCode municipality) {
        return user(municipality, Grants.in(Map.of(ECONOMY.value(), Right.FULL_READ)));
    }

    private Body body(Scope scope, FileForm form) {
        return new Body(
                "Regnskab til os",
                ACCOUNTS,
                Optional.empty(),
                scope,
                form,
                LocalDate.ofInstant(world.now, java.time.ZoneOffset.UTC),
                scope == Scope.FULL ? Rhythm.ONCE : Rhythm.MONTHLY,
                Optional.empty());
    }

    private RawOrder order(Viewer by, long number) {
        return raw.orders().find(by, number).orElseThrow();
    }

    private MakeDue.Run make() {
        return world.installation.makeRawData().run(() -> {});
    }

    private List<Extract> made(Viewer by, long order) {
        return raw.extracts().of(by, FREDERIKSBERG, 0, 1000).stream()
                .filter(extract -> extract.order().equals(Optional.of(order)))
                .toList();
    }

    private Path file(Viewer by, Extract extract) {
        return raw.extracts().take(by, extract).orElseThrow();
    }

    private long delivered(MunicipalityCode municipality) {
        return world.installation
                .database()
                .client()
                .sql("""
                        SELECT coalesce(sum(row_count), 0) FROM delivery d JOIN published_slice s ON s.delivery = d.number
                        WHERE d.municipality = :code AND s.until IS NULL""")
                .param("code", municipality.value())
                .query(Long.class)
                .single();
    }

    @Test
    void packsWhatWasDeliveredAndDescribesIt() throws IOException {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        assertThat(make().made()).isEqualTo(1);
        var extract = made(anna, number).getFirst();
        var zip = file(anna, extract);
        assertThat(extract.size().sha256()).isEqualTo(OpenedPackage.sha256(Files.readAllBytes(zip)));
        assertThat(extract.size().bytes()).isEqualTo(Files.size(zip));
        assertThat(extract.fileName()).matches("regnskab-til-os_147_2025-06-10_\\d{6}_" + number + "\\.zip");
        var opened = OpenedPackage.of(zip);
        assertThat(opened.valid())
                .isEqualTo(delivered(FREDERIKSBERG))
                .isEqualTo(extract.size().rows());
        assertThat(opened.resources()).containsExactly("regnskab", "leverancer");
        assertThat(opened.column("regnskab", "beloeb")).contains("100,50", "-3,00", "7,00");
        assertThat(opened.column("regnskab", "maaned")).contains("2025-01", "2025-02");
        assertThat(opened.rows("regnskab").getFirst())
                .containsEntry("_linje", "2")
                .containsEntry("kommune", "147");
        var about = opened.descriptor().get("flis");
        assertThat(about.get("publication").get("number").asLong()).isEqualTo(extract.publication());
        assertThat(about.get("scope").asString()).isEqualTo("full");
        assertThat(order(anna, number).state()).isEqualTo(new State.Done());
    }

    @Test
    void givesPersonsAnotherPseudonymInEachMunicipality() {
        var own = reader(FREDERIKSBERG);
        var other = reader(KOEGE);
        var first = raw.orders()
                .add(own, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        raw.orders().add(other, KOEGE, body(Scope.FULL, FileForm.CSV), false);
        make();
        var ours = OpenedPackage.of(file(own, made(own, first).getFirst()));
        var theirs =
                OpenedPackage.of(file(other, raw.extracts().toTake(other, KOEGE).getFirst()));
        var january = ours.rows("regnskab").stream()
                .filter(row -> "A1".equals(row.get("registrering")))
                .map(row -> row.getOrDefault("modtager", ""))
                .findFirst()
                .orElseThrow();
        assertThat(january).matches("[0-9a-f]{32}");
        assertThat(ours.rows("regnskab").stream()
                        .filter(row -> "B1".equals(row.get("registrering")))
                        .map(row -> row.getOrDefault("modtager", "")))
                .containsExactly(january);
        assertThat(theirs.column("regnskab", "modtager")).doesNotContain(january);
        assertThat(ours.rows("regnskab").toString()).doesNotContain(PERSON);
    }

    @Test
    void writesParquetThatReadsTheSame() throws SQLException, IOException {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.PARQUET), false)
                .number();
        make();
        var opened = OpenedPackage.of(file(anna, made(anna, number).getFirst()));
        opened.valid();
        var parquet = Files.write(folder.resolve("regnskab.parquet"), opened.file("data/regnskab.parquet"));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var result = connection
                        .createStatement()
                        .executeQuery("SELECT count(*), sum(beloeb) FILTER (maaned = '2025-01') FROM '%s'"
                                .formatted(parquet))) {
            result.next();
            assertThat(result.getLong(1)).isEqualTo(delivered(FREDERIKSBERG));
            assertThat(result.getBigDecimal(2)).isEqualByComparingTo("97.50");
        }
    }

    @Test
    void tellsInADeltaJustTheMonthsThatAreOtherOnes() {
        var anna = reader(FREDERIKSBERG);
        var since = month("2026-01");
        world.deliver(FREDERIKSBERG, "2026-01", "1;1,00;;D1");
        world.deliver(FREDERIKSBERG, "2026-02", "1;2,00;;D2");
        var withdrawn = world.deliver(FREDERIKSBERG, "2026-03", "1;3,00;;D3").number();
        world.publish();
        var number = raw.orders().add(anna, FREDERIKSBERG, since(since), false).number();
        make();
        assertThat(changes(anna, number)).containsExactly("2026-01 ny", "2026-02 ny", "2026-03 ny");
        // Nothing has changed: no file, and it is said.
        again(anna, number);
        assertThat(made(anna, number)).hasSize(1);
        assertThat(order(anna, number).last().orElseThrow().outcome()).isEqualTo(Outcome.NOTHING_NEW);
        var before = world.installation
                .store()
                .accepted()
                .of(DeliveringWorld.ACCOUNTS, FREDERIKSBERG, month("2026-02"), month("2026-02"))
                .getFirst()
                .number();
        world.deliver(FREDERIKSBERG, "2026-02", "1;2,50;;D2", "1;0,50;;D9");
        world.deliver(FREDERIKSBERG, "2026-04", "1;4,00;;D4");
        world.installation.store().decideByHand().withdraw(withdrawn, new DecideByHand.By("test", "Test", "forkert"));
        world.publish();
        again(anna, number);
        assertThat(changes(anna, number)).containsExactly("2026-02 erstattet", "2026-03 udgaaet", "2026-04 ny");
        var opened = OpenedPackage.of(file(anna, made(anna, number).getFirst()));
        assertThat(opened.valid()).isEqualTo(3);
        assertThat(opened.column("regnskab", "registrering")).containsExactly("D2", "D9", "D4");
        assertThat(opened.column("leverancer", "erstatter"))
                .containsExactly(Long.toString(before), Long.toString(withdrawn), "");
        // A receiver who has lost what he had gets everything.
        raw.orders().afresh(anna, order(anna, number));
        again(anna, number);
        assertThat(changes(anna, number)).containsExactly("2026-01 ny", "2026-02 ny", "2026-04 ny");
    }

    private Body since(Month first) {
        var body = body(Scope.DELTA, FileForm.CSV);
        return new Body(
                "Ændringer",
                body.content(),
                Optional.of(first),
                body.scope(),
                body.form(),
                body.start(),
                body.rhythm(),
                body.sender());
    }

    private void again(Viewer by, long number) {
        world.now = world.now.plus(Duration.ofSeconds(5));
        raw.orders().makeNow(by, order(by, number));
        make();
    }

    private List<String> changes(Viewer by, long number) {
        return OpenedPackage.of(file(by, made(by, number).getFirst())).rows("leverancer").stream()
                .map(row -> row.get("maaned") + " " + row.get("aendring"))
                .toList();
    }

    @Test
    void showsNothingToAnotherMunicipalityAndNobodyWithoutTheRight() {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        make();
        var extract = made(anna, number).getFirst();
        var stranger = reader(KOEGE);
        assertThat(raw.orders().find(stranger, number)).isEmpty();
        assertThat(raw.extracts().find(stranger, extract.number())).isEmpty();
        assertThat(raw.extracts().of(stranger, FREDERIKSBERG, 0, 100)).isEmpty();
        var limited = user(FREDERIKSBERG, Grants.in(Map.of(ECONOMY.value(), Right.LIMITED_READ)));
        var administrator = user(FREDERIKSBERG, new Grants(Map.of(), Optional.empty(), true));
        for (var by : List.of(stranger, limited, administrator, DeliveringWorld.OPERATOR)) {
            assertThatThrownBy(() -> raw.extracts().take(by, extract)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> raw.orders().add(by, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> raw.orders().makeNow(by, order(anna, number)))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> raw.orders().delete(limited, order(anna, number)))
                .isInstanceOf(AccessRefused.class);
        // The local administrator sees to orders, without seeing what is in them.
        raw.orders().delete(administrator, order(anna, number));
        assertThat(raw.orders().find(anna, number)).isEmpty();
    }

    @Test
    void opensToTheAdministratorWhereThereIsNoPresentationLayer() {
        var alone = user(FREDERIKSBERG, false, new Grants(Map.of(), Optional.empty(), true));
        world.installation.accounts().setPresentation(FREDERIKSBERG, false, "test");
        try {
            var number = raw.orders()
                    .add(alone, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                    .number();
            make();
            assertThat(OpenedPackage.of(file(alone, made(alone, number).getFirst()))
                            .valid())
                    .isEqualTo(delivered(FREDERIKSBERG));
        } finally {
            world.installation.accounts().setPresentation(FREDERIKSBERG, true, "test");
        }
    }

    @Test
    void stopsTheNextExtractWhenTheRightWasTakenAwayAndSaysSo() {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.DELTA, FileForm.CSV), false)
                .number();
        make();
        assertThat(made(anna, number)).hasSize(1);
        world.installation
                .accounts()
                .setGrants(new UserName(anna.name()), Grants.in(Map.of(ECONOMY.value(), Right.LIMITED_READ)), "test");
        world.deliver(FREDERIKSBERG, "2027-01", "1;1,00;;E1");
        world.publish();
        world.now = world.now.plus(Duration.ofDays(31));
        assertThat(make().refused()).isEqualTo(1);
        var order = order(anna, number);
        assertThat(order.state()).isEqualTo(new State.Refused());
        assertThat(order.last().orElseThrow().about()).isEqualTo("RIGHT " + ECONOMY);
        assertThat(made(anna, number)).hasSize(1);
        assertThat(world.installation.audit().entries())
                .anyMatch(entry -> entry.what().equals("EXTRACT_REFUSED")
                        && entry.about().startsWith(number + " ")
                        && entry.municipality().equals(Optional.of(FREDERIKSBERG)));
        // It stays refused, until somebody who has the right takes it over.
        assertThat(make().all()).isZero();
        var bent = reader(FREDERIKSBERG);
        raw.orders().change(bent, order, order.body(), false);
        assertThat(make().made()).isEqualTo(1);
        assertThat(order(bent, number).by()).isEqualTo(bent.name());
        assertThat(changes(bent, number)).contains("2027-01 ny");
    }

    @Test
    void refusesTheOrderOfAUserWhoIsShut() {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        world.installation.users().block(DeliveringWorld.OPERATOR, FREDERIKSBERG, new UserName(anna.name()));
        assertThat(make().refused()).isEqualTo(1);
        assertThat(order(anna, number).last().orElseThrow().about()).isEqualTo("GONE " + anna.name());
    }

    @Test
    void makesAMonthlyOrderOnItsDayAndWhatWasMissedOnce() {
        var anna = reader(FREDERIKSBERG);
        var body = body(Scope.DELTA, FileForm.CSV);
        var later = new Body(
                "Senere",
                body.content(),
                Optional.empty(),
                Scope.FULL,
                body.form(),
                LocalDate.of(2030, 1, 31),
                Rhythm.MONTHLY,
                Optional.empty());
        var number = raw.orders().add(anna, FREDERIKSBERG, later, false).number();
        var kept = world.now;
        try {
            world.now = Instant.parse("2030-01-31T05:59:00Z");
            assertThat(due(anna, number)).isEqualTo(Instant.parse("2030-01-31T06:00:00Z"));
            make();
            assertThat(made(anna, number)).isEmpty();
            // Danish time, winter and summer.
            world.now = Instant.parse("2030-01-31T06:00:00Z");
            make();
            assertThat(due(anna, number)).isEqualTo(Instant.parse("2030-02-28T06:00:00Z"));
            world.now = Instant.parse("2030-06-15T10:00:00Z");
            make();
            make();
            assertThat(due(anna, number)).isEqualTo(Instant.parse("2030-06-30T05:00:00Z"));
            assertThat(made(anna, number).stream().filter(one -> one.removed().isEmpty()))
                    .hasSize(1);
            raw.orders().stop(anna, order(anna, number));
        } finally {
            world.now = kept;
        }
    }

    private Instant due(Viewer by, long number) {
        return order(by, number).state() instanceof State.Waiting(var due) ? due : Instant.EPOCH;
    }

    @Test
    void deletesExtractsWhoseTimeIsOver() {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        make();
        var extract = made(anna, number).getFirst();
        var zip = file(anna, extract);
        world.now = world.now.plus(RawData.KEPT).plusSeconds(1);
        make();
        assertThat(zip).doesNotExist();
        var gone = raw.extracts().find(anna, extract.number()).orElseThrow();
        assertThat(gone.removed()).isPresent();
        assertThat(raw.extracts().take(anna, gone)).isEmpty();
    }

    @Test
    void encryptsWithAPasswordThatIsToldOnceAndNeverKeptInClear() throws Exception {
        var anna = reader(FREDERIKSBERG);
        var kept = raw.orders().add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), true);
        var password = kept.password().orElseThrow();
        make();
        var zip = file(anna, made(anna, kept.number()).getFirst());
        assertThat(OpenedPackage.encrypted(zip, password).valid()).isEqualTo(delivered(FREDERIKSBERG));
        assertThatThrownBy(() -> OpenedPackage.encrypted(zip, password + "x")).isInstanceOf(ZipException.class);
        assertThat(world.installation.audit().entries().toString()).doesNotContain(password);
        var stored = new OwnRows(world.installation.database().source())
                .all(database -> database.sql("SELECT encode(password, 'escape') FROM raw_order WHERE number = :number")
                        .param("number", kept.number())
                        .query(String.class)
                        .single());
        assertThat(stored).isNotBlank().doesNotContain(password);
        var renewed = raw.orders().newPassword(anna, order(anna, kept.number()));
        assertThat(renewed).isNotEqualTo(password).matches("([a-z2-9]{5}-){4}[a-z2-9]{5}");
        opensInAnotherProgram(zip, password);
    }

    private static void opensInAnotherProgram(Path zip, String password) throws IOException, InterruptedException {
        var program = List.of("7zz", "7z", "7za").stream()
                .filter(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(in -> Files.isExecutable(Path.of(in, name))))
                .findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("the test of an encrypted extract needs 7-Zip (Debian: 7zip)");
        }
        assumeTrue(program.isPresent(), "not opened by 7-Zip: it is not here (Debian: apt install 7zip)");
        var run = new ProcessBuilder(program.get(), "t", "-p" + password, zip.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
    }

    @Test
    void makesNothingOfAnOrderThatWasChangedMeanwhile() {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        var read = order(anna, number);
        raw.orders().stop(anna, read);
        var written = world.installation.database();
        var rows = new OwnRows(written.source());
        var kept = rows.of(
                FREDERIKSBERG,
                database -> new OrderRows(database)
                        .tried(read, new State.Done(), new RawOrder.Last(Outcome.MADE, world.now, "")));
        assertThat(kept).isFalse();
        assertThat(order(anna, number).state()).isEqualTo(new State.Stopped());
    }

    @Test
    void sweepsWhatAKilledProgramLeftAndKeepsWhatIsNamed() throws IOException {
        var anna = reader(FREDERIKSBERG);
        var number = raw.orders()
                .add(anna, FREDERIKSBERG, body(Scope.FULL, FileForm.CSV), false)
                .number();
        make();
        var zip = file(anna, made(anna, number).getFirst());
        var left = Files.writeString(zip.resolveSibling("0000.zip"), "halv");
        Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.from(world.now.minus(Duration.ofDays(2))));
        assertThat(world.installation.makeRawData().sweep()).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(zip).exists();
    }

    @Test
    void namesFilesPlainlyWhateverAnOrderIsCalled() {
        assertThat(new TreeSet<>(List.of(
                        FileTitle.plain("../../etc/passwd"),
                        FileTitle.plain("Ældre & børn å la carte"),
                        FileTitle.plain("<script>"),
                        FileTitle.plain("学校"))))
                .containsExactly("aeldre-boern-aa-la-carte", "etc-passwd", "script", "udtraek");
    }
}
