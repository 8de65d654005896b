// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.figures.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two lines in a cell, 112 × 24, on one scale: own and comparison; a missing point is a gap.
 *
 * @param own path data
 * @param x and y the newest own point; blank when it is missing
 * @param label what it shows, in words
 */
public record Spark(String own, String other, String x, String y, String label) {

    private static final double LEFT = 2;
    private static final double WIDTH = 106;
    private static final double TOP = 4;
    private static final double HEIGHT = 16;

    /** @param own and other cells of the same periods, oldest first */
    public static Optional<Spark> of(List<Cell> own, List<Cell> other, String label) {
        var values = new ArrayList<BigDecimal>();
        own.forEach(cell -> cell.value().ifPresent(values::add));
        other.forEach(cell -> cell.value().ifPresent(values::add));
        if (own.size() < 2 || values.size() < 2) {
            return Optional.empty();
        }
        var scale = Scale.around(values);
        var newest = own.getLast().value();
        return Optional.of(new Spark(
                path(own, scale),
                path(other, scale),
                newest.map(_ -> Scale.at(LEFT + WIDTH)).orElse(""),
                newest.map(value -> height(scale, value)).orElse(""),
                label));
    }

    private static String path(List<Cell> cells, Scale scale) {
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < cells.size(); i++) {
            var value = cells.get(i).value();
            if (value.isEmpty()) {
                pen = 'M';
                continue;
            }
            path.append(pen)
                    .append(Scale.at(LEFT + WIDTH * i / (cells.size() - 1)))
                    .append(' ')
                    .append(height(scale, value.get()));
            pen = 'L';
        }
        return path.toString();
    }

    private static String height(Scale scale, BigDecimal value) {
        return Scale.at(TOP + HEIGHT * (1 - scale.share(value)));
    }
}
