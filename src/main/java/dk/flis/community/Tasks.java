// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.community.Task.Body;
import dk.flis.community.Task.Kind;
import dk.flis.community.Task.Priority;
import dk.flis.community.Task.Status;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The tasks of a municipality, which all its users see and add to; the operator has his own. */
public final class Tasks {

    private static final String SELECT = """
            SELECT number, kind, title, text, assigned, status, priority, due, done, predecessor, author, written
            FROM task WHERE municipality IS NOT DISTINCT FROM :own::integer
            """;

    private static final String ADD = """
            INSERT INTO task (municipality, kind, title, text, assigned, status, priority, due, done, predecessor, author,
                written)
            VALUES (:own::integer, :kind, :title, :text, :assigned, :status, :priority, :due, :done, :predecessor, :author,
                :now)
            RETURNING number
            """;

    private static final String CHANGE = """
            UPDATE task SET kind = :kind, title = :title, text = :text, assigned = :assigned, status = :status,
                priority = :priority, due = :due, done = :done, predecessor = :predecessor, changed = :now
            WHERE number = :number AND municipality IS NOT DISTINCT FROM :own::integer
            """;

    /** The tasks that come before one, one after another. */
    private static final String BEFORE = """
            WITH RECURSIVE earlier AS (
                SELECT number, predecessor FROM task WHERE number = :predecessor
                UNION SELECT t.number, t.predecessor FROM task t JOIN earlier e ON t.number = e.predecessor)
            SELECT count(*) FROM earlier WHERE number = :number
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Tasks(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which tasks a list shows. */
    public enum Which {
        OPEN("AND status <> 'DONE' "),
        ALL("");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** By due date, those without one last; the weightier of a day first. */
    public List<Task> page(Viewer viewer, Which which, int skip, int count) {
        return rows.as(
                viewer,
                database -> own(database.sql(SELECT + which.condition + """
                        ORDER BY (status = 'DONE'), due NULLS LAST, array_position(ARRAY['HIGH', 'NORMAL', 'LOW'], priority),
                            number OFFSET :skip LIMIT :count
                        """), viewer)
                        .param("skip", skip)
                        .param("count", count)
                        .query((row, _) -> task(row))
                        .list());
    }

    public long count(Viewer viewer, Which which) {
        return rows.as(
                viewer,
                database -> own(
                                database.sql("SELECT count(*) FROM (" + SELECT + which.condition + ") AS those"),
                                viewer)
                        .query(Long.class)
                        .single());
    }

    public Optional<Task> find(Viewer viewer, long number) {
        return rows.as(
                viewer,
                database -> own(database.sql(SELECT + "AND number = :number"), viewer)
                        .param("number", number)
                        .query((row, _) -> task(row))
                        .optional());
    }

    /** Whether the one may come before the other without a circle. */
    public boolean mayPrecede(Viewer viewer, long predecessor, long number) {
        return rows.as(
                viewer,
                database -> database.sql(BEFORE)
                                .param("predecessor", predecessor)
                                .param("number", number)
                                .query(Long.class)
                                .single()
                        == 0);
    }

    public long add(Viewer viewer, Author author, Body body) {
        return rows.as(viewer, database -> {
            var number = with(body, own(database.sql(ADD), viewer))
                    .param("author", author.name())
                    .query(Long.class)
                    .single();
            audit.record(author.name(), Event.TASK_WRITTEN, number + " " + body.title(), Whose.municipality(viewer));
            return number;
        });
    }

    /** False when it is no longer there. */
    public boolean change(Viewer viewer, Author by, long number, Body body) {
        return rows.as(viewer, database -> {
            var changed = with(body, own(database.sql(CHANGE), viewer))
                    .param("number", number)
                    .update();
            if (changed > 0) {
                audit.record(by.name(), Event.TASK_CHANGED, number + " " + body.title(), Whose.municipality(viewer));
            }
            return changed > 0;
        });
    }

    /** False when it is no longer there. */
    public boolean delete(Viewer viewer, Author by, long number) {
        return rows.as(viewer, (JdbcClient database) -> {
            var gone = own(
                            database.sql("DELETE FROM task WHERE number = :number"
                                    + " AND municipality IS NOT DISTINCT FROM :own::integer"),
                            viewer)
                    .param("number", number)
                    .update();
            if (gone > 0) {
                audit.record(by.name(), Event.TASK_DELETED, Long.toString(number), Whose.municipality(viewer));
            }
            return gone > 0;
        });
    }

    private StatementSpec with(Body body, StatementSpec statement) {
        return statement
                .param("kind", body.kind().name())
                .param("title", body.title())
                .param("text", body.text())
                .param("assigned", body.assigned().isEmpty() ? null : body.assigned(), Types.VARCHAR)
                .param("status", body.status().name())
                .param("priority", body.priority().name())
                .param("due", body.due().orElse(null), Types.DATE)
                .param("done", body.done())
                .param("predecessor", body.predecessor().orElse(null), Types.BIGINT)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static StatementSpec own(StatementSpec statement, Viewer viewer) {
        return statement.param(
                "own", Whose.municipality(viewer).map(MunicipalityCode::value).orElse(null), Types.INTEGER);
    }

    private static Task task(ResultSet row) throws SQLException {
        var before = row.getLong("predecessor");
        var predecessor = row.wasNull() ? Optional.<Long>empty() : Optional.of(before);
        return new Task(
                row.getLong("number"),
                new Body(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("assigned")).orElse(""),
                        Status.valueOf(row.getString("status")),
                        Priority.valueOf(row.getString("priority")),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        row.getInt("done"),
                        predecessor),
                row.getString("author"),
                row.getObject("written", OffsetDateTime.class).toInstant());
    }
}
