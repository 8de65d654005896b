// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How long the interface takes to answer, over HTTP on this machine, as a program with a token meets it: the whole answer
 * read, nothing tagged, nothing kept between requests on either side.
 */
public final class ApiBench {

    private static final Duration WARM = Duration.ofSeconds(10);
    private static final int TIMES = 61;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final URI base;
    private final String token;
    private final List<String> keyFigures;
    private final int lastYear;
    private final Consumer<String> progress;

    /** @param lastYear the last of at least five whole years */
    public ApiBench(URI base, String token, List<String> keyFigures, int lastYear, Consumer<String> progress) {
        this.base = base;
        this.token = token;
        this.keyFigures = List.copyOf(keyFigures);
        this.lastYear = lastYear;
        this.progress = progress;
    }

    private record Shape(String name, int keyFigures, String municipality, String period) {}

    public List<Measurement> run() throws IOException, InterruptedException {
        var december = lastYear + "-12";
        var shapes = List.of(
                new Shape("1 x all x 12", 1, "all", lastYear + "-01.." + december),
                new Shape("50 x all x 1", 50, "all", december),
                new Shape("1000 x all x 1", 1_000, "all", december),
                new Shape("1000 x 1 x 60", 1_000, "165", (lastYear - 4) + "-01.." + december));
        try (var client = HttpClient.newHttpClient()) {
            // All before any is measured: what is compiled for one is used by the next.
            for (var shape : shapes) {
                progress.accept("warm: " + shape.name());
                ask(shape, client, WARM, Integer.MAX_VALUE);
            }
            var measured = new ArrayList<Measurement>();
            for (var shape : shapes) {
                progress.accept(shape.name());
                measured.addAll(measure(shape, client));
            }
            return measured;
        }
    }

    private List<Measurement> measure(Shape shape, HttpClient client) throws IOException, InterruptedException {
        var answers = ask(shape, client, LONGEST, TIMES);
        var times = answers.stream().map(Answered::milliseconds).sorted().toList();
        return List.of(
                new Measurement(shape.name() + " p50", times.get(times.size() / 2), "ms"),
                new Measurement(shape.name() + " p95", times.get(times.size() * 95 / 100), "ms"),
                new Measurement(shape.name() + " size", answers.getLast().bytes() / 1024.0, "KB"));
    }

    private record Answered(double milliseconds, int bytes) {}

    /** One after another, so many or for so long; at least once. */
    private List<Answered> ask(Shape shape, HttpClient client, Duration longest, int most)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(shape))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        var answers = new ArrayList<Answered>();
        var end = System.nanoTime() + longest.toNanos();
        do {
            var begun = System.nanoTime();
            var response = client.send(request, BodyHandlers.ofByteArray());
            var taken = (System.nanoTime() - begun) / 1e6;
            if (response.statusCode() != 200) {
                throw new IOException(shape.name() + " was answered with " + response.statusCode());
            }
            answers.add(new Answered(taken, response.body().length));
        } while (answers.size() < most && System.nanoTime() < end);
        return answers;
    }

    private URI address(Shape shape) {
        var ids = keyFigures.stream().limit(shape.keyFigures()).collect(Collectors.joining(","));
        return base.resolve("/api/v1/figures?key_figure=%s&municipality=%s&period=%s"
                .formatted(ids, shape.municipality(), shape.period()));
    }
}
