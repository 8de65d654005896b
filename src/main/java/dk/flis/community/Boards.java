// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Board.Body;
import dk.flis.community.Board.Form;
import dk.flis.community.Board.Item;
import dk.flis.community.Board.Reach;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The boards of a municipality, and each user's own; PostgreSQL shows nobody another's. */
public final class Boards {

    /** Of his own side: the operator works with all rows and is shown no municipality's boards. */
    private static final String SELECT = """
            SELECT b.number, b.owner, b.title, b.text, b.author, b.author_title, b.written, b.changed,
                string_agg(i.key_figure || ' ' || i.form, ',' ORDER BY i.position) AS items
            FROM board b JOIN board_item i ON i.board = b.number
            WHERE b.municipality IS NOT DISTINCT FROM :own::integer
            """;

    private static final String ADD = """
            INSERT INTO board (municipality, owner, title, text, author, author_title, written)
            VALUES (:own::integer, :owner, :title, :text, :me, :authorTitle, :now) RETURNING number
            """;

    /** Only its author decides who sees it. */
    private static final String CHANGE = """
            UPDATE board SET title = :title, text = :text, changed = :now,
                owner = CASE WHEN author = :me THEN :owner ELSE owner END
            """;

    /** Whoever wrote it, and the local administrator for what is shared: authors leave. */
    private static final String CHANGEABLE = """
            WHERE number = :number AND municipality IS NOT DISTINCT FROM :own::integer
                AND (author = :me OR (owner IS NULL AND :keeps))
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Boards(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** His own and those shared in his municipality, by title. */
    public List<Board> all(Viewer viewer) {
        return as(
                viewer,
                database -> own(database.sql(SELECT + "GROUP BY b.number ORDER BY lower(b.title), b.number"), viewer)
                        .query((row, _) -> board(row))
                        .list());
    }

    public Optional<Board> find(Viewer viewer, long number) {
        return as(
                viewer,
                database -> own(database.sql(SELECT + "AND b.number = :number GROUP BY b.number"), viewer)
                        .param("number", number)
                        .query((row, _) -> board(row))
                        .optional());
    }

    /** Its author may, and the local administrator when it is shared. */
    public static boolean mayChange(Viewer viewer, Board board) {
        return board.author().name().equals(viewer.name()) || (board.body().reach() == Reach.SHARED && keeps(viewer));
    }

    public long add(Viewer viewer, Author author, Body body) {
        return as(viewer, database -> {
            var number = with(body, viewer, database.sql(ADD))
                    .param("authorTitle", author.title())
                    .query(Long.class)
                    .single();
            put(database, number, body.items());
            record(viewer, Event.BOARD_WRITTEN, number);
            return number;
        });
    }

    /** False when it is no longer there, or not his to change. */
    public boolean change(Viewer viewer, long number, Body body) {
        return as(viewer, database -> {
            var changed = with(body, viewer, database.sql(CHANGE + CHANGEABLE))
                    .param("number", number)
                    .param("keeps", keeps(viewer))
                    .update();
            if (changed > 0) {
                database.sql("DELETE FROM board_item WHERE board = :number")
                        .param("number", number)
                        .update();
                put(database, number, body.items());
                record(viewer, Event.BOARD_CHANGED, number);
            }
            return changed > 0;
        });
    }

    /** False when it is no longer there, or not his to delete. */
    public boolean delete(Viewer viewer, long number) {
        return as(viewer, database -> {
            var gone = own(database.sql("DELETE FROM board " + CHANGEABLE), viewer)
                    .param("number", number)
                    .param("me", viewer.name())
                    .param("keeps", keeps(viewer))
                    .update();
            if (gone > 0) {
                record(viewer, Event.BOARD_DELETED, number);
            }
            return gone > 0;
        });
    }

    private <T> T as(Viewer viewer, Function<JdbcClient, T> work) {
        return rows.as(viewer, database -> {
            database.sql("SELECT set_config('flis.account', :account, true)")
                    .param("account", viewer.name())
                    .query(String.class)
                    .single();
            return work.apply(database);
        });
    }

    private static void put(JdbcClient database, long number, List<Item> items) {
        for (var position = 0; position < items.size(); position++) {
            database.sql("INSERT INTO board_item VALUES (:number, :position, :figure, :form)")
                    .param("number", number)
                    .param("position", position)
                    .param("figure", items.get(position).keyFigure().value())
                    .param("form", items.get(position).form().name())
                    .update();
        }
    }

    private StatementSpec with(Body body, Viewer viewer, StatementSpec statement) {
        return own(statement, viewer)
                .param("title", body.title())
                .param("text", body.text())
                .param("me", viewer.name())
                .param("owner", body.reach() == Reach.ALONE ? viewer.name() : null, Types.VARCHAR)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static StatementSpec own(StatementSpec statement, Viewer viewer) {
        return statement.param(
                "own", Whose.municipality(viewer).map(MunicipalityCode::value).orElse(null), Types.INTEGER);
    }

    private static boolean keeps(Viewer viewer) {
        return Whose.writesMessages(viewer);
    }

    /** What stands on it is nobody's business but its readers'. */
    private void record(Viewer viewer, Event event, long number) {
        audit.record(viewer.name(), event, Long.toString(number), Whose.municipality(viewer));
    }

    private static Board board(ResultSet row) throws SQLException {
        var owner = Optional.ofNullable(row.getString("owner"));
        return new Board(
                row.getLong("number"),
                new Body(
                        row.getString("title"),
                        row.getString("text"),
                        owner.isPresent() ? Reach.ALONE : Reach.SHARED,
                        Arrays.stream(row.getString("items").split(",", -1))
                                .map(Boards::item)
                                .toList()),
                new Author(row.getString("author"), row.getString("author_title")),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("changed", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Item item(String written) {
        var parts = written.split(" ", 2);
        return new Item(new KeyFigureId(parts[0]), Form.valueOf(parts[1]));
    }
}
