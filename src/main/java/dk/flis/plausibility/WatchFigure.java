// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One key figure, its history in every municipality, and which months of it are not as expected. */
final class WatchFigure {

    /** Of fewer one cannot say how those that are alike moved. */
    private static final int FEWEST_ALIKE = 3;

    private final Catalogue catalogue;
    private final KeyFigure keyFigure;
    private final Histories histories;
    private final Chance chance;

    WatchFigure(Catalogue catalogue, KeyFigure keyFigure, Histories histories) {
        this.catalogue = catalogue;
        this.keyFigure = keyFigure;
        this.histories = histories;
        this.chance = Chance.of(keyFigure, catalogue);
    }

    /** @param alike asked only when the month is odd by the municipality's own history */
    Optional<Swing> swing(MunicipalityCode own, Month month, Supplier<List<MunicipalityCode>> alike) {
        var history = histories.of(own);
        var value = history.map(one -> one.value(month.index())).orElse(Double.NaN);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        return history.flatMap(one -> Expected.of(one, month.index(), chance))
                .filter(expected -> expected.outside(value) > 0)
                .filter(expected -> matters(own, month, expected, value))
                .flatMap(expected -> beyond(own, month, value, expected, moved(alike.get(), month)));
    }

    private Optional<Swing> beyond(MunicipalityCode own, Month month, double value, Expected expected, double alike) {
        var moving = Double.isNaN(alike) ? expected : expected.moving(alike);
        var score = moving.outside(value);
        return score == 0 || together(expected.moved(value), alike)
                ? Optional.empty()
                : Optional.of(new Swing(
                        own,
                        keyFigure.area(),
                        keyFigure.numerator().getFirst().series().source(),
                        keyFigure.id(),
                        month,
                        value,
                        moving,
                        alike,
                        score,
                        List.of()));
    }

    /** Half as far, and the same way: then it is no affair of its own. */
    private static boolean together(double own, double alike) {
        return alike / own >= 0.5;
    }

    private boolean matters(MunicipalityCode own, Month month, Expected expected, double value) {
        var history = histories.of(own).orElseThrow();
        var numerator = history.numerator(month.index());
        var expectedNumerator = value == 0 ? history.counted(month.index()) : numerator * expected.middle() / value;
        return Weight.matters(
                chance,
                numerator - expectedNumerator,
                expected.moved(value),
                Optional.ofNullable(catalogue.municipalities().get(own)).orElseThrow());
    }

    /** The median move of those that are alike; not a number when too few are known. */
    private double moved(Collection<MunicipalityCode> alike, Month month) {
        var moves = histories.of(alike).stream()
                .mapToDouble(history -> Expected.of(history, month.index(), chance)
                        .map(expected -> expected.moved(history.value(month.index())))
                        .orElse(Double.NaN))
                .filter(move -> !Double.isNaN(move))
                .toArray();
        return moves.length < FEWEST_ALIKE ? Double.NaN : Middle.median(moves);
    }
}
