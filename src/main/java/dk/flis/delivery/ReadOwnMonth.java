// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The delivered month, the same in every row; written 2025-03 or 202503. */
record ReadOwnMonth(Month own) implements Reading {

    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-?(\\d{2})");

    @Override
    public String held(String text) {
        return "CASE WHEN %1$s = '%2$s' OR regexp_full_match(%1$s, ' *%3$04d-?%4$02d *') THEN TRUE END"
                .formatted(text, own, own.year(), own.number());
    }

    @Override
    public String usual(String text) {
        return "CASE WHEN %s IN (%s) THEN TRUE END"
                .formatted(text, usualTexts().stream().map(Engine::literal).collect(Collectors.joining(", ")));
    }

    List<String> usualTexts() {
        return List.of(own.toString(), Integer.toString(own.stored()));
    }

    @Override
    public String stored(String held) {
        return "CAST(%d AS INTEGER)".formatted(own.stored());
    }

    @Override
    public Complaint explain(String text) {
        var match = NOTATION.matcher(text.strip());
        if (!match.matches()) {
            return new Complaint("maaned", "Værdien er ikke en måned", "Skriv måneden som " + own);
        }
        return Optional.of(match.group(1) + '-' + match.group(2))
                .flatMap(Month::parse)
                .map(other -> new Complaint(
                        "anden-maaned",
                        "Rækken hører til %s, men leverancen er for %s".formatted(other, own),
                        "En fil holder netop én måneds rækker; send den anden måned i sin egen fil"))
                .orElseGet(() -> new Complaint(
                        "maaned", "Der er ingen måned %s".formatted(match.group(2)), "Skriv måneden som " + own));
    }
}
