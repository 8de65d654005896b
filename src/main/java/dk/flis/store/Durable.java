// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** File steps that hold after a power cut: force the file, rename it, force the folder. */
public final class Durable {

    /** More do not get a disk to write faster. */
    private static final int AT_ONCE = 16;

    private Durable() {}

    public static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A rename is lasting only when the folder is forced too. */
    public static void forceFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Files or folders, all at once: a disk takes many in the time of one. */
    static void forceAll(Collection<Path> paths) throws IOException {
        var distinct = Set.copyOf(paths);
        if (distinct.size() < 2) {
            for (var path : distinct) {
                forceFolder(path);
            }
            return;
        }
        try (var pool = Executors.newFixedThreadPool(
                Math.min(distinct.size(), AT_ONCE),
                Thread.ofPlatform().name("force-", 0).factory())) {
            var forced = distinct.stream()
                    .map(path -> pool.submit(() -> {
                        forceFolder(path);
                        return path;
                    }))
                    .toList();
            for (var one : forced) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException trouble ? trouble : new IOException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while files were written", stop);
        }
    }

    /** Creates the folder and forces every folder that gained an entry by it. */
    public static void createFolders(Path folder) throws IOException {
        forceAll(newFolders(folder));
    }

    /** Creates the folder; lasting when those that are returned are forced. */
    static List<Path> newFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return List.of();
        }
        var parent = folder.getParent();
        if (parent == null) {
            throw new IOException("'" + folder + "' has no parent folder");
        }
        var gained = new ArrayList<>(newFolders(parent));
        Files.createDirectories(folder);
        gained.add(parent);
        return gained;
    }

    /** The file must be forced already; the target's folder must exist. */
    static void publish(Path file, Path target) throws IOException {
        publishAll(Map.of(file, target));
    }

    /** The same of many, from file to target; folders that are missing are made. */
    static void publishAll(Map<Path, Path> files) throws IOException {
        var changed = new HashSet<Path>();
        for (var file : files.entrySet()) {
            var folder = file.getValue().resolveSibling("");
            changed.addAll(newFolders(folder));
            changed.add(folder);
            Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
        }
        forceAll(changed);
    }

    public static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException trouble) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Java, DuckDB and PostgreSQL each tell of a full disk in their own way, and only by text. */
    public static boolean isDiskFull(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /** What to throw for file trouble: a full disk is told as such. */
    public static RuntimeException trouble(IOException trouble) {
        if (isDiskFull(trouble)) {
            return new StoreException(
                    Problem.DISK_FULL, "the disk is full: make room and hand the file in again", trouble);
        }
        return new UncheckedIOException(trouble);
    }
}
