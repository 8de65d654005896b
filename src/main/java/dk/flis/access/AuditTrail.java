// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done by whom, append-only: each entry's hash covers the entry and the hash before it. */
public final class AuditTrail {

    private static final String ALL = """
            SELECT number, at, who, what, about, previous, hash FROM audit ORDER BY number
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    public AuditTrail(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One thing that happened; times to the microsecond, as PostgreSQL keeps them. */
    public record Entry(
            long number, Instant at, String who, String what, String about, List<Byte> previous, List<Byte> hash) {}

    /** The words for what happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        ACCOUNT_MADE,
        PASSWORD_CHANGED,
        RIGHTS_CHANGED,
        PUBLISHED,
        NOTE_WRITTEN,
        NOTE_CHANGED,
        NOTE_DELETED,
        MESSAGE_WRITTEN,
        MESSAGE_CHANGED,
        MESSAGE_DELETED,
        TASK_WRITTEN,
        TASK_CHANGED,
        TASK_DELETED,
        CONTACT_CHANGED
    }

    /** Appends, and is durable when it returns. */
    public void record(String who, Event what, String about) {
        database.sql("SELECT audit_append(:at, :who, :what, :about)")
                .param("at", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .param("who", plain(who))
                .param("what", what.name())
                .param("about", plain(about))
                .query(Long.class)
                .single();
    }

    /** The number of the first entry that does not fit the chain. */
    public Optional<Long> broken() {
        var previous = new byte[0];
        var number = 1L;
        for (var entry : rows()) {
            if (entry.number != number
                    || !Arrays.equals(entry.previous, previous)
                    || !Arrays.equals(entry.hash, hash(entry))) {
                return Optional.of(number);
            }
            previous = entry.hash;
            number++;
        }
        return Optional.empty();
    }

    public List<Entry> entries() {
        return rows().stream().map(Row::entry).toList();
    }

    private List<Row> rows() {
        return database.sql(ALL)
                .query((row, _) -> new Row(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("about"),
                        row.getBytes("previous"),
                        row.getBytes("hash")))
                .list();
    }

    /** As the database computes it in {@code audit_append}. */
    private static byte[] hash(Row row) {
        var body = String.join(
                "\u001f",
                Long.toString(row.number),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, row.at)),
                row.who,
                row.what,
                row.about);
        var digest = sha256();
        digest.update(row.previous);
        return digest.digest(body.getBytes(UTF_8));
    }

    /** No control characters: they would let one field run into the next, in the chain and on a screen. */
    private static String plain(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.substring(0, Math.min(clean.length(), 500));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by content above, never as a record
    private record Row(long number, Instant at, String who, String what, String about, byte[] previous, byte[] hash) {

        Entry entry() {
            return new Entry(number, at, who, what, about, bytes(previous), bytes(hash));
        }

        private static List<Byte> bytes(byte[] array) {
            var list = new java.util.ArrayList<Byte>(array.length);
            for (var value : array) {
                list.add(value);
            }
            return List.copyOf(list);
        }
    }
}
