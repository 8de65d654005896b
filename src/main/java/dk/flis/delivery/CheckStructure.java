// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a text that is not well-formed once more, row by row, and says of every row that could not be read why. */
final class CheckStructure {

    private static final Pattern FOUND = Pattern.compile("Found: (\\d+)");
    private static final String REJECTS =
            ", store_rejects = true, rejects_limit = 0, rejects_table = 'afviste'," + " rejects_scan = 'afviste_filer'";

    private final Path text;
    private final char separator;
    private final Findings findings;

    CheckStructure(Path text, char separator, Findings findings) {
        this.text = text;
        this.separator = separator;
        this.findings = findings;
    }

    /** The rows that can be read; throws what is no fault of the file. */
    Optional<Rows> load(LoadRows reading, SQLException problem) throws IOException {
        requireFaultOfFile(problem);
        var columns = reading.file().layout().header().size();
        try {
            reading.from(Rows.csv(text, separator, columns, REJECTS)).once();
        } catch (SQLException again) {
            requireFaultOfFile(again);
            findings.error(Place.WHOLE_FILE, Faults.LINE_ENDS);
            return Optional.empty();
        }
        var rejects = rejects(reading.session(), columns);
        var walk = new WalkLines(separator, rejects.keySet());
        var lines = walk.through(text);
        rejects.forEach((start, complaint) -> findings.error(Place.line(walk.lineOfRejected(start)), complaint));
        return Optional.of(read(reading.from(Rows.csv(text, separator, columns, ", ignore_errors = true")), lines));
    }

    private static Rows read(LoadRows reading, Lines lines) {
        try {
            return reading.run().at(lines);
        } catch (SQLException problem) {
            throw Session.failed("reading the rows of a delivery that is not well-formed", problem);
        }
    }

    /** Only what DuckDB calls invalid input is the sender's; too little memory or a full disk is ours. */
    private static void requireFaultOfFile(SQLException problem) {
        if (!String.valueOf(problem.getMessage()).startsWith("Invalid Input Error")) {
            throw Session.failed("reading a delivery", problem);
        }
    }

    /** Complaints by where the row begins, in bytes from 0. */
    private Map<Long, Complaint> rejects(Session session, int columns) {
        var rejects = new LinkedHashMap<Long, Complaint>();
        session.each("""
                SELECT line_byte_position - 1, error_type::VARCHAR, min(error_message), max(error_message)
                FROM afviste GROUP BY ALL ORDER BY 1""", row -> {
            var type = row.getString(2);
            var message = type.equals("MISSING COLUMNS") ? row.getString(3) : row.getString(4);
            rejects.putIfAbsent(row.getLong(1), complaint(type, found(message), columns));
        });
        return rejects;
    }

    private static long found(String message) {
        var match = FOUND.matcher(message);
        return match.find() ? Long.parseLong(match.group(1)) : 0;
    }

    private static Complaint complaint(String type, long found, int columns) {
        return switch (type) {
            case "MISSING COLUMNS", "TOO MANY COLUMNS" ->
                new Complaint(
                        "antal-felter",
                        "Linjen har %d felter, men skal have %d".formatted(found, columns),
                        "Et felt, der selv indeholder skilletegnet, skal stå i citationstegn (\")");
            case "LINE SIZE OVER MAXIMUM" -> Faults.LONG_LINE;
            case "INVALID ENCODING" -> Faults.MIXED_ENCODING;
            default ->
                new Complaint(
                        "citationstegn",
                        "Et citationstegn i linjen er ikke lukket, eller der står noget efter det lukkede felt",
                        "Et citationstegn inde i et felt skrives to gange (\"\"), og feltet lukkes med ét");
        };
    }
}
