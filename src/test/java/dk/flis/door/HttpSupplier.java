// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.door.DoorKillTest.RunningDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Every third file in one request, the others in pieces, which go on where the program said that it had them. */
final class HttpSupplier implements DoorKillTest.Supplier {

    private final SentMonths files;
    private final RandomGenerator draw;

    /** Where the file that is under way is, and how much of it was acknowledged. */
    private Optional<String> upload = Optional.empty();

    private long acknowledged;

    HttpSupplier(SentMonths files, RandomGenerator draw) {
        this.files = files;
        this.draw = draw;
    }

    @Override
    public int deliver(RunningDoor program, int from) throws IOException, InterruptedException {
        var next = from;
        try (var client = HttpClient.newHttpClient()) {
            while (next < files.count()) {
                var there = next % 3 == 0 ? whole(client, program, next) : piece(client, program, next);
                next += there ? 1 : 0;
                SmallDoor.pause(draw.nextInt(60));
            }
        } catch (IOException killed) {
            // It was shot, which is what this is about: what was not acknowledged comes again.
            if (!program.process().waitFor(5, TimeUnit.SECONDS)) {
                throw killed;
            }
        }
        return next;
    }

    private boolean whole(HttpClient client, RunningDoor program, int at) throws IOException, InterruptedException {
        var body = BodyPublishers.ofByteArray(files.content(at));
        var answer = send(client, program, "POST", "/api/v1/deliveries?name=" + files.name(at), body, -1);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return true;
    }

    /** A step further; whether the file is there. */
    private boolean piece(HttpClient client, RunningDoor program, int at) throws IOException, InterruptedException {
        var content = files.content(at);
        if (upload.isEmpty()) {
            begin(client, program, files.name(at), content.length);
            return false;
        }
        var place = upload.orElseThrow();
        var known = send(client, program, "HEAD", place, BodyPublishers.noBody(), -1);
        assertThat(known.statusCode()).isEqualTo(204);
        var offset = offset(known);
        assertThat(offset).as("acknowledged pieces are there").isBetween(acknowledged, (long) content.length);
        var end = Math.min(content.length, (int) offset + 1 + draw.nextInt(content.length / 2));
        var body = BodyPublishers.ofByteArray(Arrays.copyOfRange(content, (int) offset, end));
        var answer = send(client, program, "PATCH", place, body, offset);
        if (answer.statusCode() == 204) {
            acknowledged = offset(answer);
            assertThat(acknowledged).isEqualTo(end);
            return false;
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        upload = Optional.empty();
        return true;
    }

    private void begin(HttpClient client, RunningDoor program, String name, int bytes)
            throws IOException, InterruptedException {
        var asked = "{\"name\": \"%s\", \"bytes\": %d}".formatted(name, bytes);
        var begun =
                send(client, program, "POST", "/api/v1/uploads", BodyPublishers.ofByteArray(asked.getBytes(UTF_8)), -1);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        upload = begun.headers().firstValue("Location");
        acknowledged = 0;
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** @param offset of the piece; negative: it is none */
    private static HttpResponse<String> send(
            HttpClient client, RunningDoor program, String method, String path, BodyPublisher body, long offset)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(program.port(), path)))
                .method(method, body)
                .header("Authorization", "Bearer " + program.secret());
        if (offset >= 0) {
            request.header("Upload-Offset", Long.toString(offset));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
