// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.SenderName;
import dk.flis.distribution.Extract.Months;
import dk.flis.distribution.Extract.Size;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of extracts, within a transaction that may see them. */
final class ExtractRows {

    private static final String SELECT = "SELECT * FROM raw_extract ";

    private static final String ADD = """
            INSERT INTO raw_extract (municipality, order_number, title, file_name, path, publication, areas, datasets, scope,
                format, encrypted, sender, made, by_name, bytes, row_count, sha256, fresh, replaced, gone, kept_until)
            VALUES (:municipality, :order, :title, :name, :path, :publication, :areas::text[], :datasets, :scope, :format,
                :encrypted, :sender, :made, :by, :bytes, :rows, :sha256, :fresh, :replaced, :gone, :keptUntil)
            RETURNING number
            """;

    private final JdbcClient database;

    ExtractRows(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<Extract> of(MunicipalityCode municipality, int skip, int count) {
        return database.sql(
                        SELECT + "WHERE municipality = :municipality ORDER BY number DESC OFFSET :skip LIMIT :count")
                .param("municipality", municipality.value())
                .param("skip", skip)
                .param("count", count)
                .query((row, _) -> extract(row))
                .list();
    }

    long count(MunicipalityCode municipality) {
        return database.sql("SELECT count(*) FROM raw_extract WHERE municipality = :municipality")
                .param("municipality", municipality.value())
                .query(Long.class)
                .single();
    }

    Optional<Extract> find(long number) {
        return database.sql(SELECT + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> extract(row))
                .optional();
    }

    /** Whose file is there, newest first. */
    List<Extract> kept(MunicipalityCode municipality) {
        return database.sql(SELECT + "WHERE municipality = :municipality AND removed IS NULL ORDER BY number DESC")
                .param("municipality", municipality.value())
                .query((row, _) -> extract(row))
                .list();
    }

    /** Everybody's that are laid in a sender's area. */
    List<Extract> laid() {
        return database.sql(SELECT + "WHERE sender IS NOT NULL AND removed IS NULL ORDER BY number")
                .query((row, _) -> extract(row))
                .list();
    }

    List<Extract> old(Instant now) {
        return database.sql(SELECT + "WHERE kept_until <= :now AND removed IS NULL ORDER BY number")
                .param("now", OrderRows.time(now))
                .query((row, _) -> extract(row))
                .list();
    }

    Set<String> paths() {
        return Set.copyOf(database.sql("SELECT path FROM raw_extract WHERE removed IS NULL")
                .query(String.class)
                .list());
    }

    /** False when it was removed before. */
    boolean remove(long number, Instant now) {
        return database.sql("UPDATE raw_extract SET removed = :now WHERE number = :number AND removed IS NULL")
                        .param("number", number)
                        .param("now", OrderRows.time(now))
                        .update()
                == 1;
    }

    /** @param extract its number is not used */
    long add(Extract extract) {
        return database.sql(ADD)
                .param("municipality", extract.municipality().value())
                .param("order", extract.order().orElse(null), Types.BIGINT)
                .param("title", extract.title())
                .param("name", extract.fileName())
                .param("path", extract.path().toString())
                .param("publication", extract.publication())
                .param("areas", extract.areas().stream().sorted().toArray(String[]::new))
                .param("datasets", extract.datasets())
                .param("scope", extract.scope().name())
                .param("format", extract.form().name())
                .param("encrypted", extract.encrypted())
                .param("sender", extract.sender().map(SenderName::value).orElse(null), Types.VARCHAR)
                .param("made", OrderRows.time(extract.made()))
                .param("by", extract.by())
                .param("bytes", extract.size().bytes())
                .param("rows", extract.size().rows())
                .param("sha256", extract.size().sha256())
                .param("fresh", extract.months().fresh())
                .param("replaced", extract.months().replaced())
                .param("gone", extract.months().gone())
                .param("keptUntil", OrderRows.time(extract.keptUntil()))
                .query(Long.class)
                .single();
    }

    private static Extract extract(ResultSet row) throws SQLException {
        var order = row.getLong("order_number");
        var hasOrder = !row.wasNull();
        return new Extract(
                row.getLong("number"),
                new MunicipalityCode(row.getInt("municipality")),
                hasOrder ? Optional.of(order) : Optional.empty(),
                row.getString("title"),
                row.getString("file_name"),
                Path.of(row.getString("path")),
                row.getLong("publication"),
                words(row.getArray("areas")),
                row.getInt("datasets"),
                Scope.valueOf(row.getString("scope")),
                FileForm.valueOf(row.getString("format")),
                row.getBoolean("encrypted"),
                Optional.ofNullable(row.getString("sender")).map(SenderName::new),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                new Size(row.getLong("bytes"), row.getLong("row_count"), row.getString("sha256")),
                new Months(row.getInt("fresh"), row.getInt("replaced"), row.getInt("gone")),
                row.getObject("kept_until", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("removed", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
