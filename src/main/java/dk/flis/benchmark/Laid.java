// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.benchmark.Explanation.Effect;
import dk.flis.benchmark.Explanation.Kind;
import dk.flis.benchmark.Explanation.Part;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A difference laid on the leaves of a chain, and on the kinds of the last one.
 *
 * @param volume the own denominator
 */
record Laid(Chain chain, Exact volume, Optional<Composition> composition) {

    /** @param worth what one of difference in the leaf comes to in the whole */
    private record Leaf(Chain chain, Exact worth) {
        Exact part() {
            return chain.own().minus(chain.other()).times(worth);
        }
    }

    /** @param gap rounded to those decimals; what the effects are to add up to */
    List<Effect> effects(BigDecimal gap, int decimals) {
        var leaves = new ArrayList<Leaf>();
        lay(chain, volume, leaves);
        var price = leaves.removeLast();
        var kinds = composition.map(Composition::parts).orElse(List.of());
        var exact = new ArrayList<>(leaves.stream().map(Leaf::part).toList());
        kinds.forEach(kind -> exact.add(kind.mix().times(price.worth())));
        kinds.forEach(kind -> exact.add(kind.price().times(price.worth())));
        if (kinds.isEmpty()) {
            exact.add(price.part());
        }
        var amounts = Apportion.parts(exact, decimals, gap);
        var effects = new ArrayList<Effect>();
        for (var at = 0; at < leaves.size(); at++) {
            effects.add(new Effect(Kind.VOLUME, leaves.get(at).chain().keyFigure(), amounts.get(at)));
        }
        effects.addAll(split(price, kinds, amounts.subList(leaves.size(), amounts.size())));
        return List.copyOf(effects);
    }

    /** @param amounts each kind's mix and then each kind's price; one alone where there are no kinds */
    private static List<Effect> split(Leaf price, List<Composition.Part> kinds, List<BigDecimal> amounts) {
        if (kinds.isEmpty()) {
            return List.of(new Effect(Kind.PRICE, price.chain().keyFigure(), amounts.getFirst()));
        }
        Function<List<BigDecimal>, List<Part>> parts = of -> IntStream.range(0, kinds.size())
                .mapToObj(at -> new Part(kinds.get(at).keyFigure(), of.get(at)))
                .toList();
        var mix = amounts.subList(0, kinds.size());
        var rest = amounts.subList(kinds.size(), amounts.size());
        return List.of(
                effect(Kind.MIX, price, mix, parts.apply(mix)), effect(Kind.PRICE, price, rest, parts.apply(rest)));
    }

    private static Effect effect(Kind kind, Leaf price, List<BigDecimal> amounts, List<Part> parts) {
        return new Effect(kind, price.chain().keyFigure(), Explanation.sum(amounts), parts);
    }

    /** A factor with factors of its own hands its part on to them. */
    private static void lay(Chain link, Exact worth, List<Leaf> leaves) {
        if (link.by().isEmpty()) {
            leaves.add(new Leaf(link, worth));
            return;
        }
        var weights = Shapley.weights(
                link.by().stream().map(Chain::own).toList(),
                link.by().stream().map(Chain::other).toList());
        for (var at = 0; at < weights.size(); at++) {
            lay(link.by().get(at), worth.times(weights.get(at)), leaves);
        }
    }
}
