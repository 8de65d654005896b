// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is started, which refuses to run as root: as it is, in a user namespace without rights, or as nobody.
 *
 * @param prefix the words before the command
 * @param owner the user id that must own the database's files
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    /** The first way that works here; the namespace comes first because it needs no right to the folders above. */
    static Unprivileged find(Path folder) {
        var user = userId();
        if (user != ROOT) {
            return new Unprivileged(List.of(), user);
        }
        var namespace = List.of("unshare", "-U");
        if (works(namespace, List.of("true"))) {
            return new Unprivileged(namespace, ROOT);
        }
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(nobody, List.of("test", "-x", folder.toString()))) {
            return new Unprivileged(nobody, NOBODY);
        }
        throw new StoreException(
                Problem.ROOT_REFUSED,
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' to the user nobody works here "
                        + "for '" + folder + "'. Run the program as another user, put --data where nobody may go, or "
                        + "name a database in flis.yaml");
    }

    private static int userId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static boolean works(List<String> prefix, List<String> command) {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), command.stream())
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting PostgreSQL", stop);
        }
    }

    List<String> command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    /** Hands a tree over when an earlier start used another way. */
    void own(Path tree) throws IOException {
        if (!Files.exists(tree) || (Integer) Files.getAttribute(tree, "unix:uid") == owner) {
            return;
        }
        try (var all = Files.walk(tree)) {
            // Deepest first, so that a start that was cut short begins again: the top changes last.
            for (var path : all.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
