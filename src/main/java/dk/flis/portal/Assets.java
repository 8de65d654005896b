// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.HttpRequestHandler;

/**
 * The static files under {@code static/}, at an address that holds a hash of our own and the pinned ones' content: kept
 * by browsers for a year, compressed once. Style sheets find their fonts by relative links under the same address.
 */
final class Assets implements HttpRequestHandler {

    static final String ROOT = "/statisk/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff", "font/woff",
            "woff2", "font/woff2");

    /** What the pages load by name; together they make the hash. */
    private static final List<String> NAMED = List.of(
            "flis.css",
            "flis.js",
            "favicon.svg",
            "lib/dkfds/css/dkfds.min.css",
            "lib/dkfds/js/dkfds.min.js",
            "lib/echarts/echarts.common.min.js");

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
    private record Asset(String type, byte[] bytes, byte[] packed) {}

    private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();
    private final String hash = hash();

    /** Where the pages find the files of this build. */
    String root() {
        return ROOT + hash;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(ROOT.length());
        var file = path.substring(path.indexOf('/') + 1);
        var asset = assets.computeIfAbsent(file, Assets::load);
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = path.startsWith(hash + "/");
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        send(asset.get(), request, response);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accepted = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        var packed = accepted.contains("gzip") && asset.packed().length < asset.bytes().length;
        response.setContentType(asset.type());
        response.setHeader("Vary", "Accept-Encoding");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = packed ? asset.packed() : asset.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<Asset> load(String file) {
        var type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("..") || file.contains("//") || file.startsWith("/")) {
            return Optional.empty();
        }
        return read(file).map(bytes -> new Asset(type, bytes, pack(bytes)));
    }

    @SuppressWarnings("OptionalOfRedundantMethod")
    private static Optional<byte[]> read(String file) {
        try (var stream = Assets.class.getResourceAsStream("/static/" + file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : NAMED) {
                digest.update(file.getBytes(UTF_8));
                digest.update(read(file)
                        .orElseThrow(() -> new IllegalStateException("static/" + file + " is not in the program")));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
