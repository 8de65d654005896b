// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that will be delivered, with its note beside it, and what must become of it.
 *
 * @param sha256 of the file as it is put, hexadecimal
 * @param rows that its note counts
 * @param spoil empty: it must be accepted
 */
record Sending(Path file, Path note, String sha256, long rows, Optional<Spoil> spoil) {

    private static final Pattern NAME = Pattern.compile("(.+)_0(\\d{3})_.+\\.csv\\.gz");
    private static final Pattern ROWS = Pattern.compile("\"raekker\": (\\d+)");

    /** A good one. */
    static Sending of(Path file) throws IOException {
        var note = file.resolveSibling(name(file).replace(".csv.gz", ".note.json"));
        var rows = ROWS.matcher(Files.readString(note));
        if (!rows.find()) {
            throw new IllegalStateException("'%s' counts no rows".formatted(note));
        }
        return new Sending(file, note, sha256(file), Long.parseLong(rows.group(1)), Optional.empty());
    }

    /** The same file, no longer good; its note goes with it, so that it is not what tells. */
    Sending spoilt(Spoil how) throws IOException {
        how.spoil(file);
        var now = sha256(file);
        Files.writeString(note, Files.readString(note).replace(sha256, now));
        return new Sending(file, note, now, rows, Optional.of(how));
    }

    String name() {
        return name(file);
    }

    MunicipalityCode municipality() {
        return new MunicipalityCode(Integer.parseInt(part(2)));
    }

    String area(Catalogue catalogue) {
        return Optional.ofNullable(catalogue.datasets().get(new SourceId(part(1))))
                .map(Dataset::area)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no dataset for " + name()))
                .value();
    }

    private String part(int group) {
        var name = NAME.matcher(name());
        if (!name.matches()) {
            throw new IllegalStateException("'%s' is no name of a delivery".formatted(name()));
        }
        return name.group(group);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
