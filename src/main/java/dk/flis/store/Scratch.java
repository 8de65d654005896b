// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The folder of this process for unfinished work. A lock on a file in it lives as long as the process: a folder whose
 * lock can be had belongs to a process that is gone.
 */
public final class Scratch implements AutoCloseable {

    private static final String LOCK = "alive.lock";

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    public static Scratch open(DataFolder data) {
        try {
            Durable.createFolders(data.scratch());
            var name = UUID.randomUUID().toString();
            // Made aside and moved in with its lock held, so that nobody finds it without.
            var draft = Files.createTempDirectory(data.scratch(), ".new-");
            var lock = FileChannel.open(draft.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            var folder = data.scratch().resolve(name);
            Files.move(draft, folder);
            return new Scratch(folder, lock);
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    public Path folder() {
        return folder;
    }

    /** What deliveries in work carry, so that others can see whether they still are. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The names of processes that are gone; their folders remain until {@link #forget}. */
    static List<String> abandoned(DataFolder data) {
        return names(data).stream()
                .filter(name -> isAbandoned(data.scratch().resolve(name)))
                .toList();
    }

    private static List<String> names(DataFolder data) {
        var names = new ArrayList<String>();
        try (var folders = Files.newDirectoryStream(data.scratch(), "[!.]*")) {
            folders.forEach(folder -> names.add(String.valueOf(folder.getFileName())));
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
        return names;
    }

    /** The names of processes that are at work. */
    public static List<String> living(DataFolder data) {
        var gone = abandoned(data);
        return names(data).stream().filter(name -> !gone.contains(name)).toList();
    }

    private static boolean isAbandoned(Path folder) {
        var file = folder.resolve(LOCK);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var had = channel.tryLock()) {
            return had != null;
        } catch (OverlappingFileLockException own) {
            return false;
        } catch (NoSuchFileException half) {
            // Its process was killed while it made the folder, or while it removed it.
            return true;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    /** Too little is left for anything. */
    boolean isDiskFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < 1 << 20;
        } catch (IOException trouble) {
            return Durable.isDiskFull(trouble);
        }
    }

    static void forget(DataFolder data, String name) {
        try {
            Durable.deleteTree(data.scratch().resolve(name));
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            Durable.deleteTree(folder);
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }
}
