// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Note.Reach;
import dk.flis.community.Note.Subject;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notes on key figures. Whether somebody may see the key figure, or write for his municipality, is asked before; that
 * he gets the notes of his own municipality and those shared by others, and changes none but his own municipality's, is
 * seen to here and by PostgreSQL.
 */
public final class Notes {

    /** More are never shown at once. */
    private static final int MOST = 500;

    private static final String SELECT = """
            SELECT number, key_figure, municipality, period, shared, answers, text, author, author_title, written, changed
            FROM note WHERE (shared OR municipality = :own)
            """;

    private static final String ADD = """
            INSERT INTO note (key_figure, municipality, period, first_month, last_month, shared, answers, text, author,
                author_title, written)
            VALUES (:figure, :municipality, :period, :first, :last, :shared, :answers, :text, :author, :title, :now)
            RETURNING number
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Notes(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Note> on(Viewer viewer, KeyFigureId keyFigure) {
        return rows.as(
                viewer,
                database -> database.sql(SELECT + "AND key_figure = :figure ORDER BY written DESC LIMIT " + MOST)
                        .param("own", own(viewer))
                        .param("figure", keyFigure.value())
                        .query((row, _) -> note(row))
                        .list());
    }

    /** How many each key figure has on any month of the period; one that has none is not there. */
    public Map<KeyFigureId, Integer> counts(Viewer viewer, Period period) {
        var counts = new HashMap<KeyFigureId, Integer>();
        return rows.as(viewer, database -> {
            database.sql("""
                            SELECT key_figure, count(*) AS notes FROM note
                            WHERE (shared OR municipality = :own) AND first_month <= :last AND last_month >= :first
                            GROUP BY key_figure
                            """)
                    .param("own", own(viewer))
                    .param("first", period.first().index())
                    .param("last", period.last().index())
                    .query(row -> {
                        counts.put(new KeyFigureId(row.getString("key_figure")), row.getInt("notes"));
                    });
            return counts;
        });
    }

    public Optional<Note> find(Viewer viewer, long number) {
        return rows.as(
                viewer,
                database -> database.sql(SELECT + "AND number = :number")
                        .param("own", own(viewer))
                        .param("number", number)
                        .query((row, _) -> note(row))
                        .optional());
    }

    /** What others answered to notes of that author since then, newest first. */
    public List<Note> answersTo(Viewer viewer, String author, Instant since) {
        return rows.as(
                viewer,
                database -> database.sql(SELECT + """
                        AND written > :since AND author <> :author
                        AND answers IN (SELECT mine.number FROM note mine WHERE mine.author = :author)
                        ORDER BY written DESC LIMIT 20
                        """)
                        .param("own", own(viewer))
                        .param("since", at(since))
                        .param("author", author)
                        .query((row, _) -> note(row))
                        .list());
    }

    /** @param answers the note it answers */
    public long add(Viewer viewer, Author author, Subject subject, Reach reach, Optional<Long> answers, String text) {
        return rows.as(viewer, database -> {
            var number = database.sql(ADD)
                    .param("figure", subject.keyFigure().value())
                    .param("municipality", subject.municipality().value())
                    .param("period", subject.period().toString())
                    .param("first", subject.period().first().index())
                    .param("last", subject.period().last().index())
                    .param("shared", reach == Reach.SHARED)
                    .param("answers", answers.orElse(null), Types.BIGINT)
                    .param("text", text)
                    .param("author", author.name())
                    .param("title", author.title())
                    .param("now", at(clock.instant()))
                    .query(Long.class)
                    .single();
            record(author, Event.NOTE_WRITTEN, number, subject, reach);
            return number;
        });
    }

    /** False when it is no longer there, or another municipality's. */
    public boolean change(Viewer viewer, Author by, Note note, Reach reach, String text) {
        return rows.as(viewer, database -> {
            var changed = database.sql("""
                            UPDATE note SET text = :text, shared = :shared, changed = :now
                            WHERE number = :number AND municipality = :own
                            """)
                    .param("text", text)
                    .param("shared", reach == Reach.SHARED)
                    .param("now", at(clock.instant()))
                    .param("number", note.number())
                    .param("own", own(viewer))
                    .update();
            if (changed > 0) {
                record(by, Event.NOTE_CHANGED, note.number(), note.subject(), reach);
            }
            return changed > 0;
        });
    }

    /** False when it is no longer there, or another municipality's. */
    public boolean delete(Viewer viewer, Author by, Note note) {
        return rows.as(viewer, database -> {
            var gone = database.sql("DELETE FROM note WHERE number = :number AND municipality = :own")
                    .param("number", note.number())
                    .param("own", own(viewer))
                    .update();
            if (gone > 0) {
                record(by, Event.NOTE_DELETED, note.number(), note.subject(), note.reach());
            }
            return gone > 0;
        });
    }

    /** The text itself is nobody's business but the readers'. */
    private void record(Author by, Event event, long number, Subject subject, Reach reach) {
        audit.record(
                by.name(),
                event,
                "%d %s %s %s %s"
                        .formatted(number, subject.keyFigure(), subject.municipality(), subject.period(), reach),
                Optional.of(subject.municipality()));
    }

    /** 0 for who belongs to none: no municipality has it. */
    private static int own(Viewer viewer) {
        return Whose.municipality(viewer).map(MunicipalityCode::value).orElse(0);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Note note(ResultSet row) throws SQLException {
        var answered = row.getLong("answers");
        var answers = row.wasNull() ? Optional.<Long>empty() : Optional.of(answered);
        return new Note(
                row.getLong("number"),
                new Subject(
                        new KeyFigureId(row.getString("key_figure")),
                        new MunicipalityCode(row.getInt("municipality")),
                        Period.parse(row.getString("period")).orElseThrow()),
                row.getBoolean("shared") ? Reach.SHARED : Reach.INSIDE,
                answers,
                row.getString("text"),
                new Author(row.getString("author"), row.getString("author_title")),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("changed", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
