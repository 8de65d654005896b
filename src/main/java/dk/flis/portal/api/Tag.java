// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What an answer rests on: publication, catalogue, who asks and what. A publication never changes, so an answer that was
 * had is had for good, until rights or catalogue change. Only who was answered once can hold the tag of an answer.
 */
record Tag(String text) {

    static Tag of(HttpServletRequest request, Caller caller, String catalogue, long publication) {
        var rests = String.join(
                "\u001f",
                catalogue,
                Long.toString(publication),
                caller.viewer().toString(),
                caller.words().language().code(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""));
        return new Tag("\"%d-%s\"".formatted(publication, digest(rests)));
    }

    /** Writes the tag; true when the caller has that answer already and the status is set to say so. */
    boolean known(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, text);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Authorization, Cookie, Accept, Accept-Language");
        var held = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse("");
        var same = Arrays.stream(held.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(text::equals);
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
