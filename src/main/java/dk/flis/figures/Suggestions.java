// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigureId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which key figure was perhaps meant. */
final class Suggestions {

    private Suggestions() {}

    static FiguresException unknown(KeyFigureId id, Collection<KeyFigureId> known) {
        var near = nearest(id.value(), known);
        var hint = near.isEmpty() ? "" : "; did you mean '" + String.join("', '", near) + "'?";
        return new FiguresException(
                FiguresException.Problem.UNKNOWN_KEY_FIGURE, "there is no key figure '%s'%s".formatted(id, hint), near);
    }

    private static List<String> nearest(String wanted, Collection<KeyFigureId> known) {
        var limit = Math.max(2, wanted.length() / 3);
        var distance = new LevenshteinDistance(limit);
        record Near(String id, int distance) {}
        return known.stream()
                .map(id -> new Near(id.value(), distance.apply(wanted, id.value())))
                .filter(near -> near.distance() >= 0)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(3)
                .map(Near::id)
                .toList();
    }
}
