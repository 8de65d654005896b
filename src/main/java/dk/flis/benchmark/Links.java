// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static java.util.stream.Collectors.toCollection;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The key figures of a chain, as the catalogue declares them.
 *
 * @param by empty for one that is not explained further
 * @param kinds the key figures that divide it by kind; empty for one that is not divided
 */
public record Links(KeyFigure keyFigure, List<Links> by, List<KeyFigureId> kinds) {

    public Links {
        by = List.copyOf(by);
        kinds = List.copyOf(kinds);
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
                                : new Links(factor, List.of(), kinds(factor, catalogue, level, open)))
                        .toList(),
                kinds(keyFigure, catalogue, level, open));
    }

    /** Whether the catalogue says what a difference could be laid on. */
    public static boolean explained(KeyFigure keyFigure) {
        return !keyFigure.explainedBy().isEmpty() || !keyFigure.composedOf().isEmpty();
    }

    /** The kinds of periods for which the figure and all its factors exist; without factors, those that divide it. */
    public static Set<Level> levels(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.levels().stream()
                .filter(level -> needed(keyFigure, catalogue).stream()
                        .allMatch(factor -> factor.levels().contains(level)))
                .collect(toCollection(() -> EnumSet.noneOf(Level.class)));
    }

    /** Without which there is no explanation: the factors, or in want of those the figures that divide it. */
    public static List<KeyFigure> needed(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.explainedBy().isEmpty() ? divided(keyFigure, catalogue) : factors(keyFigure, catalogue);
    }

    /** The last leaf, which is the price. */
    public Links last() {
        return by.isEmpty() ? this : by.getLast().last();
    }

    /** The same, with a price that is not split. */
    public Links whole() {
        var links = new ArrayList<>(by);
        if (!links.isEmpty()) {
            links.set(links.size() - 1, links.getLast().whole());
        }
        return new Links(keyFigure, links, List.of());
    }

    /** Itself and all below, without those that divide the price. */
    public List<KeyFigureId> ids() {
        return Stream.concat(Stream.of(keyFigure.id()), by.stream().flatMap(link -> link.ids().stream()))
                .distinct()
                .toList();
    }

    private static List<KeyFigure> factors(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.explainedBy().stream().map(catalogue.keyFigures()::get).toList();
    }

    private static List<KeyFigure> divided(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.composedOf().stream().map(catalogue.keyFigures()::get).toList();
    }

    /** Empty when one of them does not exist for the kind of period or is not open to the reader. */
    private static List<KeyFigureId> kinds(
            KeyFigure keyFigure, Catalogue catalogue, Level level, Predicate<AreaId> open) {
        return divided(keyFigure, catalogue).stream()
                        .allMatch(kind -> kind.levels().contains(level) && open.test(kind.area()))
                ? keyFigure.composedOf()
                : List.of();
    }

    private static boolean followed(KeyFigure factor, Level level, Catalogue catalogue, Predicate<AreaId> open) {
        return !factor.explainedBy().isEmpty()
                && levels(factor, catalogue).contains(level)
                && factors(factor, catalogue).stream().map(KeyFigure::area).allMatch(open);
    }
}
