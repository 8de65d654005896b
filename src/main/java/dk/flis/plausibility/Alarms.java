// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.plausibility.Alarm.Band;
import dk.flis.plausibility.Alarm.Closed;
import dk.flis.plausibility.Alarm.State;
import dk.flis.plausibility.RaiseAlarms.Run;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The alarms of municipalities, as their users and the operator see them. Which areas those may see is asked before. */
public final class Alarms {

    private static final String SOME = """
            FROM alarm WHERE area = ANY (:areas::text[]) AND state = ANY (:states::text[])
              AND :municipality IN (0, municipality) AND :owner IN ('', owner)
            """;

    private static final String ASSIGN = """
            UPDATE alarm SET owner = :owner, task = :task WHERE number = :number AND state = 'OPEN'
            """;

    private static final String EXPLAIN = """
            UPDATE alarm SET state = 'EXPLAINED', note = :note, closed_at = :now, closed_by = :by, closed_title = :title
            WHERE number = :number AND state = 'OPEN'
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Alarms(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which alarms are wanted.
     *
     * @param municipality empty: all that the viewer may see
     * @param owner empty: whoever's
     */
    public record Filter(
            Collection<AreaId> areas,
            Collection<State> states,
            Optional<MunicipalityCode> municipality,
            Optional<String> owner) {
        public Filter {
            areas = List.copyOf(areas);
            states = List.copyOf(states);
        }
    }

    /** Open ones first, then the newest month, the strongest of a month first. */
    public List<Alarm> page(Viewer viewer, Filter filter, int skip, int count) {
        return rows.as(
                viewer,
                database -> with(filter, database.sql("SELECT * " + SOME + """
                                        ORDER BY state <> 'OPEN', month DESC, score DESC, number OFFSET :skip LIMIT :count
                                        """))
                        .param("skip", skip)
                        .param("count", count)
                        .query((row, _) -> alarm(row))
                        .list());
    }

    public long count(Viewer viewer, Filter filter) {
        return rows.as(
                viewer,
                database -> with(filter, database.sql("SELECT count(*) " + SOME))
                        .query(Long.class)
                        .single());
    }

    private static StatementSpec with(Filter filter, StatementSpec statement) {
        return statement
                .param("areas", filter.areas().stream().map(AreaId::value).toArray(String[]::new))
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "municipality",
                        filter.municipality().map(MunicipalityCode::value).orElse(0))
                .param("owner", filter.owner().orElse(""));
    }

    public Optional<Alarm> find(Viewer viewer, long number) {
        return rows.as(
                viewer,
                database -> database.sql("SELECT * FROM alarm WHERE number = :number")
                        .param("number", number)
                        .query((row, _) -> alarm(row))
                        .optional());
    }

    /** What the newest look at a publication brought. */
    public Optional<Run> lastRun() {
        return rows.all(database -> database.sql("SELECT * FROM alarm_run ORDER BY publication DESC LIMIT 1")
                .query((row, _) -> new Run(
                        row.getLong("publication"),
                        row.getInt("months"),
                        row.getInt("raised"),
                        row.getInt("gone"),
                        Duration.ofMillis(row.getLong("millis"))))
                .optional());
    }

    /** False when it is closed meanwhile. */
    public boolean assign(Alarm alarm, String by, String owner, long task) {
        return rows.of(alarm.municipality(), database -> {
            var changed = database.sql(ASSIGN)
                    .param("owner", owner)
                    .param("task", task)
                    .param("number", alarm.number())
                    .update();
            if (changed > 0) {
                audit.record(by, Event.ALARM_ASSIGNED, alarm.number() + " " + owner, Optional.of(alarm.municipality()));
            }
            return changed > 0;
        });
    }

    /** False when it is closed meanwhile. */
    public boolean explain(Alarm alarm, String by, String title, long note) {
        return rows.of(alarm.municipality(), database -> {
            var changed = database.sql(EXPLAIN)
                    .param("note", note)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("by", by)
                    .param("title", title)
                    .param("number", alarm.number())
                    .update();
            if (changed > 0) {
                audit.record(
                        by,
                        Event.ALARM_EXPLAINED,
                        alarm.number() + " " + alarm.keyFigure() + " " + alarm.month(),
                        Optional.of(alarm.municipality()));
            }
            return changed > 0;
        });
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getLong("number"),
                new MunicipalityCode(row.getInt("municipality")),
                new AreaId(row.getString("area")),
                new SourceId(row.getString("source")),
                Month.ofStored(row.getInt("month")),
                new KeyFigureId(row.getString("key_figure")),
                Stream.of((String[]) row.getArray("others").getArray())
                        .map(KeyFigureId::new)
                        .toList(),
                band(row),
                State.valueOf(row.getString("state")),
                row.getLong("raised_by"),
                instant(row, "raised_at").orElseThrow(),
                Optional.ofNullable(row.getString("owner")),
                number(row, "task"),
                number(row, "note"),
                closed(row));
    }

    private static Band band(ResultSet row) throws SQLException {
        var alike = row.getDouble("alike");
        var known = row.wasNull() ? Optional.<Double>empty() : Optional.of(alike);
        return new Band(
                row.getDouble("middle"),
                row.getDouble("level"),
                row.getDouble("low"),
                row.getDouble("high"),
                known,
                row.getDouble("score"));
    }

    private static Optional<Closed> closed(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getString("closed_by")).orElse("");
        var title = Optional.ofNullable(row.getString("closed_title")).orElse("");
        return instant(row, "closed_at").map(at -> new Closed(by, title, at));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
