// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.ChildProgram;
import dk.flis.Flis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger types first, in a program of its own as he has it. */
class DemoCommandTest {

    private static final Pattern ANSWERS = Pattern.compile(".*The portal answers at (http://\\S+).*");
    private static final int LONGEST_SECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void makesACountryAndServesIt() throws IOException, InterruptedException {
        var program = ChildProgram.of(
                        Flis.class,
                        "demo",
                        "--municipalities=1",
                        "--years=1",
                        "--port=0",
                        "--data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .start();
        // A program that says nothing more is ended, and with it what it says.
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(program::destroyForcibly);
        var said = new ArrayList<String>();
        try (var out = program.inputReader(UTF_8);
                var client = HttpClient.newHttpClient()) {
            var answers = out.lines()
                    .peek(said::add)
                    .filter(line -> ANSWERS.matcher(line).matches())
                    .findFirst();
            assertThat(answers).as(() -> String.join("\n", said)).isPresent();
            var address = ANSWERS.matcher(answers.orElseThrow()).replaceAll("$1");
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(address + "log-ind")).build(), BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(String.join("\n", said)).contains("controller-", "password", "Publication 2 is out");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }
}
