// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/**
 * Iceberg's files in the facts folder: {@code local:///regnskab/…}, as Trino's local file system writes it too. Files are
 * made once, forced when closed, and never outside the folder.
 */
final class FactFolderIO implements FileIO {

    private static final long serialVersionUID = 1;
    private static final String SCHEME = "local:///";

    private final transient Path root;

    FactFolderIO(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    static String location(Path relative) {
        return SCHEME + relative;
    }

    /** The path below the facts folder. */
    static Path relative(String location) {
        if (!location.startsWith(SCHEME)) {
            throw new IllegalArgumentException("'" + location + "' does not begin with " + SCHEME);
        }
        return Path.of(location.substring(SCHEME.length()));
    }

    Path path(String location) {
        var path = root.resolve(relative(location)).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("'" + location + "' leaves the facts folder");
        }
        return path;
    }

    @Override
    public InputFile newInputFile(String location) {
        return new Input(location, path(location));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new Output(location, path(location));
    }

    @Override
    public void deleteFile(String location) {
        try {
            Files.deleteIfExists(path(location));
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private record Input(String location, Path path) implements InputFile {

        @Override
        public long getLength() {
            try {
                return Files.size(path);
            } catch (IOException absent) {
                throw new NotFoundException(absent, "'%s' does not exist", location);
            }
        }

        @Override
        public SeekableInputStream newStream() {
            try {
                return new In(FileChannel.open(path, StandardOpenOption.READ));
            } catch (IOException absent) {
                throw new NotFoundException(absent, "'%s' cannot be read", location);
            }
        }

        @Override
        public boolean exists() {
            return Files.exists(path);
        }
    }

    private record Output(String location, Path path) implements OutputFile {

        @Override
        public PositionOutputStream create() {
            try {
                Durable.createFolders(path.resolveSibling(""));
                return new Out(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), path);
            } catch (java.nio.file.FileAlreadyExistsException exists) {
                throw new AlreadyExistsException(exists, "'%s' exists", location);
            } catch (IOException trouble) {
                throw Durable.trouble(trouble);
            }
        }

        /** Iceberg never needs it, and nothing here is overwritten. */
        @Override
        public PositionOutputStream createOrOverwrite() {
            return create();
        }

        @Override
        public InputFile toInputFile() {
            return new Input(location, path);
        }
    }

    /** Buffered by its reader; Iceberg's metadata files are small. */
    private static final class In extends SeekableInputStream {

        private final FileChannel channel;

        In(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long getPos() throws IOException {
            return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
            channel.position(position);
        }

        @Override
        public int read() throws IOException {
            var one = ByteBuffer.allocate(1);
            return channel.read(one) < 0 ? -1 : one.get(0) & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, offset, length));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Collects small writes; forced, with its folder, before it counts as written. */
    private static final class Out extends PositionOutputStream {

        private final FileChannel channel;
        private final Path path;
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        private long position;
        private boolean closed;

        Out(FileChannel channel, Path path) {
            this.channel = channel;
            this.path = path;
        }

        /** Also asked for when the file is closed. */
        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.put((byte) value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var left = ByteBuffer.wrap(bytes, offset, length);
            while (left.hasRemaining()) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                var part = left.slice(left.position(), Math.min(left.remaining(), buffer.remaining()));
                left.position(left.position() + part.remaining());
                position += part.remaining();
                buffer.put(part);
            }
        }

        @Override
        public void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (channel) {
                flush();
                channel.force(true);
            }
            Durable.forceFolder(path.resolveSibling(""));
        }
    }
}
