// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code sammensætning}: the key figures that divide a figure by kind, such as placements by their form. Their numerators
 * must add up to the figure's numerator and their denominators to its denominator, for a difference in composition would
 * otherwise be told of something else than the figure.
 */
final class Compositions {

    private final Names<KeyFigure> figures;
    private final SameRows rows;
    private final Faults faults;
    private final List<Division> divisions = new ArrayList<>();

    Compositions(
            Names<KeyFigure> figures,
            Map<String, dk.flis.catalogue.Source> sources,
            Map<String, Codes> lists,
            Faults faults) {
        this.figures = figures;
        this.rows = new SameRows(sources, lists);
        this.faults = faults;
    }

    void declare(KeyFigure figure, List<Text> kinds) {
        if (!kinds.isEmpty()) {
            divisions.add(new Division(figure, kinds));
        }
    }

    /** To be called when every key figure is known. */
    void check() {
        divisions.forEach(this::check);
    }

    private void check(Division division) {
        var kinds = division.kinds().stream()
                .map(figures::find)
                .flatMap(Optional::stream)
                .toList();
        if (kinds.size() == division.kinds().size()) {
            wrong(division.figure(), kinds)
                    .ifPresent(what -> faults.add(
                            division.kinds().getFirst().place(),
                            "sammensætningen deler ikke '%s': %s"
                                    .formatted(division.figure().id(), what)));
        }
    }

    private Optional<String> wrong(KeyFigure figure, List<KeyFigure> kinds) {
        if (figure.denominator().isEmpty()) {
            return Optional.of("nøgletallet har ingen nævner");
        }
        if (kinds.stream().anyMatch(kind -> !kind.factor().equals(figure.factor()))) {
            return Optional.of("faktoren er en anden");
        }
        if (figure.levels().stream()
                .noneMatch(
                        level -> kinds.stream().allMatch(kind -> kind.levels().contains(level)))) {
            return Optional.of("de har intet niveau til fælles");
        }
        return side("tællerne", figure, kinds, KeyFigure::numerator)
                .or(() -> side("nævnerne", figure, kinds, KeyFigure::denominator));
    }

    private Optional<String> side(
            String name, KeyFigure figure, List<KeyFigure> kinds, Function<KeyFigure, List<Term>> side) {
        var together = kinds.stream().flatMap(kind -> side.apply(kind).stream()).toList();
        return rows.difference(side.apply(figure), together)
                .map(what -> "%s giver ikke nøgletallets, når de lægges sammen; %s".formatted(name, what));
    }

    private record Division(KeyFigure figure, List<Text> kinds) {}
}
