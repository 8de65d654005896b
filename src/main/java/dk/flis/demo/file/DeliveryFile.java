// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** One delivery on its way to disk: compressed CSV, and at the end the note beside it. */
public final class DeliveryFile implements AutoCloseable {

    /** @param sequence the note's loebenummer */
    record Name(String dataset, Town town, String system, Month month, int sequence) {

        String csv() {
            return "%s_%04d_%s.csv.gz".formatted(dataset, town.code(), month);
        }

        String note() {
            return "%s_%04d_%s.note.json".formatted(dataset, town.code(), month);
        }
    }

    private final Path folder;
    private final Name name;
    private final Layout layout;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private final LineBuffer line;
    private final byte[] start;
    private final ControlTotals totals = new ControlTotals();
    private long rows;

    DeliveryFile(Path folder, Name name, Layout layout) throws IOException {
        this.folder = folder;
        this.name = name;
        this.layout = layout;
        this.start = (name.town().code() + ";" + name.month() + ";").getBytes(StandardCharsets.UTF_8);
        this.out = new Gzip(new DigestOutputStream(Files.newOutputStream(part()), digest));
        this.line = new LineBuffer(out, name.town().system().decimalSign());
        line.text(String.join(";", layout.header()) + ";");
        line.endLine();
    }

    public void row(Layout.Row row) throws IOException {
        line.text(start);
        layout.fill(row, line);
        line.endLine();
        rows++;
    }

    /** A row of money, which the note's control totals count. */
    public void row(Layout.Row row, char mainAccount, String dranst, long oere) throws IOException {
        row(row);
        totals.add(mainAccount, dranst, oere);
    }

    public long rows() {
        return rows;
    }

    /** The file appears whole under its name, and the note after it: whoever sees a note can trust the file. */
    @Override
    public void close() throws IOException {
        line.flush();
        out.close();
        Files.move(part(), folder.resolve(name.csv()), StandardCopyOption.REPLACE_EXISTING);
        var sha256 = HexFormat.of().formatHex(digest.digest());
        Files.writeString(folder.resolve(name.note()), Note.json(name, rows, sha256, totals));
    }

    private Path part() {
        return folder.resolve(name.csv() + ".part");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Fast compression, and a header without time, so that the same rows give the same bytes. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(2);
        }
    }
}
