// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import dk.flis.store.Slip.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Receipts of all that was ever handed in. Who may see which is for the doors to say. */
public final class Slips {

    private static final String DELIVERY = """
            SELECT number, file_name, sha256, bytes, received_at, received_by, door, from_municipality, from_areas,
                state, dataset, municipality, month, row_count, same_as
            FROM delivery WHERE number = :number
            """;

    private static final String FINDINGS = """
            SELECT check_name, severity, file_name, line, column_name, value, message, advice
            FROM finding WHERE delivery = :number ORDER BY position
            """;

    private final Database database;

    Slips(Database database) {
        this.database = database;
    }

    public Optional<Slip> find(long number) {
        var findings = findings(number);
        return database.client()
                .sql(DELIVERY)
                .param("number", number)
                .query((row, _) -> slip(row, findings))
                .optional();
    }

    private List<Finding> findings(long number) {
        return database.client()
                .sql(FINDINGS)
                .param("number", number)
                .query((row, _) -> new Finding(
                        row.getString("check_name"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("file_name"),
                        row.getLong("line"),
                        Optional.ofNullable(row.getString("column_name")),
                        Optional.ofNullable(row.getString("value")),
                        row.getString("message"),
                        row.getString("advice")))
                .list();
    }

    private static Slip slip(ResultSet row, List<Finding> findings) throws SQLException {
        return new Slip(
                row.getLong("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                DelivererRow.of(row),
                verdict(row),
                findings);
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        var dataset = Optional.ofNullable(row.getString("dataset"));
        var key = dataset.isEmpty()
                ? Optional.<Slice>empty()
                : Optional.of(new SliceKey(new SourceId(dataset.get()), row.getInt("municipality"), row.getInt("month"))
                        .slice());
        return switch (row.getString("state")) {
            case "accepted" -> new Verdict.Accepted(key.orElseThrow(), row.getLong("row_count"), true);
            case "superseded" -> new Verdict.Accepted(key.orElseThrow(), row.getLong("row_count"), false);
            case "unchanged" -> new Verdict.Unchanged(key.orElseThrow(), row.getLong("same_as"));
            case "rejected" -> new Verdict.Rejected(key);
            default -> new Verdict.InWork();
        };
    }
}
