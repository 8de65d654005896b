// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.registers;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Table;
import java.util.List;
import java.util.regex.Pattern;

/** Names of the institutions of one kind in one municipality, each of them once. */
final class Names {

    /** Shares no divisor with the number of names, so that every name comes before any comes again. */
    private static final int STRIDE = 37;

    private static final List<String> BEGINNINGS = Table.rows("names.csv").stream()
            .map(row -> row.getField("beginning"))
            .toList();

    private final String form;
    private final List<String> endings;
    private final int start;

    /**
     * @param form {0} is the beginning of the name, {1} its ending
     * @param endings with | between them
     */
    Names(String form, String endings, Dice dice) {
        this.form = form;
        this.endings = List.of(endings.split(Pattern.quote("|"), -1));
        this.start = dice.below(BEGINNINGS.size() * this.endings.size());
    }

    /** @param place among the municipality's institutions of the kind */
    String of(int place) {
        var turn = (start + place * STRIDE) % (BEGINNINGS.size() * endings.size());
        return form.replace("{0}", BEGINNINGS.get(turn % BEGINNINGS.size()))
                .replace("{1}", endings.get(turn / BEGINNINGS.size()));
    }
}
