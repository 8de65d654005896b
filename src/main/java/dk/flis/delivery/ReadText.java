// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text, without surrounding blanks. */
record ReadText(Optional<String> pattern) implements Reading {

    private static final int LONGEST = 1_000;

    /** A class of letters, none of them a blank, and how many: what nearly every pattern is. */
    private static final Pattern LETTERS =
            Pattern.compile("(?<letters>\\[(?:0-9|A-Z|a-z|[ÆØÅæøå./_])+-?])\\{(?<least>\\d{1,3}),(?<most>\\d{1,3})}");

    @Override
    public String held(String text) {
        var trimmed = "trim(%s)".formatted(text);
        return "CASE WHEN %s THEN %s END".formatted(sound(trimmed), trimmed);
    }

    /** Without blanks around it, so that nothing is cut; where the pattern has no blank, that needs no look of its own. */
    @Override
    public String usual(String text) {
        return pattern.flatMap(form -> counted(form, text))
                .orElseGet(() -> "CASE WHEN %1$s <> '' AND trim(%1$s) = %1$s AND %2$s THEN %1$s END"
                        .formatted(text, sound(text)));
    }

    private String sound(String text) {
        return pattern.map(form -> "regexp_full_match(%s, %s)".formatted(text, Engine.literal(form)))
                .orElse("length(%s) BETWEEN 1 AND %d".formatted(text, LONGEST));
    }

    /** A bound of 40 makes forty copies of the letters, which takes longer to prepare than a small file to match. */
    private static Optional<String> counted(String form, String text) {
        var match = LETTERS.matcher(form);
        return match.matches()
                ? Optional.of(
                        "CASE WHEN length(%1$s) BETWEEN %2$d AND %3$s AND regexp_full_match(%1$s, %4$s) THEN %1$s END"
                                .formatted(
                                        text,
                                        Math.max(1, Integer.parseInt(match.group("least"))),
                                        match.group("most"),
                                        Engine.literal(match.group("letters") + '*')))
                : Optional.empty();
    }

    @Override
    public Complaint explain(String text) {
        if (pattern.isEmpty()) {
            return new Complaint(
                    "laengde",
                    "Teksten har %s tegn, men må højst have %s"
                            .formatted(Shown.number(text.length()), Shown.number(LONGEST)),
                    "Forkort teksten");
        }
        return new Complaint(
                "moenster",
                "Værdien har ikke den form, som kolonnen skal have: " + pattern.get(),
                "Ret værdien i kildesystemet eller i udtrækket, så den følger mønstret");
    }
}
