// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.community.Message.Body;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Messages from the operator to everybody, and from a municipality's local administrator to its users. */
public final class Messages {

    private static final String COLUMNS =
            "SELECT number, municipality, title, text, author, author_title, written, changed FROM message ";

    /** What the reader is to see: his municipality's and everybody's; the operator sees his own. */
    private static final String MINE = "WHERE (municipality IS NULL OR municipality = :own) ";

    private static final String ADD = """
            INSERT INTO message (municipality, title, text, author, author_title, written)
            VALUES (:municipality, :title, :text, :author, :authorTitle, :now) RETURNING number
            """;

    /** Only messages of the writer's own side: an administrator does not touch the operator's. */
    private static final String OWN = " WHERE number = :number AND municipality IS NOT DISTINCT FROM :own::integer";

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Messages(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Message> page(Viewer viewer, int skip, int count) {
        return rows.as(
                viewer,
                database -> database.sql(
                                COLUMNS + MINE + "ORDER BY written DESC, number DESC OFFSET :skip LIMIT :count")
                        .param("own", own(viewer).orElse(0))
                        .param("skip", skip)
                        .param("count", count)
                        .query((row, _) -> message(row))
                        .list());
    }

    public long count(Viewer viewer) {
        return rows.as(
                viewer,
                database -> database.sql("SELECT count(*) FROM message " + MINE)
                        .param("own", own(viewer).orElse(0))
                        .query(Long.class)
                        .single());
    }

    public Optional<Message> find(Viewer viewer, long number) {
        return rows.as(
                viewer,
                database -> database.sql(COLUMNS + MINE + "AND number = :number")
                        .param("own", own(viewer).orElse(0))
                        .param("number", number)
                        .query((row, _) -> message(row))
                        .optional());
    }

    public long add(Viewer viewer, Author author, Body body) {
        return rows.as(viewer, database -> {
            var number = database.sql(ADD)
                    .param("municipality", own(viewer).orElse(null), Types.INTEGER)
                    .param("title", body.title())
                    .param("text", body.text())
                    .param("author", author.name())
                    .param("authorTitle", author.title())
                    .param("now", now())
                    .query(Long.class)
                    .single();
            audit.record(author.name(), Event.MESSAGE_WRITTEN, number + " " + body.title(), Whose.municipality(viewer));
            return number;
        });
    }

    /** False when it is no longer there, or not of his side. */
    public boolean change(Viewer viewer, Author by, long number, Body body) {
        return rows.as(viewer, database -> {
            var changed = database.sql("UPDATE message SET title = :title, text = :text, changed = :now" + OWN)
                    .param("title", body.title())
                    .param("text", body.text())
                    .param("now", now())
                    .param("number", number)
                    .param("own", own(viewer).orElse(null), Types.INTEGER)
                    .update();
            if (changed > 0) {
                audit.record(by.name(), Event.MESSAGE_CHANGED, number + " " + body.title(), Whose.municipality(viewer));
            }
            return changed > 0;
        });
    }

    /** False when it is no longer there, or not of his side. */
    public boolean delete(Viewer viewer, Author by, long number) {
        return rows.as(viewer, database -> {
            var gone = database.sql("DELETE FROM message" + OWN)
                    .param("number", number)
                    .param("own", own(viewer).orElse(null), Types.INTEGER)
                    .update();
            if (gone > 0) {
                audit.record(by.name(), Event.MESSAGE_DELETED, Long.toString(number), Whose.municipality(viewer));
            }
            return gone > 0;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<Integer> own(Viewer viewer) {
        return Whose.municipality(viewer).map(MunicipalityCode::value);
    }

    private static Message message(ResultSet row) throws SQLException {
        var code = row.getInt("municipality");
        var municipality = row.wasNull() ? Optional.<MunicipalityCode>empty() : Optional.of(new MunicipalityCode(code));
        return new Message(
                row.getLong("number"),
                municipality,
                new Body(row.getString("title"), row.getString("text")),
                new Author(row.getString("author"), row.getString("author_title")),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getObject("changed") != null);
    }
}
