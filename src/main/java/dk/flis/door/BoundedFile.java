// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** A file that a sender writes: never larger than a delivery may be. */
final class BoundedFile implements SeekableByteChannel {

    private final FileChannel file;

    BoundedFile(FileChannel file) {
        this.file = file;
    }

    void force() throws IOException {
        file.force(true);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (file.position() + source.remaining() > HandIn.MOST_BYTES) {
            throw new HandIn.TooLarge();
        }
        return file.write(source);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
