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

    /**
     * @param composition how the price is split; empty when it is not
     * @param registered what is only where money is booked; empty when nothing is known to be
     */
    record Found(Explanation explanation, Optional<Composition> composition, Optional<Registered> registered)
            implements Explained {}

    /** A cell of the chain has no value, so there is nothing to multiply. */
    record Lacking(Cell cell) implements Explained {}

    /** The factors as delivered do not multiply to the figure: they do not cover the same. */
    record Apart() implements Explained {}

    /** Components are written with ten decimals; what differs by more is no rounding. */
    BigDecimal NEAR = new BigDecimal("0.000001");

    /**
     * @param own and other the cells of every key figure of the chain, of its composition and of the sibling
     * @param sibling the key figure of the account that the figure's money is taken for; empty when nobody found any
     * @param decimals 2 for øre
     */
    static Explained of(
            Links links,
            Function<KeyFigureId, Cell> own,
            Function<KeyFigureId, Cell> other,
            Optional<KeyFigureId> sibling,
            int decimals) {
        var lacking = links.ids().stream()
                .flatMap(id -> List.of(own.apply(id), other.apply(id)).stream())
                .filter(cell -> cell.value().isEmpty() || cell.numerator().isEmpty())
                .findFirst();
        if (lacking.isPresent()) {
            return new Lacking(lacking.get());
        }
        var id = links.keyFigure().id();
        var read = chain(links, own, other);
        var chain = near(ratio(own.apply(id)), read.own()) && near(ratio(other.apply(id)), read.other())
                ? read.making(ratio(own.apply(id)), ratio(other.apply(id)))
                : Optional.<Chain>empty();
        return chain.<Explained>map(whole -> found(whole, links, own, other, sibling, decimals))
                .orElseGet(Apart::new);
    }

    private static Found found(
            Chain chain,
            Links links,
            Function<KeyFigureId, Cell> own,
            Function<KeyFigureId, Cell> other,
            Optional<KeyFigureId> sibling,
            int decimals) {
        var id = links.keyFigure().id();
        var registered = sibling.flatMap(
                one -> Registered.of(own.apply(id), other.apply(id), own.apply(one), other.apply(one), decimals));
        var volume = denominator(own.apply(id));
        var corrected = registered.flatMap(part ->
                chain.making(chain.own().minus(Exact.of(part.amount()).dividedBy(volume)), chain.other()));
        if (corrected.isPresent()) {
            // Nobody knows which kinds the money belongs to that stands elsewhere.
            var explanation = Explanation.of(corrected.get(), volume, Optional.empty(), registered, decimals);
            return new Found(explanation, Optional.empty(), registered);
        }
        var last = links.last();
        var composition = last.kinds().isEmpty()
                ? Optional.<Composition>empty()
                : Composition.of(last.keyFigure().id(), last.kinds(), own, other);
        return new Found(
                Explanation.of(chain, volume, composition, Optional.empty(), decimals), composition, Optional.empty());
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

    /** Whether they are one number but for rounding. */
    static boolean near(Exact one, Exact other) {
        if (one.isZero() || other.isZero()) {
            return one.isZero() && other.isZero();
        }
        return one.dividedBy(other).minus(Exact.ONE).rounded(12).abs().compareTo(NEAR) <= 0;
    }

    private static Exact ratio(Cell cell) {
        return Exact.of(cell.numerator().orElseThrow()).dividedBy(denominator(cell));
    }

    private static Exact denominator(Cell cell) {
        return cell.denominator().map(Exact::of).orElse(Exact.ONE);
    }
}
