// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.figures.Cell;

/**
 * A cell as a page writes it.
 *
 * @param text the number, or the word of the kind of empty
 * @param empty which kind of empty it is, as the glyph's name; blank for a number
 * @param provisional such as «foreløbig 97/98»; blank when final
 * @param why for a title: what the kind of empty means; blank for a number
 */
public record Shown(String text, String empty, String provisional, String why) {

    public static Shown of(Cell cell, int decimals, Words words) {
        var provisional = cell.provisional() ? words.say("provisional", cell.present(), cell.expected()) : "";
        return switch (cell.state()) {
            case VALUE, ZERO ->
                new Shown(
                        cell.value().map(value -> words.number(value, decimals)).orElse("0"), "", provisional, "");
            case MISSING -> empty("missing", provisional, words);
            case NOT_APPLICABLE -> empty("na", provisional, words);
            case SUPPRESSED -> empty("hidden", provisional, words);
        };
    }

    public boolean isNumber() {
        return empty.isEmpty();
    }

    private static Shown empty(String glyph, String provisional, Words words) {
        return new Shown(words.say("empty." + glyph), glyph, provisional, words.say("empty." + glyph + ".why"));
    }
}
