// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever changes which delivery of a slice counts takes turns with the others, until his transaction ends. */
final class LockSlices {

    /** In one order whoever asks, so that no two wait for each other. */
    private static final String LOCK = """
            SELECT count(*) FROM (
                SELECT DISTINCT hashtextextended(slice, 0) AS lock FROM unnest(:slices::text[]) AS slice ORDER BY 1) AS ordered,
                LATERAL pg_advisory_xact_lock(lock)
            """;

    private LockSlices() {}

    static void lock(JdbcClient database, List<SliceKey> slices) {
        database.sql(LOCK)
                .param("slices", slices.stream().map(SliceKey::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
