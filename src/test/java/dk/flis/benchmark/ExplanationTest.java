// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final BigDecimal ORE = new BigDecimal("0.01");

    /** A factor, own and other's. */
    record Pair(Exact own, Exact other) {}

    @Test
    void laysADifferenceOnVolumeAndPriceAsOneWouldByHand() {
        // 30 of 100 children at 2,000 kr. against 20 of 100 at 1,500 kr., in a place with 1,000 children.
        var chain = chain(List.of(pair("0.3", "0.2"), pair("2000", "1500")));

        var explanation = explanation(chain, 1000, 2);

        assertThat(explanation.own()).isEqualByComparingTo("600000");
        assertThat(explanation.other()).isEqualByComparingTo("300000");
        // 100 more children at the mean price of 1,750 kr.; 500 kr. more for the mean of 250 children.
        assertThat(amounts(explanation)).containsExactly(new BigDecimal("175000.00"), new BigDecimal("125000.00"));
        assertThat(explanation.effects())
                .extracting(Explanation.Effect::kind)
                .containsExactly(Explanation.Kind.VOLUME, Explanation.Kind.PRICE);
    }

    @Property(tries = 300)
    void addsUpToTheGapToTheLastOre(
            @ForAll("factors") List<Pair> factors, @ForAll("volumes") int volume, @ForAll("decimals") int decimals) {
        var explanation = explanation(chain(factors), volume, decimals);

        assertThat(amounts(explanation).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(explanation.gap());
    }

    @Property(tries = 300)
    void laysNothingOnAFactorThatIsEqual(
            @ForAll("factors") List<Pair> factors, @ForAll("volumes") int volume, @ForAll("positions") int at) {
        var changed = new ArrayList<>(factors);
        changed.set(
                at % factors.size(),
                new Pair(factors.getFirst().own(), factors.getFirst().own()));

        var explanation = explanation(chain(changed), volume, 2);

        assertThat(amounts(explanation).get(at % factors.size())).isZero();
    }

    @Property(tries = 300)
    void doesNotDependOnTheOrderOfTheFactors(@ForAll("factors") List<Pair> factors, @ForAll("volumes") int volume) {
        var reversed = new ArrayList<>(factors);
        Collections.reverse(reversed);

        var straight = amounts(explanation(chain(factors), volume, 2));
        var turned = new ArrayList<>(amounts(explanation(chain(reversed), volume, 2)));
        Collections.reverse(turned);

        for (var at = 0; at < straight.size(); at++) {
            assertThat(straight.get(at).subtract(turned.get(at)).abs()).isLessThanOrEqualTo(ORE);
        }
    }

    @Property(tries = 300)
    void turnsRoundWhenOwnAndOtherChangePlaces(@ForAll("factors") List<Pair> factors, @ForAll("volumes") int volume) {
        var swapped = factors.stream()
                .map(pair -> new Pair(/* own= */ pair.other(), /* other= */ pair.own()))
                .toList();

        var straight = amounts(explanation(chain(factors), volume, 2));
        var turned = amounts(explanation(chain(swapped), volume, 2));

        for (var at = 0; at < straight.size(); at++) {
            assertThat(straight.get(at).add(turned.get(at)).abs()).isLessThanOrEqualTo(ORE);
        }
    }

    @Property(tries = 200)
    void handsTheWholePartOfAFactorOnToItsOwnFactors(
            @ForAll("factors") List<Pair> volume, @ForAll("factors") List<Pair> price, @ForAll("volumes") int own) {
        var nested = Chain.of(new KeyFigureId("root"), List.of(product("v", volume), product("p", price)));
        var flat =
                Chain.of(new KeyFigureId("root"), List.of(leafOf(product("v", volume)), leafOf(product("p", price))));

        var inParts = amounts(explanation(nested, own, 2));
        var whole = amounts(explanation(flat, own, 2));

        var first = inParts.stream().limit(volume.size()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(first.subtract(whole.getFirst()).abs())
                .isLessThanOrEqualTo(ORE.multiply(BigDecimal.valueOf(volume.size() + 1L)));
    }

    @Property(tries = 300)
    void roundsPartsToWhateverTotalTheyAreToHave(@ForAll("factors") List<Pair> numbers, @ForAll("shifts") int shift) {
        var exact = numbers.stream().map(Pair::own).toList();
        var total = exact.stream().reduce(Exact.ZERO, Exact::plus).rounded(-2).add(BigDecimal.valueOf(shift * 100L));

        var parts = Apportion.parts(exact, -2, total);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
    }

    @Test
    void refusesFactorsThatDoNotMultiplyToTheFigure() {
        assertThatThrownBy(() -> new Chain(
                        new KeyFigureId("root"),
                        Exact.of(7),
                        Exact.of(6),
                        List.of(leaf("a", pair("2", "2")), leaf("b", pair("3", "3")))))
                .hasMessageContaining("do not multiply");
    }

    @Provide
    Arbitrary<List<Pair>> factors() {
        return Combinators.combine(numbers(), numbers())
                .as(Pair::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    /** As figures come: some nil, some negative, some with a denominator of their own. */
    private static Arbitrary<Exact> numbers() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2_000_000, 90_000_000),
                        Arbitraries.longs().between(1, 100_000))
                .as((upper, lower) -> new Exact(BigInteger.valueOf(upper), BigInteger.valueOf(lower)));
    }

    @Provide
    Arbitrary<Integer> volumes() {
        return Arbitraries.integers().between(1, 700_000);
    }

    @Provide
    Arbitrary<Integer> decimals() {
        return Arbitraries.integers().between(-4, 2);
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 9);
    }

    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.integers().between(-9, 9);
    }

    private static Explanation explanation(Chain chain, long volume, int decimals) {
        return Explanation.of(chain, Exact.of(volume), Optional.empty(), Optional.empty(), decimals);
    }

    private static List<BigDecimal> amounts(Explanation explanation) {
        return explanation.effects().stream().map(Explanation.Effect::amount).toList();
    }

    private static Chain chain(List<Pair> factors) {
        return product("root", factors);
    }

    private static Chain product(String name, List<Pair> factors) {
        return Chain.of(
                new KeyFigureId(name),
                IntStream.range(0, factors.size())
                        .mapToObj(at -> leaf(name + at, factors.get(at)))
                        .toList());
    }

    private static Chain leafOf(Chain chain) {
        return Chain.leaf(chain.keyFigure(), chain.own(), chain.other());
    }

    private static Chain leaf(String name, Pair pair) {
        return Chain.leaf(new KeyFigureId(name), pair.own(), pair.other());
    }

    private static Pair pair(String own, String other) {
        return new Pair(Exact.of(new BigDecimal(own)), Exact.of(new BigDecimal(other)));
    }
}
