// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import java.util.List;

/**
 * An entry that was found, and why.
 *
 * @param title the Danish title in pieces, those marked that matched
 */
public record Hit(Entry entry, List<Piece> title, Why why) {

    public Hit {
        title = List.copyOf(title);
    }

    public record Piece(String text, boolean marked) {}

    /** The strongest reason. */
    public sealed interface Why {

        /** A word of the title, or the beginning of one, or of a part of a compound. */
        record Title() implements Why {}

        /** @param word what stands there, which is nearly what was typed */
        record Nearly(String word) implements Why {}

        /** @param snippet the prose around it, in pieces */
        record Text(List<Piece> snippet) implements Why {
            public Text {
                snippet = List.copyOf(snippet);
            }
        }

        record Id() implements Why {}

        record English() implements Why {}
    }
}
