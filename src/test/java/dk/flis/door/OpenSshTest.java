// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.flis.access.Sender;
import dk.flis.command.Installation;
import dk.flis.command.SmallCatalogue;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.PreparedData;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The SFTP door before the client that most suppliers have: OpenSSH's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSshTest {

    private static final MunicipalityCode FREDERIKSBERG = new MunicipalityCode(147);

    @TempDir
    private static Path folder;

    private Optional<Installation> installation = Optional.empty();
    private Optional<SmallDoor> opened = Optional.empty();
    private Path key = folder;

    /** What a program said, and how it ended. */
    private record Said(int code, String text) {}

    @BeforeAll
    void open() throws Exception {
        var there = has("sftp") && has("ssh-keygen");
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("tests of the SFTP door need sftp and ssh-keygen (Debian: openssh-client)");
        }
        assumeTrue(there, "skipped: no sftp and ssh-keygen (Debian: apt install openssh-client)");
        var data = PreparedData.in(folder.resolve("data")).root();
        var made = new Installation(data, SmallCatalogue.in(folder.resolve("catalogue")), InstantSource.system());
        installation = Optional.of(made);
        opened = Optional.of(new SmallDoor(made));
        key = folder.resolve("key");
        assertThat(run(
                                "",
                                "ssh-keygen",
                                "-q",
                                "-t",
                                "ed25519",
                                "-N",
                                "",
                                "-C",
                                "drift@leverandør",
                                "-f",
                                key.toString())
                        .code())
                .isZero();
    }

    @AfterAll
    void close() {
        opened.ifPresent(SmallDoor::close);
        installation.ifPresent(Installation::close);
    }

    private static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(in -> Files.isExecutable(Path.of(in, program)));
    }

    private SmallDoor door() {
        return opened.orElseThrow();
    }

    private Sender sender(String word) throws IOException {
        var sender = door().sender(word, FREDERIKSBERG);
        door().key(sender, Files.readString(key.resolveSibling("key.pub")));
        return sender;
    }

    private Said sftp(Sender sender, String batch, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("sftp", "-b", "-", "-P", Integer.toString(door().port()), "-i", key.toString()));
        all.addAll(List.of(
                "-oBatchMode=yes",
                "-oIdentitiesOnly=yes",
                "-oStrictHostKeyChecking=no",
                "-oUserKnownHostsFile=/dev/null"));
        all.addAll(List.of(options));
        all.add(sender.name() + "@127.0.0.1");
        return run(batch, all.toArray(String[]::new));
    }

    private static Said run(String input, String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private static Path month(String month, int rows) throws IOException {
        var text = new StringBuilder("kommune;maaned;dranst;beloeb\n");
        for (var row = 0; row < rows; row++) {
            text.append("147;").append(month).append(";1;").append(row).append(",50\n");
        }
        var in = Files.createDirectories(folder.resolve("sent"));
        return Files.writeString(in.resolve("regnskab_0147_" + month + ".csv"), text);
    }

    @Test
    void putsAFileWithItsTimeAndGetsTheReceipt() throws Exception {
        var sender = sender("prisme");
        var file = month("2025-01", 1000);

        var put = sftp(sender, "put -p %s\nls -l\n".formatted(file));

        assertThat(put.code()).as(put.text()).isZero();
        assertThat(put.text()).contains("regnskab_0147_2025-01.csv");
        assertThat(door().receipt(sender, "regnskab_0147_2025-01.csv")).contains("godkendt", "Rækker:           1000");
        var target = folder.resolve("kvittering.txt");
        var got = sftp(sender, "get regnskab_0147_2025-01.csv.kvittering.txt %s\nls\n".formatted(target));
        assertThat(got.code()).as(got.text()).isZero();
        assertThat(Files.readString(target)).startsWith("KVITTERING FRA FLIS");
        assertThat(got.text()).doesNotContain("regnskab_0147_2025-01.csv\n");
    }

    @Test
    void goesOnWithATransferThatWasCut() throws Exception {
        var sender = sender("afbrudt");
        var file = month("2025-02", 60_000);
        var slow = new ArrayList<>(List.of("sftp", "-b", "-", "-l", "2000", "-P", Integer.toString(door().port())));
        slow.addAll(
                List.of("-i", key.toString(), "-oBatchMode=yes", "-oIdentitiesOnly=yes", "-oStrictHostKeyChecking=no"));
        slow.addAll(List.of("-oUserKnownHostsFile=/dev/null", sender.name() + "@127.0.0.1"));
        var cut = new ProcessBuilder(slow).redirectErrorStream(true).start();
        try (var in = cut.getOutputStream()) {
            in.write("put %s\n".formatted(file).getBytes(UTF_8));
        }
        var there = door().folder(sender).resolve("regnskab_0147_2025-02.csv");
        SmallDoor.waitFor(() -> Files.exists(there) && there.toFile().length() > 40_000);
        // Its ssh first, as when the line breaks: the client itself may otherwise close the file.
        cut.descendants().forEach(ProcessHandle::destroyForcibly);
        cut.destroyForcibly().waitFor();
        SmallDoor.pause(SmallDoor.REST.toMillis() * 4);
        assertThat(there).exists();
        assertThat(Files.size(there)).isLessThan(Files.size(file));

        var resumed = sftp(sender, "reput %s\n".formatted(file));

        assertThat(resumed.code()).as(resumed.text()).isZero();
        assertThat(door().receipt(sender, "regnskab_0147_2025-02.csv")).contains("godkendt", "Rækker:           60000");
    }

    @Test
    void givesNoShellAndForwardsNothing() throws Exception {
        var sender = sender("skal");
        var shell = run(
                "",
                "ssh",
                "-p",
                Integer.toString(door().port()),
                "-i",
                key.toString(),
                "-oBatchMode=yes",
                "-oStrictHostKeyChecking=no",
                "-oUserKnownHostsFile=/dev/null",
                sender.name() + "@127.0.0.1",
                "id");

        assertThat(shell.code()).isNotZero();
        assertThat(shell.text()).doesNotContain("uid=");
        var moved = sftp(sender, "cd /etc\nget passwd %s\n".formatted(folder.resolve("passwd")));
        assertThat(moved.code()).isNotZero();
        assertThat(folder.resolve("passwd")).doesNotExist();
    }
}
