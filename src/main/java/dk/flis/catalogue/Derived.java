// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows made from other sources by SQL, where raw rows are not additive.
 *
 * <p>The SQL reads its sources by name and returns {@code kommune}, {@code maaned} and the declared columns.
 *
 * @param grain one row is …
 * @param dependsOn which months, relative to a month of its own, it reads of each source; the first leads: a derived
 *     month is there when the leader's month is
 */
public record Derived(
        SourceId id,
        AreaId area,
        String name,
        String grain,
        List<Column> columns,
        Frequency frequency,
        Map<SourceId, Months> dependsOn,
        Optional<String> institution,
        List<String> municipalities,
        String sql)
        implements Source {

    public Derived {
        columns = List.copyOf(columns);
        dependsOn = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(dependsOn));
        municipalities = List.copyOf(municipalities);
    }

    /** Relative months, both ends included; {@code -12..0} is this month and the twelve before. */
    public record Months(int from, int to) {}

    public SourceId leader() {
        return dependsOn.keySet().iterator().next();
    }
}
