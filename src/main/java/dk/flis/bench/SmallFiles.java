// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Small deliveries as most are: packed, of 100 to 2,000 postings, each with a note and its control totals. */
final class SmallFiles {

    private static final long POOL = 20_000;
    private static final long FEWEST = 100;
    private static final long SPREAD = 1_900;

    private final Bare engine;
    private final List<MunicipalityCode> municipalities;
    private final Path folder;

    SmallFiles(Bare engine, Catalogue catalogue, Path folder) {
        this.engine = engine;
        this.municipalities = List.copyOf(catalogue.municipalities().keySet());
        this.folder = folder;
        engine.execute("CREATE TABLE posteringer AS " + new Postings(catalogue).rows(POOL));
    }

    /** So many files of slices of their own, from the given one on. */
    List<Path> write(int from, int count) throws IOException {
        var files = new ArrayList<Path>();
        for (var at = from; at < from + count; at++) {
            var municipality = municipalities.get(at % municipalities.size());
            var month = Postings.FIRST.plus(at / municipalities.size());
            var first = at * 7_919L % (POOL - FEWEST - SPREAD);
            var rows = FEWEST + at * 104_729L % (SPREAD + 1);
            var source = "FROM posteringer WHERE n >= %d AND n < %d ORDER BY n".formatted(first, first + rows);
            files.add(write(municipality, month, source, rows));
        }
        return files;
    }

    private Path write(MunicipalityCode municipality, Month month, String source, long rows) throws IOException {
        var name = Postings.name(municipality, month);
        var file = folder.resolve(name + ".gz");
        engine.execute(Postings.writing(municipality, month, source, file));
        engine.execute("""
                COPY (
                    SELECT %d AS raekker, '%s' AS sha256, (
                        SELECT list({konto: konto, dranst: dranst, beloeb: CAST(beloeb AS VARCHAR)}) FROM (
                            SELECT konto[1] AS konto, dranst, sum(CAST(replace(beloeb, ',', '.') AS DECIMAL(18, 2))) AS beloeb
                            FROM (%s) GROUP BY ALL)) AS kontroltotaler
                ) TO %s (FORMAT json)""".formatted(
                        rows,
                        sha256(file),
                        source,
                        Engine.literal(folder.resolve(name.replace(".csv", ".note.json"))
                                .toString())));
        return file;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
