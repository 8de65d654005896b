// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.store.StageFacts.Staged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What PostgreSQL knows of deliveries: the life of each, its findings, and which one is current for its slice. */
final class DeliveryRecords {

    private static final String RESERVE = """
            SELECT nextval(pg_get_serial_sequence('delivery', 'number')) FROM generate_series(1, :count)
            """;

    private static final String RECEIVE = """
            INSERT INTO delivery (number, sha256, file_name, bytes, note_sha256, note_name, received_at, received_by, worker, state)
            OVERRIDING SYSTEM VALUE
            VALUES (:number, :sha256, :name, :bytes, :note, :noteName, :at, :by, :worker, 'received')
            """;

    private static final String CHECKED = """
            UPDATE delivery SET state = 'checked', dataset = :dataset, municipality = :municipality, month = :month,
                sequence = :sequence, source_system = :system, row_count = :rows
            WHERE number = :number
            """;

    private static final String DECIDE = """
            UPDATE delivery SET state = :state, decided_at = :at, fact_path = :path, fact_bytes = :bytes, same_as = :same,
                dataset = coalesce(:dataset, dataset), municipality = coalesce(:municipality, municipality),
                month = coalesce(:month, month)
            WHERE number = :number
            """;

    private static final String CURRENT = """
            SELECT number, sha256, sequence, dataset, municipality, month FROM delivery
            WHERE state = 'accepted' AND dataset = :dataset AND municipality = :municipality AND month = :month
            """;

    private static final String SAME_FILE = """
            SELECT number, sha256, sequence, dataset, municipality, month FROM delivery
            WHERE state = 'accepted' AND sha256 = :sha256 AND file_name = :name
            """;

    private static final String SUPERSEDE = "UPDATE delivery SET state = 'superseded' WHERE number = :number";

    private static final String FINDINGS = """
            INSERT INTO finding (delivery, position, check_name, severity, file_name, line, column_name, value, message, advice)
            SELECT :delivery, * FROM unnest(:positions::int[], :checks::text[], :severities::text[], :files::text[],
                :lines::bigint[], :columns::text[], :values::text[], :messages::text[], :advices::text[])
            """;

    private static final String CLAIM = """
            UPDATE delivery SET worker = :worker, state = 'received'
            WHERE state IN ('received', 'checked') AND NOT worker = ANY (:living::text[])
            RETURNING number, sha256, bytes, file_name, note_sha256, note_name
            """;

    private static final String RELEASE = """
            UPDATE delivery SET worker = '' WHERE number = :number AND state IN ('received', 'checked')
            """;

    private static final String LOCK = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:slice, 0))";

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

    /** @param note the delivery note that lay beside the file, where there was one */
    record Received(long number, Archive.Kept original, String name, Optional<ReceivedNote> note) {}

    record ReceivedNote(String sha256, String name) {}

    void receive(Received received, String by, String worker) {
        database.client()
                .sql(RECEIVE)
                .param("number", received.number())
                .param("sha256", received.original().sha256())
                .param("name", received.name())
                .param("bytes", received.original().bytes())
                .param("note", received.note().map(ReceivedNote::sha256).orElse(null))
                .param("noteName", received.note().map(ReceivedNote::name).orElse(null))
                .param("at", now())
                .param("by", by)
                .param("worker", worker)
                .update();
    }

    /** Takes over, in order of receipt, deliveries that no living process works on. */
    List<Received> claim(List<String> living, String worker) {
        return database
                .client()
                .sql(CLAIM)
                .param("worker", worker)
                .param("living", living.toArray(new String[0]))
                .query((row, _) -> received(row))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Received::number))
                .toList();
    }

    private static Received received(ResultSet row) throws SQLException {
        var note = Optional.ofNullable(row.getString("note_sha256"));
        var noteName = String.valueOf(row.getString("note_name"));
        return new Received(
                row.getLong("number"),
                new Archive.Kept(row.getString("sha256"), row.getLong("bytes")),
                row.getString("file_name"),
                note.map(sha256 -> new ReceivedNote(sha256, noteName)));
    }

    /** Leaves an undecided delivery to whoever comes next; the database may be what failed, so without insisting. */
    void release(long number) {
        try {
            database.client().sql(RELEASE).param("number", number).update();
        } catch (DataAccessException gone) {
            LOG.warn("delivery {} stays with this process until it ends", number, gone);
        }
    }

    void checked(long number, Checked checked) {
        var slice = SliceKey.of(checked.slice());
        database.client()
                .sql(CHECKED)
                .param("number", number)
                .param("dataset", slice.dataset().value())
                .param("municipality", slice.municipality())
                .param("month", slice.month())
                .param("sequence", boxed(checked.sequence()))
                .param("system", checked.sourceSystem().orElse(null))
                .param("rows", checked.rows())
                .update();
    }

    /** The current delivery of a slice. */
    record Current(long number, String sha256, OptionalLong sequence, SliceKey slice) {

        /**
         * Whether it stays current beside the other one: the higher loebenummer counts where both have one, else the order
         * of receipt.
         */
        boolean outranks(long other, OptionalLong otherSequence) {
            if (sequence.isPresent()
                    && otherSequence.isPresent()
                    && sequence.getAsLong() != otherSequence.getAsLong()) {
                return sequence.getAsLong() > otherSequence.getAsLong();
            }
            return number > other;
        }
    }

    /** A current delivery that came as the same file: same bytes, same name. */
    Optional<Current> sameFile(String sha256, String name) {
        return database
                .client()
                .sql(SAME_FILE)
                .param("sha256", sha256)
                .param("name", name)
                .query((row, _) -> current(row))
                .list()
                .stream()
                .findFirst();
    }

    Optional<Current> current(SliceKey slice) {
        return database.client()
                .sql(CURRENT)
                .param("dataset", slice.dataset().value())
                .param("municipality", slice.municipality())
                .param("month", slice.month())
                .query((row, _) -> current(row))
                .optional();
    }

    private static Current current(ResultSet row) throws SQLException {
        var sequence = row.getLong("sequence");
        return new Current(
                row.getLong("number"),
                row.getString("sha256"),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(sequence),
                new SliceKey(new SourceId(row.getString("dataset")), row.getInt("municipality"), row.getInt("month")));
    }

    /** What the moment of acceptance found in the slice. */
    sealed interface Standing {

        /** Current from now on. */
        record First() implements Standing {}

        /** Accepted, but the other is later and stays current. */
        record Behind(Current other) implements Standing {}

        record Same(Current other) implements Standing {}
    }

    /** The one moment at which a delivery counts; deliveries of a slice take turns. */
    Standing accept(long number, Checked checked, Staged staged, List<Finding> warnings) {
        return database.transaction(() -> {
            var slice = SliceKey.of(checked.slice());
            database.client()
                    .sql(LOCK)
                    .param("slice", slice.toString())
                    .query(Integer.class)
                    .single();
            var standing = standing(number, checked, current(slice));
            switch (standing) {
                case Standing.Same(var other) -> decide(number, "unchanged", Optional.empty(), Optional.of(other));
                case Standing.Behind _ -> decide(number, "superseded", Optional.of(staged), Optional.empty());
                case Standing.First _ -> {
                    current(slice).ifPresent(other -> supersede(other.number()));
                    decide(number, "accepted", Optional.of(staged), Optional.empty());
                }
            }
            findings(number, warnings);
            return standing;
        });
    }

    private static Standing standing(long number, Checked checked, Optional<Current> current) {
        if (current.isEmpty()) {
            return new Standing.First();
        }
        var other = current.get();
        if (other.sha256().equals(checked.sha256())) {
            return new Standing.Same(other);
        }
        return other.outranks(number, checked.sequence()) ? new Standing.Behind(other) : new Standing.First();
    }

    private void supersede(long number) {
        database.client().sql(SUPERSEDE).param("number", number).update();
    }

    void unchanged(long number, Current same) {
        decide(number, "unchanged", Optional.empty(), Optional.of(same));
    }

    void reject(long number, List<Finding> findings) {
        database.transaction(() -> {
            decide(number, "rejected", Optional.empty(), Optional.empty());
            findings(number, findings);
            return number;
        });
    }

    private void decide(long number, String state, Optional<Staged> staged, Optional<Current> same) {
        database.client()
                .sql(DECIDE)
                .param("number", number)
                .param("state", state)
                .param("at", now())
                .param("path", staged.map(Staged::path).map(Object::toString).orElse(null))
                .param("bytes", staged.map(Staged::bytes).orElse(null), java.sql.Types.BIGINT)
                .param("same", same.map(Current::number).orElse(null), java.sql.Types.BIGINT)
                .param(
                        "dataset",
                        same.map(other -> other.slice().dataset().value()).orElse(null),
                        java.sql.Types.VARCHAR)
                .param(
                        "municipality",
                        same.map(other -> other.slice().municipality()).orElse(null),
                        java.sql.Types.INTEGER)
                .param("month", same.map(other -> other.slice().month()).orElse(null), java.sql.Types.INTEGER)
                .update();
    }

    private void findings(long delivery, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        database.client()
                .sql(FINDINGS)
                .param("delivery", delivery)
                .param("positions", IntStream.range(0, findings.size()).toArray())
                .param("checks", texts(findings, Finding::check))
                .param(
                        "severities",
                        texts(findings, finding -> finding.severity().name()))
                .param("files", texts(findings, Finding::file))
                .param("lines", findings.stream().mapToLong(Finding::line).toArray())
                .param("columns", texts(findings, finding -> finding.column().orElse(null)))
                .param("values", texts(findings, finding -> finding.value().orElse(null)))
                .param("messages", texts(findings, Finding::message))
                .param("advices", texts(findings, Finding::advice))
                .update();
    }

    private interface Text {
        @Nullable
        String of(Finding finding);
    }

    /** A text cannot hold NUL in PostgreSQL; a faulty file's value can. */
    private static @Nullable String[] texts(List<Finding> findings, Text text) {
        var texts = new ArrayList<@Nullable String>(findings.size());
        for (var finding : findings) {
            var value = text.of(finding);
            texts.add(value == null ? null : value.replace('\0', '\uFFFD'));
        }
        return texts.toArray(new String[0]);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
