// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** The current delivery of a slice. */
record Current(long number, String sha256, OptionalLong sequence, SliceKey slice) {

    /** What {@link #of} reads. */
    static final String COLUMNS = "number, sha256, sequence, dataset, municipality, month";

    static Current of(ResultSet row) throws SQLException {
        var sequence = row.getLong("sequence");
        return new Current(
                row.getLong("number"),
                row.getString("sha256"),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(sequence),
                new SliceKey(new SourceId(row.getString("dataset")), row.getInt("municipality"), row.getInt("month")));
    }

    /**
     * Whether it stays current beside the other one: the higher loebenummer counts where both have one, else the order of
     * receipt.
     */
    boolean outranks(long other, OptionalLong otherSequence) {
        if (sequence.isPresent() && otherSequence.isPresent() && sequence.getAsLong() != otherSequence.getAsLong()) {
            return sequence.getAsLong() > otherSequence.getAsLong();
        }
        return number > other;
    }
}
