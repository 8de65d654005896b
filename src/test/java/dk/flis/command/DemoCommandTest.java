// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.ChildProgram;
import dk.flis.Flis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger types first, in a program of its own as he has it. */
class DemoCommandTest {

    private static final Pattern ANSWERS = Pattern.compile("The portal answers at (http://\\S+)");

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void makesACountryAndServesIt() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var log = folder.resolve("log");
        var program = ChildProgram.of(
                        Flis.class,
                        "demo",
                        "--municipalities",
                        "1",
                        "--years",
                        "1",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var client = HttpClient.newHttpClient()) {
            var address = address(program, log);
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(address + "log-ind")).build(), BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Files.readString(log)).contains("controller-", "password", "Publication 2 is out");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static String address(Process program, Path log) throws IOException, InterruptedException {
        while (true) {
            var said = Files.readString(log);
            var answers = ANSWERS.matcher(said);
            if (answers.find()) {
                return answers.group(1);
            }
            assertThat(program.isAlive()).as(said).isTrue();
            Thread.sleep(200);
        }
    }
}
