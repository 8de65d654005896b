// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether a difference could be explained. */
public sealed interface Explained {

    record Found(Chain chain, Explanation explanation) implements Explained {}

    /** A cell of the chain has no value, so there is nothing to multiply. */
    record Lacking(Cell cell) implements Explained {}

    /** The factors as delivered do not multiply to the figure: they do not cover the same. */
    record Apart() implements Explained {}

    /** Components are written with ten decimals; what differs by more is no rounding. */
    BigDecimal NEAR = new BigDecimal("0.000001");

    /**
     * @param own and other the cells of every key figure of the chain
     * @param decimals 2 for øre
     */
    static Explained of(Links links, Function<KeyFigureId, Cell> own, Function<KeyFigureId, Cell> other, int decimals) {
        var lacking = links.ids().stream()
                .flatMap(id -> List.of(own.apply(id), other.apply(id)).stream())
                .filter(cell -> cell.value().isEmpty() || cell.numerator().isEmpty())
                .findFirst();
        if (lacking.isPresent()) {
            return new Lacking(lacking.get());
        }
        var read = chain(links, own, other);
        var id = links.keyFigure().id();
        var forOwn = missing(ratio(own.apply(id)), read.own());
        var forOther = missing(ratio(other.apply(id)), read.other());
        if (forOwn.isEmpty() || forOther.isEmpty()) {
            return new Apart();
        }
        var chain = read.lastTimes(forOwn.get(), forOther.get());
        return new Found(chain, Explanation.of(chain, denominator(own.apply(id)), decimals));
    }

    private static Chain chain(Links links, Function<KeyFigureId, Cell> own, Function<KeyFigureId, Cell> other) {
        var id = links.keyFigure().id();
        if (links.by().isEmpty()) {
            return Chain.leaf(id, ratio(own.apply(id)), ratio(other.apply(id)));
        }
        var by = new ArrayList<Chain>();
        links.by().forEach(link -> by.add(chain(link, own, other)));
        return Chain.of(id, by);
    }

    /** What the product must be multiplied by to be the figure; empty when that is not nearly one. */
    private static Optional<Exact> missing(Exact figure, Exact product) {
        if (figure.isZero() || product.isZero()) {
            return figure.isZero() && product.isZero() ? Optional.of(Exact.ONE) : Optional.empty();
        }
        var factor = figure.dividedBy(product);
        var off = factor.minus(Exact.ONE).rounded(12).abs();
        return off.compareTo(NEAR) <= 0 ? Optional.of(factor) : Optional.empty();
    }

    private static Exact ratio(Cell cell) {
        return Exact.of(cell.numerator().orElseThrow()).dividedBy(denominator(cell));
    }

    private static Exact denominator(Cell cell) {
        return cell.denominator().map(Exact::of).orElse(Exact.ONE);
    }
}
