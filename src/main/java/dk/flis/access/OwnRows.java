// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs statements on tables that hold a municipality's state. PostgreSQL's row-level security shows them the rows of the
 * municipality that is named here and no others; a statement that does not come through here sees nothing.
 *
 * <p>Each call is one transaction, or part of the one under way on this thread.
 */
public final class OwnRows {

    private static final String ALL = "all";
    private static final String NONE = "none";

    /** Gives what was open before, in one round trip: a page makes several of these calls. */
    private static final String OPEN = """
            WITH before AS MATERIALIZED (SELECT coalesce(current_setting('flis.rows', true), '') AS rows)
            SELECT rows FROM before WHERE set_config('flis.rows', :rows, true) IS NOT NULL
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    public OwnRows(DataSource database) {
        this.database = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Within the rows of that municipality. */
    public <T> T of(MunicipalityCode municipality, Function<JdbcClient, T> work) {
        return run(Integer.toString(municipality.value()), work);
    }

    /** Within what the viewer's office lets him see: a user his municipality's rows, the operator all, others none. */
    public <T> T as(Viewer viewer, Function<JdbcClient, T> work) {
        return switch (viewer) {
            case Viewer.Operator _ -> all(work);
            case Viewer.CatalogueEditor _ -> run(NONE, work);
            case Viewer.User user -> of(user.municipality(), work);
        };
    }

    /** For what is done before one knows whose rows they are, such as signing in, and by the operator. */
    public <T> T all(Function<JdbcClient, T> work) {
        return run(ALL, work);
    }

    private <T> T run(String rows, Function<JdbcClient, T> work) {
        return Optional.ofNullable(transactions.execute(_ -> {
                    var before = database.sql(OPEN)
                            .param("rows", rows)
                            .query(String.class)
                            .single();
                    var result = work.apply(database);
                    // The transaction's end takes the setting back, and so does an exception.
                    if (!before.isEmpty()) {
                        database.sql(OPEN)
                                .param("rows", before)
                                .query(String.class)
                                .single();
                    }
                    return result;
                }))
                .orElseThrow(() -> new IllegalStateException("work on rows gave no result"));
    }
}
