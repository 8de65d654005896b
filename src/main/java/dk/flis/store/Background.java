// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * Work that gives way to whoever waits for a page: what comes in at the doors, publications, extracts. It has the whole machine
 * when nobody reads, and a tenth of it when many do.
 *
 * <p>Java's own thread priorities do nothing on Linux. There each thread has a niceness, which those that it starts inherit,
 * DuckDB's and the SSH server's as well (nice(2), setpriority(2)). Elsewhere the work runs as all other.
 */
public final class Background {

    /** Of the weight of an ordinary thread, a tenth (sched(7)). */
    private static final int NICE = 10;

    private static final Path OWN_THREADS = Path.of("/proc/self/task");
    private static final int PRIO_PROCESS = 0;
    private static final int THIS_THREAD = 0;

    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    private Background() {}

    /** Of platform threads, since DuckDB pins a virtual one; none keeps the program alive. */
    public static ThreadFactory threads(String name) {
        var factory = Thread.ofPlatform().daemon().name(name, 0).factory();
        return work -> factory.newThread(() -> {
            enter();
            work.run();
        });
    }

    /** Begins it on a thread of its own. */
    public static void start(String name, Runnable work) {
        threads(name).newThread(work).start();
    }

    /** Something that starts threads, which may fail. */
    public interface Making<T, E extends Exception> {
        T make() throws E;
    }

    /** Makes it on a thread of its own, so that the threads it starts give way, and waits. */
    @SuppressWarnings("unchecked") // What is checked can only be an E.
    public static <T, E extends Exception> T made(Making<T, E> making) throws E {
        var made = new FutureTask<>(making::make);
        start("making-", made);
        try {
            return made.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Exception checked -> throw (E) checked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failure);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while something was made", stop);
        }
    }

    /** This thread, for the rest of its life. */
    public static void enter() {
        lower(THIS_THREAD);
    }

    /** The JVM's second compiler: while the program starts, and when many read, what is compiled already goes first. */
    public static void secondCompiler() {
        try (var threads = Files.newDirectoryStream(OWN_THREADS, Background::isSecondCompiler)) {
            threads.forEach(thread -> lower(Integer.parseInt(String.valueOf(thread.getFileName()))));
        } catch (IOException | DirectoryIteratorException elsewhere) {
            // Only Linux tells of threads; the start then takes a little longer.
        }
    }

    private static boolean isSecondCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith("C2 Compiler");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void lower(int thread) {
        SET_PRIORITY.ifPresent(setPriority -> {
            try {
                // It fails where the thread is lower already, which is as well.
                var _ = (int) setPriority.invokeExact(PRIO_PROCESS, thread, NICE);
            } catch (Throwable impossible) {
                throw new IllegalStateException("setpriority has no exceptions", impossible);
            }
        });
    }

    @SuppressWarnings("restricted") // A function of the C library that takes and gives whole numbers only.
    private static Optional<MethodHandle> setPriority() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        var whole = ValueLayout.JAVA_INT;
        return linker.defaultLookup()
                .find("setpriority")
                .map(found -> linker.downcallHandle(found, FunctionDescriptor.of(whole, whole, whole, whole)));
    }
}
