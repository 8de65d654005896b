// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.SenderName;
import dk.flis.catalogue.SourceId;
import dk.flis.distribution.MonthChange.Slot;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Last;
import dk.flis.distribution.RawOrder.Outcome;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.distribution.RawOrder.State;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of orders, within a transaction that may see them. */
final class OrderRows {

    private static final String SELECT = """
            SELECT number, municipality, title, content, first_month, scope, format, start, rhythm, sender,
                password IS NOT NULL AS encrypted, by_name, changed, due, state, outcome, looked, about
            FROM raw_order
            """;

    private static final String ADD = """
            INSERT INTO raw_order (municipality, title, content, first_month, scope, format, start, rhythm, sender, by_name,
                changed, due, state)
            VALUES (:municipality, :title, :content, :first, :scope, :format, :start, :rhythm, :sender, :by, :now, :due,
                'WAITING')
            RETURNING number
            """;

    private static final String CHANGE = """
            UPDATE raw_order SET title = :title, content = :content, first_month = :first, scope = :scope,
                format = :format, start = :start, rhythm = :rhythm, sender = :sender, by_name = :by, changed = :now,
                due = :due, state = 'WAITING'
            WHERE number = :number
            """;

    /** Only when it is as it was read: what somebody changed meanwhile counts. */
    private static final String TRIED = """
            UPDATE raw_order SET due = :due, state = :state, outcome = :outcome, looked = :now, about = :about
            WHERE number = :number AND changed = :changed AND due IS NOT DISTINCT FROM :before
            """;

    private static final int LONGEST_ABOUT = 500;

    private final JdbcClient database;

    OrderRows(JdbcClient database) {
        this.database = database;
    }

    List<RawOrder> of(MunicipalityCode municipality) {
        return database.sql(SELECT + "WHERE municipality = :municipality ORDER BY title, number")
                .param("municipality", municipality.value())
                .query((row, _) -> order(row))
                .list();
    }

    Optional<RawOrder> find(long number) {
        return database.sql(SELECT + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> order(row))
                .optional();
    }

    List<RawOrder> due(Instant now) {
        return database.sql(SELECT + "WHERE due <= :now ORDER BY due, number")
                .param("now", time(now))
                .query((row, _) -> order(row))
                .list();
    }

    long add(MunicipalityCode municipality, Body body, String by, Instant now, Instant due) {
        return body(database.sql(ADD), body, by, now, due)
                .param("municipality", municipality.value())
                .query(Long.class)
                .single();
    }

    void change(long number, Body body, String by, Instant now, Instant due) {
        body(database.sql(CHANGE), body, by, now, due).param("number", number).update();
    }

    private static StatementSpec body(StatementSpec statement, Body body, String by, Instant now, Instant due) {
        return statement
                .param("title", body.title())
                .param("content", body.content().text())
                .param("first", body.first().map(Month::stored).orElse(null), Types.INTEGER)
                .param("scope", body.scope().name())
                .param("format", body.form().name())
                .param("start", body.start())
                .param("rhythm", body.rhythm().name())
                .param("sender", body.sender().map(SenderName::value).orElse(null), Types.VARCHAR)
                .param("by", by)
                .param("now", time(now))
                .param("due", time(due));
    }

    /** What is stopped has no due time. */
    void stop(long number) {
        database.sql("UPDATE raw_order SET state = 'STOPPED', due = NULL WHERE number = :number")
                .param("number", number)
                .update();
    }

    void wait(long number, String by, Instant due) {
        database.sql("UPDATE raw_order SET state = 'WAITING', due = :due, by_name = :by WHERE number = :number")
                .param("number", number)
                .param("by", by)
                .param("due", time(due))
                .update();
    }

    void delete(long number) {
        database.sql("DELETE FROM raw_order WHERE number = :number")
                .param("number", number)
                .update();
    }

    /** @param sealed empty: it is not to be encrypted */
    void password(long number, Optional<byte[]> sealed) {
        database.sql("UPDATE raw_order SET password = :password WHERE number = :number")
                .param("number", number)
                .param("password", sealed.orElse(null), Types.BINARY)
                .update();
    }

    Optional<byte[]> password(long number) {
        return database.sql("SELECT password FROM raw_order WHERE number = :number AND password IS NOT NULL")
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    /** False when somebody changed the order meanwhile: nothing is written then. */
    boolean tried(RawOrder order, State state, Last last) {
        return database.sql(TRIED)
                        .param("number", order.number())
                        .param("changed", time(order.changed()))
                        .param(
                                "before",
                                due(order.state()).map(OrderRows::time).orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("due", due(state).map(OrderRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("state", word(state))
                        .param("outcome", last.outcome().name())
                        .param("now", time(last.at()))
                        .param(
                                "about",
                                last.about().substring(0, Math.min(last.about().length(), LONGEST_ABOUT)))
                        .update()
                == 1;
    }

    /** By month, the delivery that the receiver has. */
    Map<Slot, Long> held(long number) {
        var held = new HashMap<Slot, Long>();
        database.sql("SELECT dataset, month, delivery FROM raw_held WHERE order_number = :number")
                .param("number", number)
                .query(row -> {
                    held.put(
                            new Slot(new SourceId(row.getString("dataset")), Month.ofStored(row.getInt("month"))),
                            row.getLong("delivery"));
                });
        return held;
    }

    void forget(long number) {
        database.sql("DELETE FROM raw_held WHERE order_number = :number")
                .param("number", number)
                .update();
    }

    void hold(long number, Map<Slot, Long> held) {
        forget(number);
        var slots = List.copyOf(held.entrySet());
        database.sql(
                        "INSERT INTO raw_held SELECT :number, * FROM unnest(:datasets::text[], :months::int[], :deliveries::bigint[])")
                .param("number", number)
                .param(
                        "datasets",
                        slots.stream()
                                .map(one -> one.getKey().dataset().value())
                                .toArray(String[]::new))
                .param(
                        "months",
                        slots.stream().map(one -> one.getKey().month().stored()).toArray(Integer[]::new))
                .param("deliveries", slots.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    private static RawOrder order(ResultSet row) throws SQLException {
        var first = row.getInt("first_month");
        var body = new Body(
                row.getString("title"),
                Content.read(row.getString("content")).orElseThrow(),
                first == 0 ? Optional.empty() : Optional.of(Month.ofStored(first)),
                Scope.valueOf(row.getString("scope")),
                FileForm.valueOf(row.getString("format")),
                row.getObject("start", LocalDate.class),
                Rhythm.valueOf(row.getString("rhythm")),
                Optional.ofNullable(row.getString("sender")).map(SenderName::new));
        return new RawOrder(
                row.getLong("number"),
                new MunicipalityCode(row.getInt("municipality")),
                body,
                row.getBoolean("encrypted"),
                row.getString("by_name"),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                state(row),
                last(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "WAITING" ->
                new State.Waiting(row.getObject("due", OffsetDateTime.class).toInstant());
            case "DONE" -> new State.Done();
            case "STOPPED" -> new State.Stopped();
            default -> new State.Refused();
        };
    }

    private static Optional<Last> last(ResultSet row) throws SQLException {
        var outcome = Optional.ofNullable(row.getString("outcome"));
        var looked = Optional.ofNullable(row.getObject("looked", OffsetDateTime.class));
        var about = row.getString("about");
        return outcome.flatMap(word -> looked.map(at -> new Last(Outcome.valueOf(word), at.toInstant(), about)));
    }

    private static Optional<Instant> due(State state) {
        return state instanceof State.Waiting(var due) ? Optional.of(due) : Optional.empty();
    }

    private static String word(State state) {
        return switch (state) {
            case State.Waiting _ -> "WAITING";
            case State.Done _ -> "DONE";
            case State.Stopped _ -> "STOPPED";
            case State.Refused _ -> "REFUSED";
        };
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
