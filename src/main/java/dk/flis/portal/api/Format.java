// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How figures are written: what {@code format} says, otherwise what {@code Accept} prefers. */
enum Format {
    JSON("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8"),
    JSON_STAT("json-stat", "application/vnd.json-stat+json");

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Format of(Query query, HttpServletRequest request) {
        return query.one("format").map(Format::named).orElseGet(() -> accepted(request));
    }

    private static Format named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Query.malformed("format", word, "json, csv, json-stat"));
    }

    private static Format accepted(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(MediaType.ALL_VALUE);
        return accepted(header).stream()
                .flatMap(range -> Arrays.stream(values()).filter(format -> format.within(range)))
                .findFirst()
                .orElseThrow(() -> ApiException.of(Problem.NOT_ACCEPTABLE, header));
    }

    private static List<MediaType> accepted(String header) {
        try {
            var ranges = new java.util.ArrayList<>(MediaType.parseMediaTypes(header));
            ranges.removeIf(range -> range.getQualityValue() == 0);
            ranges.sort(java.util.Comparator.comparingDouble(MediaType::getQualityValue)
                    .reversed());
            return ranges;
        } catch (InvalidMediaTypeException _) {
            throw ApiException.of(Problem.NOT_ACCEPTABLE, header);
        }
    }

    private boolean within(MediaType range) {
        return range.includes(MediaType.parseMediaType(mediaType)) || range.isWildcardType();
    }
}
