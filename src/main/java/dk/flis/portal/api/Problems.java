// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.portal.view.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes the one form of error, {@code application/problem+json} (RFC 9457). */
public final class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private Problems() {}

    /** Also for whoever refuses a request before it reaches a controller. */
    public static void write(
            Problem problem, Words words, HttpServletRequest request, HttpServletResponse response, Object... arguments)
            throws IOException {
        write(problem, body(problem, words, request.getRequestURI(), arguments), words, response);
    }

    static void write(ApiException trouble, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = body(trouble.problem(), words, request.getRequestURI(), trouble.arguments());
        if (!trouble.parameter().isEmpty()) {
            body.put("parameter", trouble.parameter());
        }
        if (!trouble.suggestions().isEmpty()) {
            body.put("suggestions", trouble.suggestions());
        }
        write(trouble.problem(), body, words, response);
    }

    private static Map<String, Object> body(Problem problem, Words words, String instance, Object... arguments) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type());
        body.put("title", words.say(problem.titleKey()));
        body.put("status", problem.status().value());
        body.put("detail", words.say(problem.detailKey(), arguments));
        body.put("instance", instance);
        body.put("problem", problem.word());
        return body;
    }

    private static void write(Problem problem, Map<String, Object> body, Words words, HttpServletResponse response)
            throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        response.resetBuffer();
        response.setStatus(problem.status().value());
        if (problem == Problem.NOT_SIGNED_IN) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"FLIS\"");
        }
        if (problem == Problem.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().code());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
