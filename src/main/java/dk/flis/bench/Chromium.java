// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, told what to do in its own DevTools protocol. For one thread. */
final class Chromium implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final Process process;
    private final WebSocket socket;
    private final Map<String, Object> page;
    /** The loads for which nothing more is fetched. */
    private final Set<String> still = new HashSet<>();

    private double fetched;
    private int asked;

    private Chromium(Process process, URI address) throws IOException, InterruptedException {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Ear(heard))
                .join();
        var target = tell("Target.createTarget", Map.of("url", "about:blank"), Map.of())
                .path("targetId")
                .asString();
        var attached = tell("Target.attachToTarget", Map.of("targetId", target, "flatten", true), Map.of());
        this.page = Map.of("sessionId", attached.path("sessionId").asString());
        tell("Page.enable", Map.of());
        tell("Network.enable", Map.of());
        tell("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
    }

    /** Where this machine has one. */
    static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name ->
                        Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin").map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile a folder for what it keeps */
    static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = process.errorReader(StandardCharsets.UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var listening = LISTENING.matcher(line);
            if (listening.find()) {
                // It goes on complaining, and would stand still where nobody reads that.
                var _ = Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return new Chromium(process, URI.create(listening.group(1)));
            }
        }
        throw new IOException("Chromium ended before it could be spoken to");
    }

    /** A command to the page; the answer's result. */
    JsonNode tell(String command, Map<String, Object> arguments) throws IOException, InterruptedException {
        return tell(command, arguments, page);
    }

    private JsonNode tell(String command, Map<String, Object> arguments, Map<String, Object> to)
            throws IOException, InterruptedException {
        asked++;
        var message = new LinkedHashMap<String, Object>(to);
        message.putAll(Map.of("id", asked, "method", command, "params", arguments));
        socket.sendText(JSON.writeValueAsString(message), true).join();
        for (var answer = next(); ; answer = next()) {
            if (answer.path("id").asInt(0) == asked) {
                if (answer.has("error")) {
                    throw new IOException(command + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    /** What the script comes to; it may be a promise. */
    JsonNode ask(String script) throws IOException, InterruptedException {
        return tell("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /**
     * Opens a page and waits until nothing more is fetched for it.
     *
     * @return how many bytes came over the wire for it, heads included
     */
    double open(URI address) throws IOException, InterruptedException {
        fetched = 0;
        var load = tell("Page.navigate", Map.of("url", address.toString()))
                .path("loaderId")
                .asString();
        while (!still.contains(load)) {
            next();
        }
        return fetched;
    }

    /** Runs what leads to another page, such as the sending of a form. */
    void follow(String script) throws IOException, InterruptedException {
        still.clear();
        ask(script);
        while (still.isEmpty()) {
            next();
        }
    }

    private JsonNode next() throws IOException, InterruptedException {
        var message = heard.poll(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        if (message == null) {
            throw new IOException("Chromium has been silent for " + LONGEST_WAIT.toSeconds() + " seconds");
        }
        var about = message.path("params");
        switch (message.path("method").asString("")) {
            case "Network.loadingFinished" ->
                fetched += about.path("encodedDataLength").asDouble();
            case "Page.lifecycleEvent" -> {
                if (about.path("name").asString().equals("networkIdle")) {
                    still.add(about.path("loaderId").asString());
                }
            }
            default -> {}
        }
        return message;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().join();
    }

    /** Puts the pieces of a message together. */
    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> heard;
        private final StringBuilder begun = new StringBuilder();

        Ear(BlockingQueue<JsonNode> heard) {
            this.heard = heard;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            begun.append(piece);
            if (last) {
                heard.add(JSON.readTree(begun.toString()));
                begun.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
