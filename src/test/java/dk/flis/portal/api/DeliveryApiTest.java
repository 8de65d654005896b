// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Sender;
import dk.flis.access.SenderName;
import dk.flis.access.Viewer;
import dk.flis.portal.SmallPortal;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries by HTTP, as a supplier's program sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryApiTest {

    private static final Viewer OPERATOR = new Viewer.Operator("test");
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);
    private static final String HEAD = "kommune;maaned;distrikt;alder;koen;antal;registrering\n";

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Client supplier;
    private String token = "";

    @BeforeAll
    void start() {
        portal = new SmallPortal(folder);
        token = token("prisme", SmallPortal.ALBERTSLUND);
        supplier = portal.bearer(token);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private String token(String word, MunicipalityCode of) {
        return portal.installation().keepSenders().newToken(OPERATOR, sender(word, of), "test");
    }

    private Sender sender(String word, MunicipalityCode of) {
        var keep = portal.installation().keepSenders();
        var name = SenderName.of(word, of).orElseThrow();
        var areas = portal.installation().catalogue().areas().stream()
                .map(area -> area.id().value())
                .toList();
        keep.add(OPERATOR, of, name, word, Set.copyOf(areas));
        return keep.sender(OPERATOR, of, name).orElseThrow();
    }

    private static byte[] month(String month, int rows) {
        var text = new StringBuilder(HEAD);
        for (var row = 0; row < rows; row++) {
            var sex = row % 2 == 0 ? "K" : "M";
            text.append("165;%s;D%d;30;%s;5;%d\n".formatted(month, row / 2, sex, row));
        }
        return text.toString().getBytes(UTF_8);
    }

    private HttpResponse<String> deliver(String name, byte[] content) {
        return supplier.ask(
                "POST", "/api/v1/deliveries?name=" + name, content, "Content-Type", "application/octet-stream");
    }

    private static JsonNode read(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @Test
    void acknowledgesAFileWithItsReceiptAndFindsTheSameFileUnchanged() {
        var content = month("2026-01", 4);

        var first = deliver("befolkning_0165_2026-01.csv", content);
        var again = deliver("befolkning_0165_2026-01.csv", content);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(read(first).at("/outcome").asString()).isEqualTo("accepted");
        assertThat(read(first).at("/rows").asLong()).isEqualTo(4);
        assertThat(read(first).at("/municipality").asString()).isEqualTo("165");
        assertThat(read(first).at("/bytes").asLong()).isEqualTo(content.length);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read(again).at("/same_as").asLong())
                .isEqualTo(read(first).at("/number").asLong());
        var receipt = supplier.get(first.headers().firstValue("Location").orElseThrow());
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(read(receipt)).isEqualTo(read(first));
    }

    @Test
    void tellsEveryFindingOfARejectedFile() {
        var answer = deliver("befolkning_0165_2026-02.csv", "kommune;maaned;alder\n165;2026-02;1\n".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).at("/outcome").asString()).isEqualTo("rejected");
        assertThat(read(answer).at("/findings/0/check").asString()).isEqualTo("manglende-kolonne");
        assertThat(read(answer).at("/findings/0/advice").asString()).isNotBlank();
    }

    @Test
    void rejectsAnotherMunicipalitysFileAndHidesItsReceiptFromThem() {
        var theirs = portal.bearer(token("aarhus", AARHUS));

        var answer = theirs.ask("POST", "/api/v1/deliveries?name=befolkning_0165_2026-03.csv", month("2026-03", 1));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).at("/findings/0/check").asString()).isEqualTo("afsender");
        var number = read(answer).at("/number").asLong();
        assertThat(theirs.get("/api/v1/deliveries/" + number).statusCode()).isEqualTo(200);
        assertThat(supplier.get("/api/v1/deliveries/" + number).statusCode()).isEqualTo(404);
        assertThat(theirs.get("/api/v1/deliveries/1").statusCode()).isEqualTo(404);
    }

    @Test
    void showsASenderNoFigureAndNobodysElse() {
        assertThat(supplier.get("/api/v1/figures?key_figure=all&municipality=165&period=2025")
                        .statusCode())
                .isEqualTo(403);
        assertThat(supplier.get("/").headers().firstValue("Location").orElse(""))
                .contains("/log-ind");
        assertThat(portal.bearer("flisa_forkert").get("/api/v1/deliveries/1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesALargeFileInPiecesAndGoesOnAfterACut() throws IOException {
        var content = month("2026-04", 20_000);
        var begun = supplier.ask(
                "POST",
                "/api/v1/uploads",
                "{\"name\": \"befolkning_0165_2026-04.csv\", \"bytes\": %d, \"note\": {\"raekker\": 20000}}"
                        .formatted(content.length)
                        .getBytes(UTF_8));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var upload = begun.headers().firstValue("Location").orElseThrow();

        var piece = content.length / 3;
        var first = append(upload, 0, Arrays.copyOf(content, piece));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(offset(first)).isEqualTo(piece);

        cut(upload, piece, content, content.length / 2);
        waitForMoreThan(piece, upload);
        assertThat(waitUntilNobodyAppends(upload)).isEqualTo("wrong-offset");
        var there = offset(supplier.ask("HEAD", upload, new byte[0]));
        assertThat(there).isGreaterThan(piece).isLessThan(content.length);

        var tooMuch = append(upload, there, new byte[content.length]);
        assertThat(tooMuch.statusCode()).isEqualTo(413);

        var last = append(upload, there, Arrays.copyOfRange(content, (int) there, content.length));
        assertThat(last.statusCode()).as(last.body()).isEqualTo(201);
        assertThat(read(last).at("/rows").asLong()).isEqualTo(20_000);
        var done = supplier.ask("HEAD", upload, new byte[0]);
        assertThat(done.headers().firstValue("Location"))
                .contains("/api/v1/deliveries/" + read(last).at("/number").asLong());
        assertThat(append(upload, content.length, new byte[0]).body()).isEqualTo(last.body());
    }

    private HttpResponse<String> append(String upload, long offset, byte[] piece) {
        return supplier.ask("PATCH", upload, piece, "Upload-Offset", Long.toString(offset));
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Says that it sends the rest, sends a part, and is gone. */
    private void cut(String upload, int from, byte[] content, int until) throws IOException {
        var at = URI.create(portal.base());
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            var head =
                    "PATCH %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nUpload-Offset: %d\r\nContent-Length: %d\r\n\r\n"
                            .formatted(upload, at.getHost(), token, from, content.length - from);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(content, from, until - from);
            socket.getOutputStream().flush();
        }
    }

    private void waitForMoreThan(long offset, String upload) {
        for (var attempt = 0; attempt < 200; attempt++) {
            if (offset(supplier.ask("HEAD", upload, new byte[0])) > offset) {
                return;
            }
            pause();
        }
        throw new AssertionError("nothing of the cut piece was kept");
    }

    /** The problem that a piece at a wrong place has, once the cut one is at its end. */
    private String waitUntilNobodyAppends(String upload) {
        for (var attempt = 0; attempt < 200; attempt++) {
            var wrong = append(upload, 7, new byte[] {1});
            assertThat(wrong.statusCode()).isEqualTo(409);
            var problem = read(wrong).at("/problem").asString();
            if (!problem.equals("upload-busy")) {
                return problem;
            }
            pause();
        }
        throw new AssertionError("the cut piece is still being received");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void refusesWhatIsNoUploadWithAProblem() {
        for (var body : new String[] {"", "[]", "{", "{\"bytes\": 1}", "{\"name\": \"../x.csv\", \"bytes\": 1}"}) {
            var answer = supplier.ask("POST", "/api/v1/uploads", body.getBytes(UTF_8));

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(supplier.ask(
                                "POST",
                                "/api/v1/uploads",
                                "{\"name\": \"x.csv\", \"bytes\": 99999999999}".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(413);
        assertThat(deliver("..%2Fx.csv", new byte[] {1}).statusCode()).isEqualTo(400);
        assertThat(supplier.ask("POST", "/api/v1/deliveries", new byte[] {1}).statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsAnUploadItsOwn() {
        var begun = supplier.ask(
                "POST", "/api/v1/uploads", "{\"name\": \"x_0165_2026-05.csv\", \"bytes\": 10}".getBytes(UTF_8));
        var upload = begun.headers().firstValue("Location").orElseThrow();
        var other = portal.bearer(token("anden", SmallPortal.ALBERTSLUND));

        assertThat(other.ask("HEAD", upload, new byte[0]).statusCode()).isEqualTo(404);
        assertThat(other.ask("PATCH", upload, new byte[] {1}, "Upload-Offset", "0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(supplier.ask("DELETE", upload, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(supplier.ask("HEAD", upload, new byte[0]).statusCode()).isEqualTo(404);
    }
}
