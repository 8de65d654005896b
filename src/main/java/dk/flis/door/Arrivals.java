// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.OwnRows;
import dk.flis.access.SenderName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which files of the SFTP areas are whole: only a client's own closing says so, for a cut connection leaves a file that looks
 * like any other. Lasting, so that after a crash nothing whole is forgotten and nothing cut is taken.
 */
final class Arrivals {

    private static final String CLOSED = """
            INSERT INTO arrival (sender, name, kind, note, closed) VALUES (:sender, :name, :kind, :note, :now)
            ON CONFLICT (sender, name) DO UPDATE SET closed = excluded.closed WHERE arrival.worker = ''
            """;

    private static final String FORGET = "DELETE FROM arrival WHERE sender = :sender AND name = :name AND worker = ''";

    private static final String IN_WORK =
            "SELECT count(*) FROM arrival WHERE sender = :sender AND name = :name AND worker <> ''";

    /** A file whose note has come too has nothing to wait for. */
    private static final String RIPE = """
            FROM arrival a JOIN sender s ON s.name = a.sender AND NOT s.blocked
            WHERE a.kind = 'FILE' AND NOT a.worker = ANY (:living::text[])
                AND (a.closed <= :ripe OR EXISTS (SELECT FROM arrival n WHERE n.sender = a.sender AND n.name = a.note))
            """;

    /** Files' names begin with their dataset. */
    private static final String DATASET = "split_part(a.name, '_', 1)";

    /** The oldest, and with it those of its dataset: alike files are checked together at a fraction of the cost. */
    private static final String CLAIM = """
            UPDATE arrival SET worker = :worker WHERE (sender, name) IN (
                SELECT a.sender, a.name %1$s
                ORDER BY %2$s <> (SELECT %2$s %1$s ORDER BY a.closed LIMIT 1), %2$s, a.closed
                LIMIT :most FOR UPDATE OF a SKIP LOCKED)
            RETURNING sender, name
            """.formatted(RIPE, DATASET);

    private static final String RELEASE =
            "UPDATE arrival SET worker = '', closed = :now WHERE sender = :sender AND name = :name";

    private static final String DONE = """
            DELETE FROM arrival WHERE (sender, name) IN (
                SELECT sender, unnest(ARRAY[name, note])
                FROM unnest(:senders::text[], :names::text[], :notes::text[]) AS done (sender, name, note))
            """;

    private final OwnRows rows;
    private final Duration rest;
    private final InstantSource clock;

    /** @param rest how long a file waits for its note, or for its client to go on with it */
    Arrivals(DataSource database, Duration rest, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.rest = rest;
        this.clock = clock;
    }

    /** A file of a sender's area. */
    record Arrival(SenderName sender, PlainName name) {}

    /** The file is whole, and forced to disk. */
    void closed(SenderName sender, PlainName name) {
        all(database -> database.sql(CLOSED)
                .param("sender", sender.value())
                .param("name", name.value())
                .param("kind", kind(name))
                .param("note", note(name))
                .param("now", time(clock.instant()))
                .update());
    }

    private static String kind(PlainName name) {
        if (name.isUnfinished()) {
            return "UNFINISHED";
        }
        return name.isNote() ? "NOTE" : "FILE";
    }

    private static String note(PlainName name) {
        return String.valueOf(HandIn.noteOf(Path.of(name.value())).getFileName());
    }

    /** The file will be written, moved or removed, and was perhaps whole. */
    Standing forget(SenderName sender, PlainName name) {
        return all(database -> {
            if (about(database, FORGET, sender, name).update() == 1) {
                return Standing.WHOLE;
            }
            var inWork =
                    about(database, IN_WORK, sender, name).query(Long.class).single() > 0;
            return inWork ? Standing.IN_WORK : Standing.UNKNOWN;
        });
    }

    /** What a file was. */
    enum Standing {
        /** Its client had closed it. */
        WHOLE,
        /** It is being taken in this moment, and must stay as it is. */
        IN_WORK,
        UNKNOWN
    }

    /**
     * Takes over ripe files, and those whose process is gone.
     *
     * @param living the processes that are at work
     * @param worker this one
     */
    List<Arrival> claim(List<String> living, String worker, int most) {
        return all(database -> database.sql(CLAIM)
                .param("worker", worker)
                .param("living", living.toArray(new String[0]))
                .param("ripe", time(clock.instant().minus(rest)))
                .param("most", most)
                .query((row, _) ->
                        new Arrival(new SenderName(row.getString("sender")), new PlainName(row.getString("name"))))
                .list());
    }

    /** All files that are whole and not yet taken, as {@code sender/name}; a shut sender's wait. */
    Set<String> whole() {
        return all(database ->
                Set.copyOf(database.sql("SELECT sender || '/' || name FROM arrival WHERE kind <> 'UNFINISHED'")
                        .query(String.class)
                        .list()));
    }

    /** It could not be taken now, and is tried again when it has rested. */
    void release(Arrival arrival) {
        all(database -> about(database, RELEASE, arrival.sender(), arrival.name())
                .param("now", time(clock.instant()))
                .update());
    }

    /** Their receipts are there; the notes went with them. */
    void done(List<Arrival> arrivals) {
        all(database -> database.sql(DONE)
                .param("senders", texts(arrivals, one -> one.sender().value()))
                .param("names", texts(arrivals, one -> one.name().value()))
                .param("notes", texts(arrivals, one -> note(one.name())))
                .update());
    }

    private static String[] texts(List<Arrival> arrivals, Function<Arrival, String> text) {
        return arrivals.stream().map(text).toArray(String[]::new);
    }

    private static JdbcClient.StatementSpec about(JdbcClient database, String sql, SenderName sender, PlainName name) {
        return database.sql(sql).param("sender", sender.value()).param("name", name.value());
    }

    private <T> T all(Function<JdbcClient, T> work) {
        return rows.all(work);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
