// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Signed-in readers who open pages at a steady rate, whether the portal keeps up or not: a page's time counts from when it
 * should have been asked for, so that a portal that stands still is not spared the requests of that while.
 */
public final class PortalLoad {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SEED = 98;

    private final URI base;
    private final int rate;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Random chance = new Random(SEED);

    /** @param rate pages a second */
    public PortalLoad(URI base, int rate) {
        this.base = base;
        this.rate = rate;
    }

    public void signIn(String name, String password) throws IOException, InterruptedException {
        var page = client.send(request("/log-ind"), BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        var form = "_csrf=%s&navn=%s&kodeord=%s".formatted(token.group(1), encoded(name), encoded(password));
        var answer = client.send(
                HttpRequest.newBuilder(base.resolve("/log-ind"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.headers().firstValue("Location").orElse("").contains("fejl")) {
            throw new IOException("the portal refused the reader");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).build();
    }

    /**
     * Opens pages of one kind for a while.
     *
     * @param pages one of them at random each time
     * @return p50, p99 and the longest, in milliseconds, and how many went wrong
     */
    public List<Measurement> run(String kind, List<String> pages, int seconds) throws InterruptedException {
        return run(kind, pages, at -> at < rate * seconds);
    }

    /** @param more whether another page is opened when so many were */
    public List<Measurement> run(String kind, List<String> pages, IntPredicate more) throws InterruptedException {
        var taken = Collections.synchronizedList(new ArrayList<Double>());
        var underWay = new ArrayList<CompletableFuture<Boolean>>();
        var begun = System.nanoTime();
        for (var at = 0; at == 0 || more.test(at); at++) {
            var due = begun + at * TimeUnit.SECONDS.toNanos(1) / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            var page = pages.get(chance.nextInt(pages.size()));
            underWay.add(client.sendAsync(request(page), BodyHandlers.ofByteArray())
                    .handle((answer, _) -> {
                        taken.add((System.nanoTime() - due) / 1e6);
                        return answer != null && isWhole(answer);
                    }));
        }
        var errors = underWay.stream().filter(one -> !one.join()).count();
        var times = taken.stream().sorted().toList();
        var count = times.size();
        return List.of(
                new Measurement(kind + " p50", times.get(count / 2), "ms"),
                new Measurement(kind + " p99", times.get(count * 99 / 100), "ms"),
                new Measurement(kind + " longest", times.getLast(), "ms"),
                new Measurement(kind + " errors", errors, "pages"));
    }

    /**
     * Opens each page once, one after another, as the first reader of a publication does.
     *
     * @return p50 and p99 of a first opening, in milliseconds
     * @throws IOException when a page is not answered
     */
    public List<Measurement> first(String kind, List<String> pages) throws IOException, InterruptedException {
        var taken = new ArrayList<Double>(pages.size());
        for (var page : pages) {
            var begun = System.nanoTime();
            if (!isWhole(client.send(request(page), BodyHandlers.ofByteArray()))) {
                throw new IOException(page + " was not answered");
            }
            taken.add((System.nanoTime() - begun) / 1e6);
        }
        taken.sort(Double::compare);
        return List.of(
                new Measurement(kind + " first opening p50", taken.get(taken.size() / 2), "ms"),
                new Measurement(kind + " first opening p99", taken.get(taken.size() * 99 / 100), "ms"));
    }

    private static boolean isWhole(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200;
    }
}
