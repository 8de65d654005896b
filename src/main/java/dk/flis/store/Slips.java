// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Slice;
import dk.flis.store.Slip.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Receipts of all that was ever handed in. Who may see which is for the doors to say. */
public final class Slips {

    private static final String DELIVERY = """
            SELECT number, file_name, sha256, bytes, received_at, received_by, door, from_municipality, from_areas,
                state, dataset, municipality, month, row_count, same_as
            FROM delivery WHERE number = ANY (:numbers::bigint[])
            """;

    private static final String FINDINGS = """
            SELECT delivery, check_name, severity, file_name, line, column_name, value, message, advice, stands_for
            FROM finding WHERE delivery = ANY (:numbers::bigint[]) ORDER BY delivery, position
            """;

    private final Database database;

    Slips(Database database) {
        this.database = database;
    }

    public Optional<Slip> find(long number) {
        return Optional.ofNullable(find(List.of(number)).get(number));
    }

    /** By their numbers, those that are on record. */
    public Map<Long, Slip> find(List<Long> numbers) {
        var findings = findings(numbers);
        return about(DELIVERY, numbers)
                .query((row, _) -> slip(row, findings.getOrDefault(row.getLong("number"), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(Slip::number, slip -> slip));
    }

    private Map<Long, List<Finding>> findings(List<Long> numbers) {
        var findings = new HashMap<Long, List<Finding>>();
        about(FINDINGS, numbers).query(row -> {
            findings.computeIfAbsent(row.getLong("delivery"), _ -> new ArrayList<>())
                    .add(DeliveryFindings.finding(row));
        });
        return findings;
    }

    private StatementSpec about(String sql, List<Long> numbers) {
        return database.client().sql(sql).param("numbers", numbers.toArray(new Long[0]));
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
