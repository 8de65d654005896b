// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Figure.Ratio;
import dk.flis.figures.FinishFigure.Basis;
import dk.flis.reference.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes several periods of a figure together. It adds what the viewer sees period by period and nothing else, so that
 * nothing follows from a whole that he could not add up himself.
 */
final class AddPeriods {

    private final Viewer viewer;

    AddPeriods(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @param figures of the periods, in their order; at least one */
    Together of(KeyFigure keyFigure, Place place, List<Period> periods, List<Figure> figures, FinishFigure finish) {
        var adding = Addition.of(keyFigure, periods);
        var plain = keyFigure.denominator().isEmpty();
        var figure = adding.adds() ? sum(figures, adding, plain, finish) : Figure.none(State.NOT_APPLICABLE, 0, 0);
        var cell = new Suppression(viewer).cell(keyFigure, place, periods.getLast(), figure);
        return new Together(
                keyFigure.id(),
                place,
                periods,
                adding,
                cell.numerator(),
                cell.denominator(),
                cell.value(),
                cell.state(),
                cell.provisional(),
                cell.present(),
                cell.expected());
    }

    /** @param plain a figure without a denominator */
    private static Figure sum(List<Figure> figures, Adding adding, boolean plain, FinishFigure finish) {
        var least = figures.stream()
                .min(Comparator.comparingDouble(AddPeriods::share))
                .orElseThrow();
        var hidden = figures.stream().anyMatch(Figure::hidden);
        var ratios = figures.stream().flatMap(figure -> figure.ratio().stream()).toList();
        if (ratios.size() < figures.size()) {
            return Figure.none(without(figures), least.present(), least.expected())
                    .hiddenIf(hidden);
        }
        var basis =
                new Basis(figures.stream().anyMatch(Figure::provisional), least.present(), least.expected(), hidden);
        return finish.divided(
                Optional.of(sum(ratios, Ratio::above)), Optional.of(plain ? Exact.ONE : below(ratios, adding)), basis);
    }

    /** Why there is no sum: what the first period without a figure says. */
    private static State without(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.ratio().isEmpty())
                .map(Figure::state)
                .findFirst()
                .orElse(State.MISSING);
    }

    /** Where a municipality lacks one of the periods, the state of all of them still counts, as in a year to date. */
    private static Exact below(List<Ratio> ratios, Adding adding) {
        return switch (adding) {
            case SUM_OVER_STATE ->
                ratios.stream()
                        .map(Ratio::below)
                        .reduce((one, other) -> one.minus(other).signum() < 0 ? other : one)
                        .orElseThrow();
            case SUM, PER_YEAR, OVERLAPS, STATE, CUMULATIVE, PERSONS, QUANTILE, OTHER_DENOMINATOR ->
                sum(ratios, Ratio::below);
        };
    }

    private static Exact sum(List<Ratio> ratios, Function<Ratio, Exact> side) {
        return ratios.stream().map(side).reduce(Exact.ZERO, Exact::plus);
    }

    private static double share(Figure figure) {
        return figure.expected() == 0 ? 0 : (double) figure.present() / figure.expected();
    }
}
