// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** The door with a catalogue behind it and a folder to lay files in. */
final class Door implements AutoCloseable {

    static final Catalogue SHIPPED = RealCatalogue.get();

    private final Path folder;
    private final Engine engine;
    private final CheckDelivery check;

    Door(Path folder, Catalogue catalogue) {
        this(folder, catalogue, Known.nothing());
    }

    Door(Path folder, Catalogue catalogue, Known known) {
        this.folder = folder;
        this.engine = new Engine(1_000, 2, folder.resolve("spill"));
        this.check = new CheckDelivery(catalogue, engine, new Pseudonyms(new byte[32]), known);
    }

    /** With the catalogue that is shipped. */
    static Door shipped(Path folder) {
        return new Door(folder, SHIPPED);
    }

    Path folder() {
        return folder;
    }

    Engine engine() {
        return engine;
    }

    Outcome check(String name, byte[] bytes) {
        return check(file(name, bytes));
    }

    Outcome check(String name, String text) {
        return check(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Outcome check(Path file) {
        return check.check(file, Target.plain(parquet()));
    }

    List<Outcome> check(List<Handed> files) {
        return check.check(files);
    }

    Path parquet() {
        return folder.resolve("ud.parquet");
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Checks of a whole ledger, which warn about every file that is only a few rows. */
    static final Set<String> OF_A_WHOLE_LEDGER =
            Set.of("regnskab-balancerer", "regnskab-hovedkonto-mangler", "regnskab-ingen-loen");

    /** The findings about rows as check:line:column, in their order. */
    static List<String> told(Outcome outcome) {
        return findings(outcome).stream()
                .filter(finding -> !OF_A_WHOLE_LEDGER.contains(finding.check()))
                .map(finding -> "%s:%d:%s"
                        .formatted(
                                finding.check(),
                                finding.line(),
                                finding.column().orElse("")))
                .toList();
    }

    static List<Finding> findings(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.warnings();
            case Outcome.Rejected rejected -> rejected.findings();
        };
    }

    /** The Parquet file's rows, each as its values joined by a bar. */
    List<String> rows(String columns) {
        try (var session = new Session(engine)) {
            return session.rows(
                    "SELECT concat_ws('|', %s) FROM read_parquet(%s)"
                            .formatted(columns, Engine.literal(parquet().toString())),
                    row -> row.getString(1));
        }
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return packed.toByteArray();
    }

    static byte[] windows(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    @Override
    public void close() {
        engine.close();
    }
}
