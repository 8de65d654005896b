// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is on record of a delivery.
 *
 * @param by who handed it in
 * @param slice what it is all rows of; empty when that could not be told
 * @param rows empty when none of its rows were taken in
 * @param sameAs the delivery with the same bytes, when it is unchanged
 * @param since the first publication that shows it, and {@code until} the first that no longer does
 */
public record Delivered(
        long number,
        State state,
        File file,
        Instant received,
        String by,
        Optional<Instant> decided,
        Optional<Slice> slice,
        OptionalLong sequence,
        Optional<String> system,
        OptionalLong rows,
        OptionalLong sameAs,
        OptionalLong since,
        OptionalLong until) {

    /** @param note the name of the delivery note that lay beside it */
    public record File(String name, String sha256, long bytes, Optional<String> note) {}

    /** The life of a delivery (docs/delivery-format.md). */
    public enum State {
        RECEIVED,
        CHECKED,
        ACCEPTED,
        UNCHANGED,
        REJECTED,
        SUPERSEDED,
        WITHDRAWN;

        /** Whether its rows counted at some time. */
        public boolean taken() {
            return switch (this) {
                case ACCEPTED, SUPERSEDED, WITHDRAWN -> true;
                case RECEIVED, CHECKED, UNCHANGED, REJECTED -> false;
            };
        }
    }

    /** What {@link #of} reads. */
    static final String SELECT = """
            SELECT d.*, (SELECT min(since) FROM published_slice WHERE delivery = d.number) AS since,
                (SELECT max(until) FROM published_slice WHERE delivery = d.number
                 HAVING bool_and(until IS NOT NULL)) AS until
            FROM delivery d
            """;

    static Delivered of(ResultSet row) throws SQLException {
        return new Delivered(
                row.getLong("number"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new File(
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        Optional.ofNullable(row.getString("note_name"))),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                slice(row),
                whole(row, "sequence"),
                Optional.ofNullable(row.getString("source_system")),
                whole(row, "row_count"),
                whole(row, "same_as"),
                whole(row, "since"),
                whole(row, "until"));
    }

    private static Optional<Slice> slice(ResultSet row) throws SQLException {
        var dataset = row.getString("dataset");
        return dataset == null
                ? Optional.empty()
                : Optional.of(
                        new SliceKey(new SourceId(dataset), row.getInt("municipality"), row.getInt("month")).slice());
    }

    private static OptionalLong whole(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether it counts before the other one: the higher loebenummer where both have one, else the order of receipt. */
    public boolean outranks(Delivered other) {
        if (sequence.isPresent() && other.sequence.isPresent() && !sequence.equals(other.sequence)) {
            return sequence.getAsLong() > other.sequence.getAsLong();
        }
        return number > other.number;
    }
}
