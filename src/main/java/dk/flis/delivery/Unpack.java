// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Content.Form;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file as received to a text, or a Parquet file, that can be read; what it is, its first bytes say, not its name. */
final class Unpack {

    /** More than any month of any municipality: what unpacks to more is not a delivery but an attack, or a mistake. */
    static final long MOST = 4L << 30;

    private static final int BLOCK = 1 << 20;

    private final PrivateFolder folder;
    private final Findings findings;

    Unpack(PrivateFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    Optional<Content> open(Path file) throws IOException {
        if (Files.size(file) == 0) {
            findings.error(Place.WHOLE_FILE, Faults.EMPTY_FILE);
            return Optional.empty();
        }
        return switch (start(file)) {
            case String start when start.startsWith("\u001f\u008b") -> unzipped(file);
            case String start
            when start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006") -> entry(file);
            case "PAR1" -> Optional.of(parquet(file));
            case String _ -> text(file);
        };
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    private Content parquet(Path file) throws IOException {
        var digest = new Digest();
        try (var in = digest.reading(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Content(named(file, "levering.parquet"), Form.PARQUET, digest.hex(), new Survey());
    }

    private Optional<Content> text(Path file) throws IOException {
        var digest = new Digest();
        var survey = new Survey();
        try (var in = digest.reading(file)) {
            copy(in, OutputStream.nullOutputStream(), survey);
        }
        return bounded(survey)
                ? Optional.of(new Content(named(file, "levering.csv"), Form.TEXT, digest.hex(), survey))
                : Optional.empty();
    }

    /** DuckDB reads * and ? in a name as a pattern, and the name is the sender's. */
    private Path named(Path file, String name) throws IOException {
        return Files.createSymbolicLink(folder.file(name), file.toAbsolutePath());
    }

    private Optional<Content> unzipped(Path file) throws IOException {
        var digest = new Digest();
        try (var received = digest.reading(file);
                var text = new GZIPInputStream(received, BLOCK)) {
            var content = written(text);
            received.transferTo(OutputStream.nullOutputStream());
            return content.map(survey -> new Content(folder.file("levering.csv"), Form.TEXT, digest.hex(), survey));
        } catch (EOFException problem) {
            findings.error(Place.WHOLE_FILE, Faults.CUT_OFF);
            return Optional.empty();
        } catch (ZipException problem) {
            findings.error(Place.WHOLE_FILE, Faults.DAMAGED_PACKING);
            return Optional.empty();
        }
    }

    private Optional<Content> entry(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).limit(2).toList();
            if (entries.size() != 1) {
                findings.error(
                        Place.WHOLE_FILE,
                        zip.getEntry("[Content_Types].xml") == null ? Faults.NOT_ONE_ENTRY : Faults.WORKBOOK);
                return Optional.empty();
            }
            var digest = new Digest();
            try (var received = digest.reading(file)) {
                received.transferTo(OutputStream.nullOutputStream());
            }
            try (var text = zip.getInputStream(entries.getFirst())) {
                return written(text)
                        .map(survey -> new Content(folder.file("levering.csv"), Form.TEXT, digest.hex(), survey));
            }
        } catch (EOFException problem) {
            findings.error(Place.WHOLE_FILE, Faults.CUT_OFF);
            return Optional.empty();
        } catch (ZipException problem) {
            findings.error(Place.WHOLE_FILE, Faults.DAMAGED_PACKING);
            return Optional.empty();
        }
    }

    private Optional<Survey> written(InputStream packed) throws IOException {
        var survey = new Survey();
        try (var out = Files.newOutputStream(folder.file("levering.csv"))) {
            copy(packed, out, survey);
        }
        return bounded(survey) ? Optional.of(survey) : Optional.empty();
    }

    private boolean bounded(Survey survey) {
        if (survey.size() > MOST) {
            findings.error(Place.WHOLE_FILE, Faults.TOO_LARGE);
        }
        return survey.size() <= MOST;
    }

    /** Stops where no finding could be added: at a line without end, or when the text is larger than any delivery. */
    private static void copy(InputStream in, OutputStream out, Survey survey) throws IOException {
        var block = new byte[BLOCK];
        for (var read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, 0, BLOCK)) {
            out.write(block, 0, read);
            survey.accept(block, read);
            if (survey.lineTooLong().isPresent() || survey.size() > MOST) {
                return;
            }
        }
    }
}
