// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.DeliveryRecords.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people decide about deliveries: to take one in that only such checks reject as let a person say so, and to take one
 * back. Both are seen from the next publication on.
 */
public final class DecideByHand {

    /** The longest comment. */
    public static final int LONGEST = 2000;

    private static final String ONLY_CONDONABLE = """
            state = 'rejected' AND EXISTS (SELECT FROM finding WHERE delivery = number AND severity = 'ERROR')
              AND NOT EXISTS (
                  SELECT FROM finding
                  WHERE delivery = number AND severity = 'ERROR' AND check_name <> ALL (:condonable::text[]))
            """;

    /** The findings are made again by the checks. */
    private static final String TAKE_UP = """
            WITH taken AS (
                UPDATE delivery SET state = 'received', worker = :worker, decided_at = NULL
                WHERE number = :number AND\s""" + ONLY_CONDONABLE + """
                RETURNING number, sha256, bytes, file_name, note_sha256, note_name, received_by, door, from_municipality, from_areas
            ), gone AS (
                DELETE FROM finding WHERE delivery IN (SELECT number FROM taken)
            )
            SELECT * FROM taken
            """;

    private static final String DECIDE = """
            INSERT INTO delivery_decision (delivery, decision, at, by_name, by_title, comment)
            VALUES (:number, :decision, :at, :name, :title, :comment)
            ON CONFLICT (delivery, decision) DO UPDATE
            SET at = excluded.at, by_name = excluded.by_name, by_title = excluded.by_title, comment = excluded.comment
            """;

    private static final String WITHDRAW =
            "UPDATE delivery SET state = 'withdrawn' WHERE number = :number AND state = 'accepted'";

    private static final String BEFORE = Delivered.SELECT + """
            WHERE dataset = :dataset AND municipality = :municipality AND month = :month AND state = 'superseded'
            ORDER BY number
            """;

    private static final String RESTORE = "UPDATE delivery SET state = 'accepted' WHERE number = :number";

    private static final String DECISIONS = """
            SELECT decision, at, by_name, by_title, comment FROM delivery_decision WHERE delivery = :number ORDER BY at
            """;

    private final Database database;
    private final Scratch scratch;
    private final Deliver deliver;
    private final Deliveries deliveries;
    private final Set<String> condonable;
    private final InstantSource clock;

    DecideByHand(Store.Base base, Deliver deliver, Set<String> condonable, InstantSource clock) {
        this.database = base.database();
        this.scratch = base.scratch();
        this.deliver = deliver;
        this.deliveries = new Deliveries(base.database());
        this.condonable = Set.copyOf(condonable);
        this.clock = clock;
    }

    /** Who decides, and why. */
    public record By(String name, String title, String comment) {}

    /** What was decided. */
    public enum Kind {
        ACCEPTED,
        WITHDRAWN
    }

    /** One decision about a delivery. */
    public record Decided(Kind kind, Instant at, By by) {}

    /** Oldest first. */
    public List<Decided> of(long delivery) {
        return database.client()
                .sql(DECISIONS)
                .param("number", delivery)
                .query((row, _) -> new Decided(
                        Kind.valueOf(row.getString("decision").toUpperCase(java.util.Locale.ROOT)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new By(row.getString("by_name"), row.getString("by_title"), row.getString("comment"))))
                .list();
    }

    /** Whether a person may accept it: it is rejected, and by nothing that does not let him. */
    public boolean mayAccept(long delivery) {
        return database.client()
                .sql("SELECT EXISTS (SELECT FROM delivery WHERE number = :number AND " + ONLY_CONDONABLE + ")")
                .param("number", delivery)
                .param("condonable", condonable.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * Checks the original again, in spite of what is condoned; what comes of it is lasting, and so is the decision from
     * before that on: a process that dies meanwhile is taken up again. Empty when it may not be accepted by hand.
     */
    public Optional<Receipt> accept(long delivery, By by) {
        return database.transaction(() -> takeUp(delivery, by)).map(deliver::again);
    }

    private Optional<Received> takeUp(long delivery, By by) {
        var taken = database.client()
                .sql(TAKE_UP)
                .param("number", delivery)
                .param("worker", scratch.name())
                .param("condonable", condonable.toArray(String[]::new))
                .query((row, _) -> DeliveryRecords.received(row, true))
                .optional();
        taken.ifPresent(_ -> record(delivery, Kind.ACCEPTED, by));
        return taken;
    }

    /**
     * As if it had never counted: the one before it counts again, if there is one that was not taken back itself. False when
     * it is not the delivery that counts.
     */
    public boolean withdraw(long delivery, By by) {
        return database.transaction(() -> withdrawn(delivery, by));
    }

    private boolean withdrawn(long delivery, By by) {
        var slice = deliveries.find(delivery).flatMap(Delivered::slice).map(SliceKey::of);
        slice.ifPresent(key -> LockSlices.lock(database.client(), List.of(key)));
        if (slice.isEmpty()
                || database.client().sql(WITHDRAW).param("number", delivery).update() == 0) {
            return false;
        }
        record(delivery, Kind.WITHDRAWN, by);
        before(slice.get())
                .ifPresent(earlier -> database.client()
                        .sql(RESTORE)
                        .param("number", earlier.number())
                        .update());
        return true;
    }

    /** The one that would count had the withdrawn one never come. */
    public Optional<Delivered> before(Delivered delivery) {
        return delivery.slice().map(SliceKey::of).flatMap(this::before);
    }

    private Optional<Delivered> before(SliceKey slice) {
        return database
                .client()
                .sql(BEFORE)
                .param("dataset", slice.dataset().value())
                .param("municipality", slice.municipality())
                .param("month", slice.month())
                .query((row, _) -> Delivered.of(row))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Delivered::number))
                .reduce((standing, later) -> later.outranks(standing) ? later : standing);
    }

    private void record(long delivery, Kind kind, By by) {
        database.client()
                .sql(DECIDE)
                .param("number", delivery)
                .param("decision", kind.name().toLowerCase(java.util.Locale.ROOT))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .param("title", by.title())
                .param("comment", by.comment())
                .update();
    }
}
