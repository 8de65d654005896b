// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure as the product of others, for the own place and the one it is held against; without factors.
 *
 * @param by volume first, price last; empty for one that nobody explains further
 */
public record Chain(KeyFigureId keyFigure, Exact own, Exact other, List<Chain> by) {

    public Chain {
        by = List.copyOf(by);
        if (!by.isEmpty() && !(equal(product(by, true), own) && equal(product(by, false), other))) {
            throw new IllegalArgumentException("the factors of '" + keyFigure + "' do not multiply to it");
        }
    }

    public static Chain leaf(KeyFigureId keyFigure, Exact own, Exact other) {
        return new Chain(keyFigure, own.reduced(), other.reduced(), List.of());
    }

    public static Chain of(KeyFigureId keyFigure, List<Chain> by) {
        return new Chain(keyFigure, product(by, true), product(by, false), by);
    }

    /** Those that nobody explains further, volume first. */
    public List<Chain> leaves() {
        return by.isEmpty()
                ? List.of(this)
                : by.stream().flatMap(link -> link.leaves().stream()).toList();
    }

    /**
     * The same with another last leaf, so that the whole is what it should be and not what rounded parts make it. Empty
     * when the other leaves are nil and the whole is not, for then no last leaf makes it.
     */
    Optional<Chain> making(Exact forOwn, Exact forOther) {
        var rest = leaves().subList(0, leaves().size() - 1);
        return last(forOwn, product(rest, true), leaves().getLast().own())
                .flatMap(first -> last(
                                forOther,
                                product(rest, false),
                                leaves().getLast().other())
                        .map(second -> withLast(first, second)));
    }

    private static Optional<Exact> last(Exact whole, Exact rest, Exact read) {
        if (rest.isZero()) {
            return whole.isZero() ? Optional.of(read) : Optional.empty();
        }
        return Optional.of(whole.dividedBy(rest));
    }

    private Chain withLast(Exact forOwn, Exact forOther) {
        if (by.isEmpty()) {
            return leaf(keyFigure, forOwn, forOther);
        }
        var links = new ArrayList<>(by);
        links.set(links.size() - 1, links.getLast().withLast(forOwn, forOther));
        return of(keyFigure, links);
    }

    private static Exact product(List<Chain> by, boolean own) {
        return by.stream()
                .flatMap(link -> Stream.of(own ? link.own() : link.other()))
                .reduce(Exact.ONE, Exact::times)
                .reduced();
    }

    private static boolean equal(Exact one, Exact other) {
        return one.minus(other).isZero();
    }
}
