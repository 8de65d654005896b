// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What is done to a good file on purpose, and the check of the door that must reject it for just that. */
enum Spoil {
    /** Half of it came. */
    CUT("afkortet-fil") {
        @Override
        void spoil(Path file) throws IOException {
            var all = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(all, all.length / 2));
        }
    },
    /** Some rows came twice. */
    TWICE("dobbelt-noegle") {
        @Override
        void spoil(Path file) throws IOException {
            var text = new GZIPInputStream(Files.newInputStream(file));
            try (var in = new BufferedReader(new InputStreamReader(text, UTF_8))) {
                var lines = in.lines().toList();
                try (var out = new PrintWriter(
                        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
                    lines.forEach(out::println);
                    lines.stream().skip(1).limit(ROWS).forEach(out::println);
                }
            }
        }
    },
    /** It is as it should be, and put by the account of another municipality. */
    STRANGE("afsender") {
        @Override
        void spoil(Path file) {
            // Who puts it is for the accounts to say.
        }
    };

    private static final int ROWS = 40;

    private final String check;

    Spoil(String check) {
        this.check = check;
    }

    abstract void spoil(Path file) throws IOException;

    String check() {
        return check;
    }
}
