// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.PreparedCountry;
import dk.flis.access.DemoUsers.DemoUser;
import dk.flis.command.Installation;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A portal over a country of three municipalities and two years, delivered by the real doors; for tests by HTTP. */
public final class SmallPortal implements AutoCloseable {

    public static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);

    private final Installation installation;
    private final Portal portal;
    private final List<DemoUser> users;

    public SmallPortal(Path folder) {
        this(PreparedCountry.in(folder.resolve("data")), 0);
    }

    /** @param port 0 for any free one */
    public SmallPortal(Installation installation, int port) {
        this.installation = installation;
        users = PreparedCountry.users(installation);
        portal = Portal.start(installation.parts(), "127.0.0.1", port);
    }

    public Installation installation() {
        return installation;
    }

    public String base() {
        return "http://127.0.0.1:" + portal.port();
    }

    /** The patterns below a path that a controller answers, those that catch the rest left out. */
    public List<String> routes(String below) {
        return portal.routes().stream()
                .filter(route -> route.startsWith(below) && !route.endsWith("**"))
                .toList();
    }

    /** Every method and pattern that a controller answers, such as {@code GET /konto}. */
    public List<String> doors() {
        return portal.doors();
    }

    /** The demo users' names and passwords; the operator is last. */
    public List<DemoUser> users() {
        return users;
    }

    /** One who is signed in as a browser would be. */
    public Client signIn(String name, String password) {
        var client = new Client(
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        var page = client.get("/log-ind").body();
        var token = field(page, "_csrf");
        client.post("/log-ind", "_csrf=%s&navn=%s&kodeord=%s".formatted(token, name, password));
        return client;
    }

    /** What the page's first hidden field of that name holds; blank where there is none. */
    public static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /** One who shows that token each time. */
    public Client bearer(String token) {
        return new Client(HttpClient.newHttpClient(), "Authorization", "Bearer " + token);
    }

    public Client stranger() {
        return new Client(HttpClient.newHttpClient());
    }

    /** A program that asks. */
    public final class Client {

        private final HttpClient http;
        private final String[] always;

        private Client(HttpClient http, String... always) {
            this.http = http;
            this.always = always;
        }

        /** @param headers names and values in turn */
        public HttpResponse<String> get(String path, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(base() + path));
            return send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString());
        }

        public HttpResponse<byte[]> bytes(String path) {
            return send(HttpRequest.newBuilder(URI.create(base() + path)), BodyHandlers.ofByteArray());
        }

        public HttpResponse<String> post(String path, String form) {
            return send(
                    HttpRequest.newBuilder(URI.create(base() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)),
                    BodyHandlers.ofString());
        }

        /** As a browser sends a form with files. */
        public HttpResponse<String> multipart(String path, String field, Path... files) {
            var boundary = "flis-skel";
            var body = new java.io.ByteArrayOutputStream();
            for (var file : files) {
                body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, field, file.getFileName())
                        .getBytes(UTF_8));
                body.writeBytes(read(file));
                body.writeBytes("\r\n".getBytes(UTF_8));
            }
            body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
            return send(
                    HttpRequest.newBuilder(URI.create(base() + path))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                    BodyHandlers.ofString());
        }

        private static byte[] read(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        /** @param headers names and values in turn */
        public HttpResponse<String> ask(String method, String path, byte[] body, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(base() + path))
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            return send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString());
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
            try {
                var whole = always.length == 0 ? request : request.headers(always);
                return http.send(whole.build(), handler);
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(problem);
            }
        }
    }

    @Override
    public void close() {
        portal.close();
        installation.close();
    }
}
