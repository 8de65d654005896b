// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String GOOD = """
            kommune;maaned;distrikt;alder;koen;antal;registrering
            147;2025-03;;0;K;100;a
            147;2025-03;;0;M;101;b
            """;

    @TempDir
    Path folder;

    private Door door;

    @BeforeEach
    void open() {
        door = Door.shipped(folder);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private static byte[] zip(String... names) {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(GOOD.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        return packed.toByteArray();
    }

    @Test
    void unpacksAZipWhateverItsEntryIsCalled() throws Exception {
        assertThat(door.check("befolkning_0147_2025-03.zip", zip("../../etc/x")))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(Files.exists(folder.resolve("../../etc/x"))).isFalse();
    }

    @Test
    void rejectsAZipOfSeveralFilesAndABrokenOne() {
        var broken = Arrays.copyOf(zip("a"), 60);

        assertThat(Door.told(door.check("befolkning_0147_2025-03.zip", zip("a", "b"))))
                .containsExactly("zip-indhold:0:");
        assertThat(Door.told(door.check("befolkning_0147_2025-03.zip", broken)))
                .containsExactly("beskadiget-pakning:0:");
    }

    @Test
    void stopsAtALineWithoutEndHoweverMuchThereIs() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
            var block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (var megabyte = 0; megabyte < 2_100; megabyte++) {
                out.write(block);
            }
        }

        var outcome = door.check("befolkning_0147_2025-03.csv.gz", packed.toByteArray());

        assertThat(Door.told(outcome)).containsExactly("for-lang-linje:4:");
    }

    @Test
    void readsAFileWhoseFolderLooksLikeAPatternOrAStatement() throws Exception {
        var odd = Files.createDirectories(folder.resolve("a*[b]?';DROP TABLE x;--"));
        Files.writeString(odd.resolve("befolkning_0147_2025-03.csv"), GOOD);

        assertThat(door.check(odd.resolve("befolkning_0147_2025-03.csv"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void keepsQuotesAndSqlInHeadersAndValuesAsText() {
        var header = door.check("befolkning_0147_2025-03.csv", GOOD.replace("antal", "antal\"\"'; DROP TABLE x; --"));
        var value = door.check("befolkning_0147_2025-03.csv", GOOD.replace(";a\n", ";'); DROP TABLE raekker; --\n"));

        assertThat(Door.told(header)).contains("manglende-kolonne:1:antal");
        assertThat(Door.told(value)).contains("antal-felter:2:");
    }

    /** Of the first name. By such a header DuckDB passes over the rows too, and all seems well. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\"%s", "\"%s", "%s\"", "\"%s\"x", " \"%s\"", "\"\"\"%s\"\"\""})
    void rejectsAHeaderWhoseQuotationMarksAreNotAroundAName(String written) {
        assertThat(door.check("befolkning_0147_2025-03.csv", withFirstName(written)))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void takesQuotationMarksAroundANameAway() {
        assertThat(door.check("befolkning_0147_2025-03.csv", withFirstName("\"%s\"")))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.checked().rows())
                                .isEqualTo(GOOD.lines().count() - 1));
    }

    private static byte[] withFirstName(String written) {
        var end = GOOD.indexOf(';');
        return (written.formatted(GOOD.substring(0, end)) + GOOD.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writesNoControlCharacterIntoAFinding() {
        var outcome = door.check("befolkning_0147_2025-03.csv", GOOD.replace(";100;", ";\u001b[31m9;"));

        assertThat(Door.findings(outcome).getFirst().value()).contains("\uFFFD[31m9");
    }

    @Test
    void readsParquetByTheSameChecks() {
        try (var session = new Session(door.engine())) {
            session.run("""
                    COPY (SELECT 147 AS kommune, '2025-03' AS maaned, NULL AS distrikt, 0 AS alder, 'K' AS koen,
                        CAST(n AS DECIMAL(9, 1)) + 0.5 AS antal, n AS registrering FROM range(1) AS t(n))
                    TO '%s' (FORMAT parquet)""".formatted(folder.resolve("befolkning_0147_2025-03.parquet")));
        }

        var outcome = door.check(folder.resolve("befolkning_0147_2025-03.parquet"));

        assertThat(Door.told(outcome)).containsExactly("heltal:1:antal");
    }

    @Test
    void rejectsWhatOnlyBeginsLikeParquet() {
        assertThat(Door.told(door.check("befolkning_0147_2025-03.parquet", "PAR1 og ikke mere")))
                .containsExactly("ulaeselig-parquet:0:");
    }
}
