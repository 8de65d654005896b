// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Sender;
import dk.flis.command.Installation;
import dk.flis.command.SmallCatalogue;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.PreparedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The SFTP door before a client that does as it likes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SftpDoorTest {

    private static final MunicipalityCode FREDERIKSBERG = new MunicipalityCode(147);
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);

    @TempDir
    private static Path folder;

    private Installation installation;
    private SmallDoor door;
    private Sender sender;
    private String password = "";

    @BeforeAll
    void open() throws IOException {
        var data = PreparedData.in(folder.resolve("data")).root();
        installation = new Installation(data, SmallCatalogue.in(folder.resolve("catalogue")), InstantSource.system());
        door = new SmallDoor(installation);
        sender = door.sender("prisme", FREDERIKSBERG);
        password = door.password(sender);
    }

    @AfterAll
    void close() {
        door.close();
        installation.close();
    }

    private ClientSession connect() throws IOException {
        return door.connect(sender.name().value(), password);
    }

    private static byte[] month(int municipality, String month, int rows) {
        var text = new StringBuilder("kommune;maaned;dranst;beloeb\n");
        for (var row = 0; row < rows; row++) {
            text.append(municipality)
                    .append(';')
                    .append(month)
                    .append(";1;")
                    .append(row)
                    .append(",50\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(door.folder(sender))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void takesAFileInAndPutsTheReceiptInItsPlace() throws IOException {
        var content = month(147, "2025-01", 3);
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "regnskab_0147_2025-01.csv", content);

            var receipt = door.receipt(sender, "regnskab_0147_2025-01.csv");

            assertThat(receipt)
                    .contains("Udfald:           godkendt", "Rækker:           3", "Datasæt:          regnskab");
            assertThat(receipt)
                    .containsPattern("SHA-256: +[0-9a-f]{64}")
                    .contains("Bytes:            " + content.length);
            assertThat(names())
                    .contains("regnskab_0147_2025-01.csv.kvittering.txt")
                    .doesNotContain("regnskab_0147_2025-01.csv");
            try (var in = sftp.read("regnskab_0147_2025-01.csv.kvittering.txt")) {
                assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(receipt);
            }
        }
    }

    @Test
    void tellsEachFindingOfARejectedFileAsCsv() throws IOException {
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(
                    sftp,
                    "regnskab_0147_2025-02.csv",
                    "kommune;maaned;dranst;beloeb\n147;2025-02;1;tre\n147;2025-02;9;3,00\n".getBytes(UTF_8));

            var receipt = door.receipt(sender, "regnskab_0147_2025-02.csv");

            assertThat(receipt).contains("Udfald:           afvist", "Linje 2, kolonne beloeb: ");
            var csv = Files.readString(door.folder(sender).resolve("regnskab_0147_2025-02.csv.fund.csv"));
            assertThat(csv)
                    .startsWith("\uFEFFalvor;kontrol;linje;kolonne;vaerdi;fund;raad\r\n")
                    .contains("\r\nfejl;");
        }
    }

    @Test
    void rejectsAnotherMunicipalitysFileAndTellsNobodyElse() throws IOException {
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "regnskab_0751_2025-03.csv", month(751, "2025-03", 2));

            var receipt = door.receipt(sender, "regnskab_0751_2025-03.csv");

            assertThat(receipt).contains("afvist", "FEJL afsender", "Filen er fra kommune 751", "kommune 147");
            var others = installation
                    .database()
                    .client()
                    .sql("SELECT count(*) FROM delivery WHERE municipality = 751 AND month = 202503")
                    .query(Long.class)
                    .single();
            assertThat(others).isZero();
        }
    }

    @Test
    void doesNotTellThatAnotherMunicipalityHasTheSameFile() throws IOException {
        var content = month(751, "2025-04", 2);
        var theirs = Files.createDirectories(folder.resolve("theirs")).resolve("regnskab_0751_2025-04.csv");
        Files.write(theirs, content);
        installation.store().deliver().deliver(theirs, "test");
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "regnskab_0751_2025-04.csv", content);

            assertThat(door.receipt(sender, "regnskab_0751_2025-04.csv"))
                    .contains("FEJL afsender")
                    .doesNotContain("Samme som");
        }
    }

    @Test
    void rejectsAnAreaThatIsNotTheSenders() throws IOException {
        var narrow = door.sender("smal", FREDERIKSBERG, Set.of("findes-ikke"));
        try (var session = door.connect(narrow.name().value(), door.password(narrow));
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "regnskab_0147_2025-05.csv", month(147, "2025-05", 2));

            assertThat(door.receipt(narrow, "regnskab_0147_2025-05.csv")).contains("som afsenderen ikke må levere");
        }
    }

    @Test
    void neverTakesWhatACutConnectionLeftAndLetsItBeGoneOnWith() throws IOException {
        var content = month(147, "2025-06", 4000);
        var half = content.length / 2;
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            var handle = sftp.open("regnskab_0147_2025-06.csv", EnumSet.of(OpenMode.Write, OpenMode.Create));
            sftp.write(handle, 0, content, 0, half);
            // As a line that breaks: nothing is said.
            ((org.apache.sshd.common.session.helpers.AbstractSession) session)
                    .getIoSession()
                    .close(true);
        }
        SmallDoor.pause(SmallDoor.REST.toMillis() * 4);
        assertThat(Files.size(door.folder(sender).resolve("regnskab_0147_2025-06.csv")))
                .isEqualTo(half);

        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            var there = (int) sftp.stat("regnskab_0147_2025-06.csv").getSize();
            try (var handle = sftp.open("regnskab_0147_2025-06.csv", EnumSet.of(OpenMode.Write))) {
                for (var at = there; at < content.length; at += 20_000) {
                    sftp.write(handle, at, content, at, Math.min(20_000, content.length - at));
                }
            }
            assertThat(door.receipt(sender, "regnskab_0147_2025-06.csv"))
                    .contains("godkendt", "Rækker:           4000");
        }
    }

    @Test
    void waitsUntilAnUnfinishedNameIsGivenItsOwn() throws IOException {
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "regnskab_0147_2025-07.csv.part", month(147, "2025-07", 1));
            SmallDoor.pause(SmallDoor.REST.toMillis() * 3);
            assertThat(names()).contains("regnskab_0147_2025-07.csv.part");

            sftp.rename("regnskab_0147_2025-07.csv.part", "regnskab_0147_2025-07.csv");

            assertThat(door.receipt(sender, "regnskab_0147_2025-07.csv")).contains("godkendt");
        }
    }

    @Test
    void takesAFileWithItsNoteWhicheverComesFirst() throws IOException {
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "regnskab_0147_2025-08.note.json", "{\"raekker\": 7}".getBytes(UTF_8));
            SmallDoor.put(sftp, "regnskab_0147_2025-08.csv", month(147, "2025-08", 2));
            SmallDoor.put(sftp, "regnskab_0147_2025-09.csv", month(147, "2025-09", 2));
            SmallDoor.put(sftp, "regnskab_0147_2025-09.note.json", "{\"raekker\": 7}".getBytes(UTF_8));

            assertThat(door.receipt(sender, "regnskab_0147_2025-08.csv")).contains("foelgeseddel-raekker");
            assertThat(door.receipt(sender, "regnskab_0147_2025-09.csv")).contains("foelgeseddel-raekker");
            assertThat(names()).noneMatch(name -> name.endsWith(".note.json"));
        }
    }

    @Test
    void keepsHostilePathsInside() throws IOException {
        Files.writeString(folder.resolve("data/hemmelig.txt"), "hemmelig");
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            for (var path : List.of("../../../hemmelig.txt", "/../hemmelig.txt", "a/../../../../hemmelig.txt")) {
                // The way up ends at the top of the area, as from the root of a disk.
                SmallDoor.put(sftp, path + ".part", "egen".getBytes(UTF_8));
                assertThat(new String(read(sftp, path + ".part"), UTF_8)).isEqualTo("egen");
                assertThat(names()).contains("hemmelig.txt.part");
                assertThatThrownBy(() -> read(sftp, path)).as(path).isInstanceOf(IOException.class);
            }
            for (var path : List.of(
                    "/etc/passwd",
                    "/etc/../../etc/passwd",
                    folder.resolve("data/hemmelig.txt").toString(),
                    "..%2f..%2fhemmelig.txt",
                    "..\\..\\hemmelig.txt",
                    ".skjult.csv",
                    "navn\u0000.csv",
                    "linje\nskift.csv",
                    "x".repeat(300))) {
                assertThatThrownBy(() -> SmallDoor.put(sftp, path, new byte[] {1}))
                        .as(path)
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> read(sftp, path)).as(path).isInstanceOf(IOException.class);
            }
            assertThat(sftp.canonicalPath("../../..")).isEqualTo("/");
            assertThatThrownBy(() -> sftp.mkdir("mappe")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> SmallDoor.put(sftp, "x.csv.kvittering.txt", new byte[] {1}))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Files.readString(folder.resolve("data/hemmelig.txt"))).isEqualTo("hemmelig");
    }

    private static byte[] read(SftpClient sftp, String path) throws IOException {
        try (var in = sftp.read(path)) {
            return in.readAllBytes();
        }
    }

    @Test
    void followsNoLinkWhoeverMadeIt() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "hemmelig");
        var outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("inde.csv"), "hemmelig");
        var own = door.sender("lenke", FREDERIKSBERG);
        try (var session = door.connect(own.name().value(), door.password(own));
                var sftp = SmallDoor.sftp(session)) {
            sftp.canonicalPath(".");
            Files.createSymbolicLink(door.folder(own).resolve("lenke.csv"), secret);
            Files.createSymbolicLink(door.folder(own).resolve("mappe"), outside);
            Files.createSymbolicLink(door.folder(own).resolve("regnskab_0147_2024-01.note.json"), secret);

            assertThatThrownBy(() -> read(sftp, "lenke.csv")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> read(sftp, "mappe/inde.csv")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> SmallDoor.put(sftp, "lenke.csv", new byte[] {1}))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> SmallDoor.put(sftp, "mappe/ny.csv", new byte[] {1}))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.stat("lenke.csv")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.symLink("egen", "/etc/passwd")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.link("egen", "/etc/passwd", false)).isInstanceOf(IOException.class);
            var seen = new ArrayList<String>();
            sftp.readDir("/").forEach(entry -> seen.add(entry.getFilename()));
            assertThat(seen).doesNotContain("lenke.csv", "mappe", "regnskab_0147_2024-01.note.json");

            // A note that is a link belongs to nobody: its file is not taken with it.
            SmallDoor.put(sftp, "regnskab_0147_2024-01.csv", month(147, "2024-01", 1));
            SmallDoor.pause(SmallDoor.REST.toMillis() * 3);
            assertThat(Files.exists(door.folder(own).resolve("regnskab_0147_2024-01.csv")))
                    .isTrue();
            Files.delete(door.folder(own).resolve("regnskab_0147_2024-01.note.json"));
            assertThat(door.receipt(own, "regnskab_0147_2024-01.csv")).contains("godkendt");
        }
        assertThat(Files.readString(secret)).isEqualTo("hemmelig");
        assertThat(outside.toFile().list()).hasSize(1);
    }

    @Test
    void makesNothingExecutableAndRunsNothing() throws IOException {
        try (var session = connect();
                var sftp = SmallDoor.sftp(session)) {
            SmallDoor.put(sftp, "script.sh.part", "echo hej".getBytes(UTF_8));
            sftp.setStat("script.sh.part", sftp.stat("script.sh.part").perms(0777));

            var file = door.folder(sender).resolve("script.sh.part");
            assertThat(Files.isExecutable(file) && !"root".equals(System.getProperty("user.name")))
                    .isFalse();
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (var shell = session.createExecChannel("id")) {
                shell.open().await(Duration.ofSeconds(10));
                shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(3));
                assertThat(java.util.Optional.ofNullable(shell.getExitStatus())).isNotEqualTo(java.util.Optional.of(0));
            }
        }
    }

    @Test
    void admitsByKeyAndRefusesAnotherOne() throws Exception {
        for (var kind :
                List.of(KeyPairProvider.SSH_ED25519, KeyPairProvider.ECDSA_SHA2_NISTP256, KeyPairProvider.SSH_RSA)) {
            var bits = kind.equals(KeyPairProvider.SSH_RSA) ? 2048 : 256;
            var own = KeyUtils.generateKeyPair(kind, bits);
            var other = KeyUtils.generateKeyPair(kind, bits);
            var name = sender.name().value();
            door.key(sender, own);
            try (var session = door.connect(name, own);
                    var sftp = SmallDoor.sftp(session)) {
                assertThat(sftp.canonicalPath(".")).isEqualTo("/");
            }
            assertThatThrownBy(() -> door.connect(name, other)).as(kind).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAWrongPasswordEverSlowerAndSaysSoInTheAuditTrail() throws IOException {
        var slow = door.sender("langsom", AARHUS);
        var right = door.password(slow);
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> door.connect(slow.name().value(), "forkert"))
                    .isInstanceOf(IOException.class);
        }
        // Two seconds by now, which a busy machine may need for the next attempt; as after nine failures it is minutes.
        installation
                .database()
                .client()
                .sql("UPDATE sign_in_failure SET failures = 9 WHERE failures >= 3")
                .update();

        assertThatThrownBy(() -> door.connect(slow.name().value(), right)).isInstanceOf(IOException.class);
        assertThat(installation.senders().delay(slow.name())).isPresent();
        assertThat(installation.audit().entries())
                .anyMatch(entry -> entry.what().equals("SENDER_REFUSED")
                        && entry.who().equals("afsender " + slow.name())
                        && entry.municipality().equals(java.util.Optional.of(AARHUS)));
    }

    @Test
    void putsOutASenderThatIsShutAlsoWhereItIsConnected() throws IOException {
        var shut = door.sender("lukket", FREDERIKSBERG);
        var secret = door.password(shut);
        try (var session = door.connect(shut.name().value(), secret)) {
            assertThat(session.isOpen()).isTrue();
            door.block(shut);

            SmallDoor.waitFor(() -> !session.isOpen());
            assertThatThrownBy(() -> door.connect(shut.name().value(), secret)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void keepsItsHostKeysBetweenStarts() {
        var keys = installation.data().keys();

        assertThat(HostKeys.fingerprints(HostKeys.in(keys)))
                .isEqualTo(door.door().fingerprints())
                .hasSize(2);
        assertThat(keys.resolve("sftp-ed25519")).exists();
    }
}
