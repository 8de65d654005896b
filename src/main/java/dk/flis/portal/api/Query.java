// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parameters of a request; each may be repeated, or hold several words with commas between. */
record Query(String path, Map<String, List<String>> parameters) {

    /** A misspelt parameter would silently widen the answer, so it is refused. */
    static Query of(HttpServletRequest request, Set<String> known) {
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw ApiException.about(
                        name, Problem.UNKNOWN_PARAMETER, name, String.join(", ", new TreeSet<>(known)));
            }
            parameters.put(name, words(values));
        });
        return new Query(request.getRequestURI(), parameters);
    }

    private static List<String> words(String[] values) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Empty when it is not there. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    List<String> required(String name) {
        var all = all(name);
        if (all.isEmpty()) {
            throw ApiException.about(name, Problem.MISSING_PARAMETER, name);
        }
        return all;
    }

    Optional<String> one(String name) {
        var all = all(name);
        if (all.size() > 1) {
            throw malformed(name, String.join(",", all), "1");
        }
        return all.stream().findFirst();
    }

    long number(String name, long otherwise, long least, long most) {
        return one(name)
                .map(text -> {
                    var number = text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
                    if (number < least || number > most) {
                        throw malformed(name, text, least + "–" + most);
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    /** @param right what would be right, such as 2025 or 2025-03 */
    static ApiException malformed(String name, String value, String right) {
        return ApiException.about(name, Problem.MALFORMED_PARAMETER, value, name, right);
    }

    /** The same request with another value of one parameter, as a link. */
    String with(String name, long value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(Long.toString(value)));
        return path
                + changed.entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + entry.getValue().stream().map(Query::encode).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }
}
