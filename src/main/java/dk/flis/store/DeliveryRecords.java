// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What PostgreSQL knows of deliveries until they are decided. */
final class DeliveryRecords {

    private static final String RESERVE = """
            SELECT nextval(pg_get_serial_sequence('delivery', 'number')) FROM generate_series(1, :count)
            """;

    private static final String RECEIVE = """
            INSERT INTO delivery (number, sha256, file_name, bytes, note_sha256, note_name, received_at, received_by, worker, state,
                door, from_municipality, from_areas)
            OVERRIDING SYSTEM VALUE
            SELECT number, sha256, name, bytes, note, note_name, :at, by, :worker, 'received', door, "from", string_to_array(areas, ',')
            FROM unnest(:numbers::bigint[], :sha256s::text[], :names::text[], :bytes::bigint[], :notes::text[], :noteNames::text[],
                    :bys::text[], :doors::text[], :froms::int[], :areas::text[])
                AS new (number, sha256, name, bytes, note, note_name, by, door, "from", areas)
            """;

    private static final String SAME_FILE =
            "SELECT new.number AS later, delivery.* FROM (SELECT " + Current.COLUMNS + """
            , file_name FROM delivery WHERE state = 'accepted') AS delivery
            JOIN unnest(:numbers::bigint[], :sha256s::text[], :names::text[]) AS new (number, sha256, name)
                ON delivery.sha256 = new.sha256 AND delivery.file_name = new.name
            """;

    private static final String CLAIM = """
            UPDATE delivery SET worker = :worker, state = 'received'
            WHERE state IN ('received', 'checked') AND NOT worker = ANY (:living::text[])
            RETURNING number, sha256, bytes, file_name, note_sha256, note_name, received_by, door, from_municipality, from_areas,
                EXISTS (SELECT FROM delivery_decision WHERE delivery = number AND decision = 'accepted') AS condoned
            """;

    private static final String RELEASE = """
            UPDATE delivery SET worker = '' WHERE number = ANY (:numbers::bigint[]) AND state IN ('received', 'checked')
            """;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRecords.class);

    private final Database database;
    private final InstantSource clock;

    DeliveryRecords(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Numbers in the order in which files are handed in, whatever order they are worked on. */
    List<Long> reserve(int count) {
        return database.client()
                .sql(RESERVE)
                .param("count", count)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /**
     * @param note the delivery note that lay beside the file, where there was one
     * @param condoned whether somebody has accepted it in spite of the checks that let him
     */
    record Received(
            long number,
            Archive.Kept original,
            String name,
            Optional<ReceivedNote> note,
            Deliverer by,
            boolean condoned) {

        /** One that comes in. */
        Received(long number, Archive.Kept original, String name, Optional<ReceivedNote> note, Deliverer by) {
            this(number, original, name, note, by, false);
        }
    }

    record ReceivedNote(String sha256, String name) {}

    void receive(List<Received> received, String worker) {
        database.client()
                .sql(RECEIVE)
                .param("numbers", received.stream().mapToLong(Received::number).toArray())
                .param(
                        "sha256s",
                        texts(received, one -> Optional.of(one.original().sha256())))
                .param("names", texts(received, one -> Optional.of(one.name())))
                .param(
                        "bytes",
                        received.stream()
                                .mapToLong(one -> one.original().bytes())
                                .toArray())
                .param("notes", texts(received, one -> one.note().map(ReceivedNote::sha256)))
                .param("noteNames", texts(received, one -> one.note().map(ReceivedNote::name)))
                .param("bys", texts(received, one -> Optional.of(one.by().name())))
                .param(
                        "doors",
                        texts(received, one -> Optional.of(one.by().door().name())))
                .param(
                        "froms",
                        received.stream()
                                .map(one -> DelivererRow.municipality(one.by()))
                                .toArray(Integer[]::new))
                .param("areas", texts(received, one -> DelivererRow.areas(one.by())))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("worker", worker)
                .update();
    }

    private static @Nullable String[] texts(List<Received> all, Function<Received, Optional<String>> text) {
        var texts = new ArrayList<@Nullable String>(all.size());
        all.forEach(one -> texts.add(text.apply(one).orElse(null)));
        return texts.toArray(new String[0]);
    }

    /** Takes over, in order of receipt, deliveries that no living process works on. */
    List<Received> claim(List<String> living, String worker) {
        return database
                .client()
                .sql(CLAIM)
                .param("worker", worker)
                .param("living", living.toArray(new String[0]))
                .query((row, _) -> received(row, row.getBoolean("condoned")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Received::number))
                .toList();
    }

    static Received received(ResultSet row, boolean condoned) throws SQLException {
        var note = Optional.ofNullable(row.getString("note_sha256"));
        var noteName = String.valueOf(row.getString("note_name"));
        return new Received(
                row.getLong("number"),
                new Archive.Kept(row.getString("sha256"), row.getLong("bytes")),
                row.getString("file_name"),
                note.map(sha256 -> new ReceivedNote(sha256, noteName)),
                DelivererRow.of(row),
                condoned);
    }

    /** Leaves undecided deliveries to whoever comes next; the database may be what failed, so without insisting. */
    void release(List<Long> numbers) {
        try {
            database.client()
                    .sql(RELEASE)
                    .param("numbers", numbers.toArray(new Long[0]))
                    .update();
        } catch (DataAccessException gone) {
            LOG.warn("deliveries {} stay with this process until it ends", numbers, gone);
        }
    }

    /** By the number of a delivery, the current one that came as the same file: same bytes, same name. */
    Map<Long, Current> sameFiles(List<Received> received) {
        var same = new HashMap<Long, Current>();
        database.client()
                .sql(SAME_FILE)
                .param("numbers", received.stream().mapToLong(Received::number).toArray())
                .param(
                        "sha256s",
                        texts(received, one -> Optional.of(one.original().sha256())))
                .param("names", texts(received, one -> Optional.of(one.name())))
                .query(row -> {
                    same.put(row.getLong("later"), Current.of(row));
                });
        return same;
    }
}
