// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a sentence.
 *
 * @param href where the number can be looked up; blank for words
 */
public record Piece(String text, String href) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public static Piece of(String text) {
        return new Piece(text, "");
    }

    /** The text of a key with a piece at each of {0}, {1} … */
    public static List<Piece> sentence(Words words, String key, Piece... pieces) {
        var pattern = words.say(key);
        var sentence = new ArrayList<Piece>();
        var places = PLACE.matcher(pattern);
        var from = 0;
        while (places.find()) {
            sentence.add(of(pattern.substring(from, places.start())));
            sentence.add(pieces[Integer.parseInt(places.group(1))]);
            from = places.end();
        }
        sentence.add(of(pattern.substring(from)));
        return sentence.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
