// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.delivery.CheckDelivery;
import dk.flis.store.Background;
import dk.flis.store.Deliverer;
import dk.flis.store.Durable;
import dk.flis.store.Incoming;
import dk.flis.store.Receipt;
import dk.flis.store.Scratch;
import dk.flis.store.Slip;
import dk.flis.store.Store;
import dk.flis.store.StoreException;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The last step of every door: the file is handed in, and the receipt read back from what is lasting. */
public final class HandIn implements AutoCloseable {

    /** As large as a delivery may be when it is unpacked. */
    public static final long MOST_BYTES = 4L << 30;

    /** Below this the disk is left to what is under way already. */
    private static final long RESERVE = 256L << 20;

    private static final int BLOCK = 1 << 16;

    private final Store store;
    private final Scratch scratch;
    private final ExecutorService hands;
    private final AtomicLong folders = new AtomicLong();

    /** @param workers how many files are worked on at once; the rest wait */
    public HandIn(Store store, Scratch scratch, int workers) {
        this.store = store;
        this.scratch = scratch;
        this.hands = Executors.newFixedThreadPool(workers * 2, Background.threads("hand-in-"));
    }

    /** A file that stands in a folder of the program's own, under the name that the sender gave it. */
    public Slip deliver(Path file, Deliverer by) {
        return await(() -> slip(store.deliver().deliver(new Incoming(file, by))));
    }

    /** Receipts in the order of the files. */
    public List<Slip> deliver(List<Incoming> files) {
        return await(() -> {
            var numbers = new HashMap<Path, Long>();
            store.deliverMany().deliver(files, receipt -> numbers.put(receipt.file(), receipt.number()));
            var slips = store.slips().find(List.copyOf(numbers.values()));
            return files.stream()
                    .map(file -> Optional.ofNullable(numbers.get(file.file()))
                            .flatMap(number -> Optional.ofNullable(slips.get(number)))
                            .orElseThrow())
                    .toList();
        });
    }

    public Optional<Slip> find(long number) {
        return store.slips().find(number);
    }

    private Slip slip(Receipt receipt) {
        return store.slips()
                .find(receipt.number())
                .orElseThrow(() -> new IllegalStateException("delivery " + receipt.number() + " is not on record"));
    }

    /** Gives work a folder that is gone afterwards, or when the process is. */
    public <T> T inFolder(InFolder<T> work) throws IOException {
        var folder = scratch.folder().resolve("door-" + folders.incrementAndGet());
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            return work.in(folder);
        } finally {
            Durable.deleteTree(folder);
        }
    }

    /** What is done in a folder. */
    public interface InFolder<T> {
        T in(Path folder) throws IOException;
    }

    /**
     * Writes what comes, never in memory.
     *
     * @throws TooLarge when more comes than a delivery may be
     */
    public static void receive(InputStream bytes, Path file) throws IOException {
        makeRoom(file);
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var block = new byte[BLOCK];
            var all = 0L;
            for (var read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                all += read;
                if (all > MOST_BYTES) {
                    throw new TooLarge();
                }
                out.write(block, 0, read);
            }
        }
    }

    /** Refuses early what would fill the disk. */
    static void makeRoom(Path file) throws IOException {
        if (Files.getFileStore(file.resolveSibling("")).getUsableSpace() < RESERVE) {
            throw new StoreException(
                    Problem.DISK_FULL, "the disk is nearly full: make room, then the file can be handed in again");
        }
    }

    /** Where the note of that file is to be written for it to be found. */
    public static Path noteOf(Path file) {
        return CheckDelivery.noteOf(file);
    }

    /** More came than a delivery may be. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("a delivery has at most " + MOST_BYTES + " bytes");
        }
    }

    private interface Work<T> {
        T done();
    }

    /** Whoever waits may go: what has begun is done to its end. */
    private <T> T await(Work<T> work) {
        try {
            return hands.submit(work::done).get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a delivery failed", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was handed in", stop);
        }
    }

    @Override
    public void close() {
        hands.close();
    }
}
