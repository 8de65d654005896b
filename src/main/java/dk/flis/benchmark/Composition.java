// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A price by kinds: the whole is the sum of what each kind costs times its share of the volume. A difference is laid on
 * shares and prices by Shapley's value, which for each kind is the mean of the other factor.
 *
 * @param kinds at least one, together with some volume on both sides
 */
public record Composition(List<Kind> kinds) {

    public Composition {
        kinds = List.copyOf(kinds);
    }

    /** One kind's numerator and denominator, such as kroner and full-year placements. */
    public record Kind(KeyFigureId keyFigure, Side own, Side other) {}

    public record Side(Exact amount, Exact volume) {

        static Side of(Cell cell) {
            return new Side(
                    Exact.of(cell.numerator().orElse(BigDecimal.ZERO)),
                    Exact.of(cell.denominator().orElse(BigDecimal.ZERO)));
        }

        Optional<Exact> price() {
            return volume.isZero() ? Optional.empty() : Optional.of(amount.dividedBy(volume));
        }
    }

    /**
     * What the price of the whole differs by because of one kind.
     *
     * @param mix because its share differs, and it costs more or less than the mean of all
     * @param price because it costs something else, at the mean of both shares
     */
    record Part(KeyFigureId keyFigure, Exact mix, Exact price) {}

    /**
     * Empty when the kinds as delivered do not add up to the whole: they do not cover the same.
     *
     * @param own and other the cells of the whole and of every kind
     */
    static Optional<Composition> of(
            KeyFigureId whole,
            List<KeyFigureId> ids,
            Function<KeyFigureId, Cell> own,
            Function<KeyFigureId, Cell> other) {
        var kinds = ids.stream()
                .map(id -> new Kind(id, Side.of(own.apply(id)), Side.of(other.apply(id))))
                .toList();
        var found = new Composition(kinds);
        return found.addsUpTo(Side.of(own.apply(whole)), Kind::own)
                        && found.addsUpTo(Side.of(other.apply(whole)), Kind::other)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** What part of the own volume is of that kind. Throws when it is none of the kinds. */
    public Exact ownShare(KeyFigureId kind) {
        return share(one(kind), Kind::own);
    }

    /** The same of the other's volume. */
    public Exact otherShare(KeyFigureId kind) {
        return share(one(kind), Kind::other);
    }

    private Kind one(KeyFigureId id) {
        return kinds.stream()
                .filter(kind -> kind.keyFigure().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no kind of " + this));
    }

    private Exact share(Kind kind, Function<Kind, Side> side) {
        return side.apply(kind).volume().dividedBy(total(side, Side::volume)).reduced();
    }

    /** In the order of the kinds; together they are the difference of the whole's prices. */
    List<Part> parts() {
        var mean = mean(price(Kind::own), price(Kind::other));
        return kinds.stream().map(kind -> part(kind, mean)).toList();
    }

    /** That a kind's price is held against the mean of all changes no sum, for shares that grow are shares that others lose. */
    private Part part(Kind kind, Exact mean) {
        var share = share(kind, Kind::own).minus(share(kind, Kind::other));
        var paid = share.times(paid(kind, mean));
        var gap = perVolume(kind, Kind::own).minus(perVolume(kind, Kind::other));
        return new Part(
                kind.keyFigure(),
                paid.minus(share.times(mean)).reduced(),
                gap.minus(paid).reduced());
    }

    /** The mean of both prices; a kind that only one side has costs what it costs there. */
    private static Exact paid(Kind kind, Exact otherwise) {
        var own = kind.own().price();
        var other = kind.other().price();
        return own.flatMap(first -> other.map(second -> mean(first, second)))
                .or(() -> own)
                .or(() -> other)
                .orElse(otherwise);
    }

    private Exact price(Function<Kind, Side> side) {
        return total(side, Side::amount).dividedBy(total(side, Side::volume));
    }

    private Exact perVolume(Kind kind, Function<Kind, Side> side) {
        return side.apply(kind).amount().dividedBy(total(side, Side::volume));
    }

    private boolean addsUpTo(Side whole, Function<Kind, Side> side) {
        return !total(side, Side::volume).isZero()
                && Explained.near(whole.amount(), total(side, Side::amount))
                && Explained.near(whole.volume(), total(side, Side::volume));
    }

    private Exact total(Function<Kind, Side> side, Function<Side, Exact> of) {
        return kinds.stream()
                .map(kind -> of.apply(side.apply(kind)))
                .reduce(Exact.ZERO, Exact::plus)
                .reduced();
    }

    private static Exact mean(Exact first, Exact second) {
        return first.plus(second).times(new Exact(BigInteger.ONE, BigInteger.TWO));
    }
}
