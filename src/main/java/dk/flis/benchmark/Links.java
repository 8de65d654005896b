// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static java.util.stream.Collectors.toCollection;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The key figures of a chain, as the catalogue declares them.
 *
 * @param by empty for one that is not explained further
 */
public record Links(KeyFigure keyFigure, List<Links> by) {

    public Links {
        by = List.copyOf(by);
    }

    /**
     * A factor is followed into a chain of its own where that exists for the kind of period too.
     *
     * @param open the areas that the reader may see
     */
    public static Links of(KeyFigure keyFigure, Catalogue catalogue, Level level, Predicate<AreaId> open) {
        return new Links(
                keyFigure,
                factors(keyFigure, catalogue).stream()
                        .map(factor -> followed(factor, level, catalogue, open)
                                ? of(factor, catalogue, level, open)
                                : new Links(factor, List.of()))
                        .toList());
    }

    /** The kinds of periods for which the figure and all its factors exist. */
    public static Set<Level> levels(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.levels().stream()
                .filter(level -> factors(keyFigure, catalogue).stream()
                        .allMatch(factor -> factor.levels().contains(level)))
                .collect(toCollection(() -> EnumSet.noneOf(Level.class)));
    }

    public static List<KeyFigure> factors(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.explainedBy().stream().map(catalogue.keyFigures()::get).toList();
    }

    /** Itself and all below. */
    public List<KeyFigureId> ids() {
        return Stream.concat(Stream.of(keyFigure.id()), by.stream().flatMap(link -> link.ids().stream()))
                .distinct()
                .toList();
    }

    private static boolean followed(KeyFigure factor, Level level, Catalogue catalogue, Predicate<AreaId> open) {
        return !factor.explainedBy().isEmpty()
                && levels(factor, catalogue).contains(level)
                && factors(factor, catalogue).stream().map(KeyFigure::area).allMatch(open);
    }
}
