// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.benchmark.Status;
import java.util.Locale;

/**
 * Status as shape and word.
 *
 * @param shape the name of the symbol, such as better
 */
public record Mark(String shape, String word) {

    public static Mark of(Status status, Words words) {
        var shape = status.name().toLowerCase(Locale.ROOT);
        return new Mark(shape, words.say("status." + shape));
    }
}
