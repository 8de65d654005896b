// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.DataFolder;
import dk.flis.store.Deliverer;
import dk.flis.store.Durable;
import dk.flis.store.Slip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that come over HTTP in pieces: begun, appended to where they stopped, and handed in with the last byte. What was
 * acknowledged of one is forced to disk, and survives a cut connection and a crash.
 */
public final class Uploads {

    /** Nobody goes on with it after so long. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int ID = 16;
    private static final int BLOCK = 1 << 16;

    private static final String BEGIN = """
            INSERT INTO upload (id, by_name, municipality, file_name, bytes, begun, touched)
            VALUES (:id, :by, :municipality, :name, :bytes, :now, :now)
            """;

    private final OwnRows rows;
    private final DataFolder data;
    private final HandIn handIn;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random one that nobody can foretell */
    public Uploads(DataSource database, DataFolder data, HandIn handIn, RandomGenerator random, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.data = data;
        this.handIn = handIn;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param bytes of the whole file
     * @param offset how many of them are here, forced to disk
     * @param delivery what became of it, when it is whole and was handed in
     */
    public record Upload(String id, PlainName name, long bytes, long offset, Optional<Long> delivery) {

        public boolean isWhole() {
            return offset == bytes;
        }
    }

    /** How far it has come. */
    public sealed interface Progress {

        record Partly(Upload upload) implements Progress {}

        record HandedIn(Slip slip) implements Progress {}

        /** The piece does not begin where the last one ended. */
        record Elsewhere(Upload upload) implements Progress {}

        /** Another request is writing to it. */
        record Busy() implements Progress {}

        /** More came than was said. */
        record TooMuch(Upload upload) implements Progress {}
    }

    /** @param note the delivery note's text; blank for none */
    public Upload begin(Viewer by, PlainName name, long bytes, String note) throws IOException {
        sweep();
        var random16 = new byte[ID];
        random.nextBytes(random16);
        var id = HexFormat.of().formatHex(random16);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Durable.createFolders(data.uploads());
        var file = Files.createDirectory(folder(id), owner).resolve(name.value());
        HandIn.makeRoom(file);
        Durable.write(file, new byte[0]);
        if (!note.isBlank()) {
            Durable.write(HandIn.noteOf(file), note.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Durable.forceFolder(folder(id));
        Durable.forceFolder(data.uploads());
        all(database -> database.sql(BEGIN)
                .param("id", id)
                .param("by", by.name())
                .param(
                        "municipality",
                        municipality(by).map(MunicipalityCode::value).orElse(null),
                        Types.INTEGER)
                .param("name", name.value())
                .param("bytes", bytes)
                .param("now", now())
                .update());
        return new Upload(id, name, bytes, 0, Optional.empty());
    }

    private static Optional<MunicipalityCode> municipality(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _, Viewer.CatalogueEditor _ -> Optional.empty();
            case Viewer.User user -> Optional.of(user.municipality());
            case Viewer.Sender sender -> Optional.of(sender.municipality());
        };
    }

    /** His own; another's is as if it were not there. */
    public Optional<Upload> find(Viewer by, String id) {
        return all(database -> database.sql("SELECT * FROM upload WHERE id = :id AND by_name = :by")
                .param("id", id)
                .param("by", by.name())
                .query((row, _) -> upload(row))
                .optional());
    }

    private Upload upload(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var name = new PlainName(row.getString("file_name"));
        var bytes = row.getLong("bytes");
        var number = row.getLong("delivery");
        var delivery = row.wasNull() ? Optional.<Long>empty() : Optional.of(number);
        return new Upload(id, name, bytes, delivery.isPresent() ? bytes : size(file(id, name)), delivery);
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    /** Takes what comes until the piece or the connection ends; with the last byte the file is handed in. */
    public Progress append(Upload upload, long offset, InputStream piece, Deliverer by) throws IOException {
        if (upload.delivery().isPresent()) {
            return handedIn(upload.delivery().get());
        }
        var file = file(upload.id(), upload.name());
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return new Progress.Busy();
            }
            if (channel.size() != offset) {
                return new Progress.Elsewhere(at(upload, channel.size()));
            }
            HandIn.makeRoom(file);
            if (!write(piece, channel, upload.bytes())) {
                channel.truncate(offset);
                return new Progress.TooMuch(at(upload, offset));
            }
            touch(upload);
            var now = at(upload, channel.size());
            return now.isWhole() ? handIn(now, file, by) : new Progress.Partly(now);
        } catch (OverlappingFileLockException other) {
            return new Progress.Busy();
        }
    }

    /** False when more came than the file was to have. What came before a cut is kept. */
    private static boolean write(InputStream piece, FileChannel channel, long most) throws IOException {
        var block = new byte[BLOCK];
        channel.position(channel.size());
        try {
            for (var read = piece.read(block); read >= 0; read = piece.read(block)) {
                if (channel.position() + read > most) {
                    return false;
                }
                for (var bytes = ByteBuffer.wrap(block, 0, read); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
            }
            return true;
        } finally {
            channel.force(true);
        }
    }

    private Progress handIn(Upload upload, Path file, Deliverer by) throws IOException {
        var slip = handIn.deliver(file, by);
        all(database -> database.sql("UPDATE upload SET delivery = :number WHERE id = :id")
                .param("number", slip.number())
                .param("id", upload.id())
                .update());
        Durable.deleteTree(folder(upload.id()));
        return new Progress.HandedIn(slip);
    }

    private Progress handedIn(long number) {
        return new Progress.HandedIn(handIn.find(number).orElseThrow());
    }

    /** What was received of it is removed. */
    public void drop(Upload upload) throws IOException {
        all(database -> database.sql("DELETE FROM upload WHERE id = :id")
                .param("id", upload.id())
                .update());
        Durable.deleteTree(folder(upload.id()));
    }

    /** Those that nobody goes on with. */
    private void sweep() throws IOException {
        var old = all(database -> database.sql("DELETE FROM upload WHERE touched < :old RETURNING id")
                .param("old", now().minus(KEPT))
                .query(String.class)
                .list());
        for (var id : old) {
            Durable.deleteTree(folder(id));
        }
    }

    private void touch(Upload upload) {
        all(database -> database.sql("UPDATE upload SET touched = :now WHERE id = :id")
                .param("now", now())
                .param("id", upload.id())
                .update());
    }

    private static Upload at(Upload upload, long offset) {
        return new Upload(upload.id(), upload.name(), upload.bytes(), offset, upload.delivery());
    }

    private Path folder(String id) {
        return data.uploads().resolve(id);
    }

    private Path file(String id, PlainName name) {
        return folder(id).resolve(name.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <T> T all(Function<JdbcClient, T> work) {
        return rows.all(work);
    }
}
