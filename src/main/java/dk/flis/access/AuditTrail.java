// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.reference.MunicipalityCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done by whom, append-only: each entry's hash covers the entry and the hash before it. */
public final class AuditTrail {

    private static final String ALL = """
            SELECT number, at, who, what, about, municipality, previous, hash FROM audit ORDER BY number
            """;

    private static final String SOME = """
            SELECT number, at, who, what, about, municipality FROM audit
            WHERE :who IN ('', who) ORDER BY number DESC OFFSET :from LIMIT :size
            """;

    private final JdbcClient database;
    private final OwnRows rows;
    private final InstantSource clock;

    public AuditTrail(DataSource database, InstantSource clock) {
        this.database = JdbcClient.create(database);
        this.rows = new OwnRows(database);
        this.clock = clock;
    }

    /** One thing that happened; times to the microsecond, as PostgreSQL keeps them. */
    public record Entry(
            long number, Instant at, String who, String what, String about, Optional<MunicipalityCode> municipality) {}

    /** The words for what happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        ACCOUNT_MADE,
        ACCOUNT_CHANGED,
        ACCOUNT_REMOVED,
        ACCOUNT_BLOCKED,
        ACCOUNT_OPENED,
        PASSWORD_CHANGED,
        RIGHTS_CHANGED,
        SECOND_FACTOR_CHANGED,
        PASSKEY_ADDED,
        PASSKEY_RENAMED,
        PASSKEY_REMOVED,
        /** Which way he is let in. */
        SIGN_IN_CHANGED,
        /** Account and person at the identity provider belong together from now on. */
        IDENTITY_LINKED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        SEES_AS,
        SEES_AS_ENDED,
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
        CONTACT_CHANGED,
        BOARD_WRITTEN,
        BOARD_CHANGED,
        BOARD_DELETED,
        /** In spite of a check that lets a person do so. */
        DELIVERY_ACCEPTED,
        DELIVERY_WITHDRAWN,
        /** With the values that were faulted. */
        FINDINGS_TAKEN,
        /** Registrations were seen, pseudonymised. */
        DELIVERIES_COMPARED,
        SOURCE_WRITTEN,
        SOURCE_CHANGED,
        SOURCE_DELETED,
        JOB_PAUSED,
        JOB_RESUMED,
        JOB_ASKED,
        SENDER_MADE,
        SENDER_CHANGED,
        SENDER_BLOCKED,
        SENDER_OPENED,
        SENDER_REMOVED,
        SENDER_PASSWORD_CHANGED,
        SENDER_KEY_ADDED,
        SENDER_KEY_REMOVED,
        SENDER_TOKEN_MADE,
        SENDER_TOKEN_REVOKED,
        SENDER_SIGNED_IN,
        SENDER_REFUSED,
        CERTIFICATE_SIGNED,
        CERTIFICATE_WITHDRAWN,
        ALARM_ASSIGNED,
        ALARM_EXPLAINED,
        RAW_DATA_ORDERED,
        RAW_DATA_CHANGED,
        RAW_DATA_STOPPED,
        RAW_DATA_RESUMED,
        RAW_DATA_DELETED,
        RAW_DATA_PASSWORD,
        EXTRACT_MADE,
        /** The orderer no longer has the right. */
        EXTRACT_REFUSED,
        /** Registrations left the house, pseudonymised. */
        EXTRACT_TAKEN,
        EXTRACT_REMOVED
    }

    /** Of no single municipality. */
    public void record(String who, Event what, String about) {
        record(who, what, about, Optional.empty());
    }

    /**
     * Appends, and is durable when it returns; within a transaction, when that is.
     *
     * @param whose the municipality whose local administrators may read the entry
     */
    public void record(String who, Event what, String about, Optional<MunicipalityCode> whose) {
        database.sql("SELECT audit_append(:at, :who, :what, :about, :whose)")
                .param("at", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .param("who", plain(who))
                .param("what", what.name())
                .param("about", plain(about))
                .param("whose", whose.map(MunicipalityCode::value).orElse(null), Types.INTEGER)
                .query(Long.class)
                .single();
    }

    /** The number of the first entry that does not fit the chain. */
    public Optional<Long> broken() {
        var previous = new byte[0];
        var number = 1L;
        for (var entry : rows()) {
            if (entry.entry.number != number
                    || !Arrays.equals(entry.previous, previous)
                    || !Arrays.equals(entry.hash, hash(entry))) {
                return Optional.of(number);
            }
            previous = entry.hash;
            number++;
        }
        return Optional.empty();
    }

    /** Number and hash of each entry, oldest first: kept elsewhere, one of them proves what was before it. */
    public List<String> marks() {
        return rows().stream()
                .map(row -> row.entry.number + ":" + HexFormat.of().formatHex(row.hash))
                .toList();
    }

    /** All of them, oldest first: the operator's to read. */
    public List<Entry> entries() {
        return rows().stream().map(Row::entry).toList();
    }

    /**
     * Newest first, as far as he may read: the operator all, a local administrator his municipality's.
     *
     * @param who blank for everybody's
     * @param from how many newer ones are passed over
     */
    public Page page(Viewer by, String who, long from, int size) {
        var sees = switch (by) {
            case Viewer.Operator _ -> true;
            case Viewer.CatalogueEditor _, Viewer.Sender _ -> false;
            case Viewer.User user -> user.administers(user.municipality());
        };
        if (!sees) {
            throw new AccessRefused("'%s' does not read the audit trail".formatted(by.name()));
        }
        return rows.as(
                by,
                all -> new Page(
                        all.sql(SOME)
                                .param("who", who)
                                .param("from", from)
                                .param("size", size)
                                .query((row, _) -> entry(row))
                                .list(),
                        all.sql("SELECT count(*) FROM audit WHERE :who IN ('', who)")
                                .param("who", who)
                                .query(Long.class)
                                .single()));
    }

    /** @param total how many there are on all pages together */
    public record Page(List<Entry> entries, long total) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    private List<Row> rows() {
        return rows.all(all -> all.sql(ALL)
                .query((row, _) -> new Row(entry(row), row.getBytes("previous"), row.getBytes("hash")))
                .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var code = row.getInt("municipality");
        var whose = row.wasNull() ? Optional.<MunicipalityCode>empty() : Optional.of(new MunicipalityCode(code));
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("about"),
                whose);
    }

    /** As the database computes it in {@code audit_append}. */
    private static byte[] hash(Row row) {
        var entry = row.entry;
        var fields = new ArrayList<>(List.of(
                Long.toString(entry.number),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at)),
                entry.who,
                entry.what,
                entry.about));
        entry.municipality.ifPresent(code -> fields.add(Integer.toString(code.value())));
        var digest = sha256();
        digest.update(row.previous);
        return digest.digest(String.join("\u001f", fields).getBytes(UTF_8));
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
    private record Row(Entry entry, byte[] previous, byte[] hash) {}
}
