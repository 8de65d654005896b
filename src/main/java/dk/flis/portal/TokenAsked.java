// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.TokenScope;
import dk.flis.access.Viewer.Right;
import dk.flis.portal.view.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * A token as asked for in the form.
 *
 * @param reach {@code laes}, {@code skriv} or {@code udvalg}
 * @param areas those chosen, where the reach is a choice; {@code benchmarking} is one of them
 */
record TokenAsked(String title, int days, String reach, Set<String> areas) {

    static final List<Integer> DAYS = List.of(30, 90, 180, 365);
    static final List<String> REACHES = List.of("laes", "skriv", "udvalg");
    static final String BENCHMARKING = "benchmarking";
    static final TokenAsked NEW = new TokenAsked("", 90, "laes", Set.of());

    private static final int LONGEST = 80;

    TokenAsked {
        areas = Set.copyOf(areas);
    }

    static TokenAsked read(MultiValueMap<String, String> fields) {
        return new TokenAsked(
                first(fields, "titel").strip(),
                DAYS.stream()
                        .filter(days -> days.toString().equals(first(fields, "dage")))
                        .findFirst()
                        .orElse(0),
                REACHES.contains(first(fields, "omfang")) ? first(fields, "omfang") : "",
                Set.copyOf(fields.getOrDefault("omraade", List.of())));
    }

    /** What is wrong and what would be right; blank when nothing is. */
    String wrong(Words words) {
        if (title.isEmpty() || title.length() > LONGEST) {
            return words.say("token.wrong.title", LONGEST);
        }
        if (days == 0) {
            return words.say("token.wrong.days");
        }
        if (reach.isEmpty() || (reach.equals("udvalg") && areas.isEmpty())) {
            return words.say("token.wrong.reach");
        }
        return "";
    }

    TokenScope scope() {
        return switch (reach) {
            case "skriv" -> TokenScope.WRITE;
            case "udvalg" -> new TokenScope(Optional.of(areas), areas.contains(BENCHMARKING), Right.FULL_READ);
            default -> TokenScope.READ;
        };
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }
}
