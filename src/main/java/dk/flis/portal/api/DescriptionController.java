// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.portal.api.Listed.ProblemLine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the interface says of itself, which anybody may read; and the answer to what is no route of it. */
@RestController
public final class DescriptionController {

    private final byte[] description;

    public DescriptionController() {
        this.description = read();
    }

    @GetMapping(Routes.OPENAPI)
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(description);
    }

    @GetMapping(Routes.PROBLEMS)
    ResponseEntity<List<ProblemLine>> problems(Caller caller) {
        return ResponseEntity.ok(Arrays.stream(Problem.values())
                .map(problem -> new ProblemLine(
                        problem.word(),
                        problem.status().value(),
                        caller.words().say(problem.titleKey()),
                        problem.type()))
                .toList());
    }

    /** The least of all patterns: whatever no other route answers. */
    @RequestMapping("/api/**")
    @SuppressWarnings("DoNotCallSuggester") // the framework calls it, and knows what to do with what it throws
    void unknown(HttpServletRequest request) {
        throw switch (request.getMethod()) {
            case "GET", "HEAD" -> ApiException.of(Problem.UNKNOWN_ROUTE, request.getRequestURI());
            default -> ApiException.of(Problem.METHOD_NOT_ALLOWED, request.getMethod());
        };
    }

    private static byte[] read() {
        try (var stream = Optional.ofNullable(DescriptionController.class.getResourceAsStream("/openapi.json"))
                .orElseThrow(() -> new IllegalStateException("the program lacks its openapi.json"))) {
            return stream.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException("openapi.json cannot be read", problem);
        }
    }
}
