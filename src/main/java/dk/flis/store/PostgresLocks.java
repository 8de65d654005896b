// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Who uses the embedded database: every process holds a shared lock as long as it does, and starting and stopping
 * happen one at a time. The system drops the locks of a killed process. Within a process, one holder at a time.
 */
final class PostgresLocks implements AutoCloseable {

    private final FileChannel users;
    private final FileChannel turn;
    private FileLock using;

    PostgresLocks(Path folder) throws IOException {
        this.users = open(folder.resolve("users.lock"));
        this.turn = open(folder.resolve("turn.lock"));
        this.using = users.lock(0, Long.MAX_VALUE, true);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Held while one looks for the server, starts or stops it. */
    FileLock turn() throws IOException {
        return turn.lock();
    }

    /** Gives up the own use and tells whether nobody else has one; the turn must be held. */
    boolean lastOut() throws IOException {
        using.release();
        var alone = users.tryLock(0, Long.MAX_VALUE, false);
        if (alone == null) {
            return false;
        }
        using = alone;
        return true;
    }

    @Override
    public void close() throws IOException {
        users.close();
        turn.close();
    }
}
