// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import java.util.Optional;

/** A text, without surrounding blanks. */
record ReadText(Optional<String> pattern) implements Reading {

    private static final int LONGEST = 1_000;

    @Override
    public String held(String text) {
        var trimmed = "trim(%s)".formatted(text);
        var sound = pattern.map(form -> "regexp_full_match(%s, %s)".formatted(trimmed, Engine.literal(form)))
                .orElse("length(%s) BETWEEN 1 AND %d".formatted(trimmed, LONGEST));
        return "CASE WHEN %s THEN %s END".formatted(sound, trimmed);
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
