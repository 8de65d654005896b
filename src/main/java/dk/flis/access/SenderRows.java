// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.KeepSenders.Token;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of senders, within the rows that are open. */
final class SenderRows {

    private static final String ADD = """
            INSERT INTO sender (name, municipality, title, areas, made, made_by)
            VALUES (:name, :municipality, :title, string_to_array(:areas, ','), :made, :by) ON CONFLICT DO NOTHING
            """;

    private static final String ADD_KEY = """
            INSERT INTO sender_key (sender, kind, title, fingerprint, made, made_by)
            VALUES (:sender, :kind, :title, :fingerprint, :made, :by) ON CONFLICT DO NOTHING
            """;

    private static final String ADD_TOKEN = """
            INSERT INTO sender_token (sender, title, hash, begins, made, made_by, expires)
            VALUES (:sender, :title, :hash, :begins, :made, :by, :expires)
            """;

    /** Writes it down once a minute at most. */
    private static final String SEEN = """
            UPDATE sender SET last_seen = :now
            WHERE name = :name AND (last_seen IS NULL OR last_seen < CAST(:now AS timestamptz) - interval '1 minute')
            """;

    private final JdbcClient database;

    SenderRows(JdbcClient database) {
        this.database = database;
    }

    List<Sender> of(MunicipalityCode municipality) {
        return database.sql("SELECT * FROM sender WHERE municipality = :municipality ORDER BY title, name")
                .param("municipality", municipality.value())
                .query(SenderRows::sender)
                .list();
    }

    Optional<Sender> find(SenderName name) {
        return database.sql("SELECT * FROM sender WHERE name = :name")
                .param("name", name.value())
                .query(SenderRows::sender)
                .optional();
    }

    Optional<String> password(SenderName name) {
        return database.sql("SELECT coalesce(password, '') FROM sender WHERE name = :name")
                .param("name", name.value())
                .query(String.class)
                .optional()
                .filter(kept -> !kept.isEmpty());
    }

    boolean add(Sender sender, String by) {
        return database.sql(ADD)
                        .param("name", sender.name().value())
                        .param("municipality", sender.municipality().value())
                        .param("title", sender.title())
                        .param("areas", String.join(",", sender.areas()))
                        .param("made", time(sender.made()))
                        .param("by", by)
                        .update()
                == 1;
    }

    void change(SenderName name, String title, Set<String> areas) {
        database.sql("UPDATE sender SET title = :title, areas = string_to_array(:areas, ',') WHERE name = :name")
                .param("title", title)
                .param("areas", String.join(",", areas))
                .param("name", name.value())
                .update();
    }

    void block(SenderName name, boolean blocked) {
        database.sql("UPDATE sender SET blocked = :blocked WHERE name = :name")
                .param("blocked", blocked)
                .param("name", name.value())
                .update();
    }

    /** @param kept empty to have none */
    void setPassword(SenderName name, Optional<String> kept) {
        database.sql("UPDATE sender SET password = :kept WHERE name = :name")
                .param("kept", kept.orElse(null), Types.VARCHAR)
                .param("name", name.value())
                .update();
    }

    void remove(SenderName name) {
        database.sql("DELETE FROM sender WHERE name = :name")
                .param("name", name.value())
                .update();
    }

    void seen(SenderName name, Instant now) {
        database.sql(SEEN).param("now", time(now)).param("name", name.value()).update();
    }

    boolean addKey(SenderName sender, SenderKey key, String title, Instant now, String by) {
        return database.sql(ADD_KEY)
                        .param("sender", sender.value())
                        .param("kind", key.kind())
                        .param("title", title)
                        .param("fingerprint", key.fingerprint())
                        .param("made", time(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<String> removeKey(SenderName sender, long number) {
        return database.sql("DELETE FROM sender_key WHERE sender = :sender AND number = :number RETURNING fingerprint")
                .param("sender", sender.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    boolean knowsKey(SenderName sender, String fingerprint) {
        return database.sql("SELECT count(*) FROM sender_key WHERE sender = :sender AND fingerprint = :fingerprint")
                        .param("sender", sender.value())
                        .param("fingerprint", fingerprint)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void usedKey(SenderName sender, String fingerprint, Instant now) {
        database.sql("UPDATE sender_key SET last_used = :now WHERE sender = :sender AND fingerprint = :fingerprint")
                .param("now", time(now))
                .param("sender", sender.value())
                .param("fingerprint", fingerprint)
                .update();
    }

    List<KeepSenders.Key> keys(SenderName sender) {
        return database.sql("SELECT * FROM sender_key WHERE sender = :sender ORDER BY number")
                .param("sender", sender.value())
                .query((row, _) -> new KeepSenders.Key(
                        row.getLong("number"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("fingerprint"),
                        row.getObject("made", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used", OffsetDateTime.class))))
                .list();
    }

    void addToken(SenderName sender, String title, TokenSecret secret, Instant now, Instant expires, String by) {
        database.sql(ADD_TOKEN)
                .param("sender", sender.value())
                .param("title", title)
                .param("hash", secret.hash())
                .param("begins", secret.begins())
                .param("made", time(now))
                .param("by", by)
                .param("expires", time(expires))
                .update();
    }

    Optional<String> revokeToken(SenderName sender, long number, Instant now) {
        return database.sql("UPDATE sender_token SET revoked = :now"
                        + " WHERE sender = :sender AND number = :number AND revoked IS NULL RETURNING begins")
                .param("now", time(now))
                .param("sender", sender.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    List<Token> tokens(SenderName sender) {
        return database.sql("SELECT * FROM sender_token WHERE sender = :sender ORDER BY number DESC")
                .param("sender", sender.value())
                .query((row, _) -> new Token(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("begins"),
                        row.getObject("made", OffsetDateTime.class).toInstant(),
                        row.getObject("expires", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used", OffsetDateTime.class)),
                        instant(row.getObject("revoked", OffsetDateTime.class))))
                .list();
    }

    /** Whose token that is, when it still opens something; the use is written down. */
    Optional<Sender> byToken(TokenSecret secret, Instant now) {
        return database.sql("UPDATE sender_token SET last_used = :now"
                        + " WHERE hash = :hash AND revoked IS NULL AND expires > :now RETURNING sender")
                .param("now", time(now))
                .param("hash", secret.hash())
                .query(String.class)
                .optional()
                .flatMap(name -> find(new SenderName(name)))
                .filter(sender -> !sender.blocked());
    }

    private static Sender sender(ResultSet row, int number) throws SQLException {
        return new Sender(
                new SenderName(row.getString("name")),
                new MunicipalityCode(row.getInt("municipality")),
                row.getString("title"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("areas").getArray())),
                row.getString("password") != null,
                row.getBoolean("blocked"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_seen", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
