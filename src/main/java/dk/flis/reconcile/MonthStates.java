// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.access.OwnRows;
import dk.flis.catalogue.SourceId;
import dk.flis.reconcile.Seal.State;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Month by month, how what counts of a municipality stands, published or not. */
public final class MonthStates {

    private static final String STATES = """
            SELECT d.dataset, d.month, coalesce(c.state, 'NOT_RECONCILED') AS state, coalesce(c.number, 0) AS certificate
            FROM delivery d LEFT JOIN LATERAL (
                SELECT c.number,
                    CASE WHEN m.delivery <> d.number THEN 'OUTDATED' WHEN c.agrees THEN 'RECONCILED' ELSE 'DIFFERENCE' END AS state
                FROM certificate c JOIN certificate_month m ON m.certificate = c.number
                WHERE c.dataset = d.dataset AND c.municipality = d.municipality AND m.month = d.month
                  AND c.withdrawn_at IS NULL AND m.delivery <= d.number
                ORDER BY m.delivery = d.number DESC, c.number DESC LIMIT 1) c ON true
            WHERE d.state = 'accepted' AND :municipality IN (0, d.municipality) AND d.dataset = ANY (:datasets::text[])
            """;

    private static final String COUNTRY = """
            SELECT dataset, month, count(*) AS delivered, count(*) FILTER (WHERE state = 'RECONCILED') AS good
            FROM (%s) AS states GROUP BY dataset, month
            """.formatted(STATES);

    private final OwnRows rows;

    public MonthStates(OwnRows rows) {
        this.rows = rows;
    }

    /** @param certificate the one that says so, if any does */
    public record MonthState(SourceId dataset, Month month, State state, Optional<Long> certificate) {}

    /** How many municipalities have delivered a month, and how many of them reconciled it. */
    public record Counted(SourceId dataset, Month month, int delivered, int good) {}

    /** For the operator alone. */
    public List<Counted> country(Collection<SourceId> datasets) {
        return rows.all(database -> database.sql(COUNTRY)
                .param("municipality", 0)
                .param("datasets", datasets.stream().map(SourceId::value).toArray(String[]::new))
                .query((row, _) -> new Counted(
                        new SourceId(row.getString("dataset")),
                        Month.ofStored(row.getInt("month")),
                        row.getInt("delivered"),
                        row.getInt("good")))
                .list());
    }

    /** Of the months that were delivered, oldest first. */
    public List<MonthState> of(MunicipalityCode municipality, Collection<SourceId> datasets) {
        return rows.of(
                municipality,
                database -> database.sql(STATES + "ORDER BY d.dataset, d.month")
                        .param("municipality", municipality.value())
                        .param(
                                "datasets",
                                datasets.stream().map(SourceId::value).toArray(String[]::new))
                        .query((row, _) -> new MonthState(
                                new SourceId(row.getString("dataset")),
                                Month.ofStored(row.getInt("month")),
                                State.valueOf(row.getString("state")),
                                Optional.of(row.getLong("certificate")).filter(number -> number > 0)))
                        .list());
    }
}
