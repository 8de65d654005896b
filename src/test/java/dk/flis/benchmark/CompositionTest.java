// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.benchmark.Explanation.Effect;
import dk.flis.benchmark.Explanation.Kind;
import dk.flis.benchmark.Explanation.Part;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A price split into kinds, and what of a difference is their mix. */
class CompositionTest {

    /** Kroner and years of placement, own and the other's. */
    record Row(int ownAmount, int ownVolume, int otherAmount, int otherVolume) {}

    @Test
    void laysOnTheMixWhatOneWouldByHand() {
        // Own: 4 in institutions at 1,000 and 6 in families at 400. The other: 2 at 1,000 and 8 at 400.
        var composition = composition(List.of(new Row(4000, 4, 2000, 2), new Row(2400, 6, 3200, 8)));

        var effects = effects(composition, 10);

        // Two in ten more in what costs 600 more each.
        assertThat(effects).extracting(Effect::kind).containsExactly(Kind.MIX, Kind.PRICE);
        assertThat(effects).extracting(Effect::amount).containsExactly(amount("1200.00"), amount("0.00"));
        // Institutions cost 420 more than the mean of 580, families 180 less.
        assertThat(effects.getFirst().parts())
                .extracting(Part::amount)
                .containsExactly(amount("840.00"), amount("360.00"));
    }

    @Test
    void laysOnThePriceWhatTheSameMixCostsMore() {
        var composition = composition(List.of(new Row(5000, 5, 4000, 5), new Row(2500, 5, 2000, 5)));

        assertThat(effects(composition, 10))
                .extracting(Effect::amount)
                .containsExactly(amount("0.00"), amount("1500.00"));
    }

    @Test
    void givesAKindThatOnlyOneSideHasThePriceItHasThere() {
        var composition = composition(List.of(new Row(9000, 1, 0, 0), new Row(900, 9, 1000, 10)));

        // One in ten costs 9,000 where all cost 100 before, and the nine cost what they did.
        assertThat(effects(composition, 10))
                .extracting(Effect::amount)
                .containsExactly(amount("8900.00"), amount("0.00"));
    }

    @Test
    void callsMoneyWithoutVolumeAPrice() {
        var composition = composition(List.of(new Row(500, 0, 0, 0), new Row(1000, 10, 1000, 10)));

        assertThat(effects(composition, 10))
                .extracting(Effect::amount)
                .containsExactly(amount("0.00"), amount("500.00"));
    }

    @Property(tries = 300)
    void addsUpToTheGapWhateverTheKinds(@ForAll("rows") List<Row> rows, @ForAll("volumes") int volume) {
        var composition = composition(rows);

        var effects = effects(composition, volume);

        var gap = price(composition, Composition.Kind::own)
                .minus(price(composition, Composition.Kind::other))
                .times(volume)
                .rounded(2);
        assertThat(Explanation.sum(effects.stream().map(Effect::amount).toList()))
                .isEqualByComparingTo(gap);
        assertThat(effects)
                .allSatisfy(effect -> assertThat(Explanation.sum(
                                effect.parts().stream().map(Part::amount).toList()))
                        .isEqualByComparingTo(effect.amount()));
    }

    @Property(tries = 300)
    void findsNoMixWhereTheSharesAreEqual(@ForAll("rows") List<Row> rows, @ForAll("volumes") int volume) {
        var alike = rows.stream()
                .map(row -> new Row(row.ownAmount(), row.ownVolume(), row.otherAmount(), row.ownVolume()))
                .toList();

        var mix = effects(composition(alike), volume).getFirst();

        assertThat(mix.amount().abs()).isLessThanOrEqualTo(amount("0.01").multiply(BigDecimal.valueOf(rows.size())));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        var amounts = Arbitraries.integers().between(-1_000, 2_000_000);
        var volumes = Arbitraries.integers().between(0, 900);
        return Combinators.combine(amounts, volumes, amounts, volumes)
                .as(Row::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .filter(rows -> rows.stream().anyMatch(row -> row.ownVolume() > 0)
                        && rows.stream().anyMatch(row -> row.otherVolume() > 0));
    }

    @Provide
    Arbitrary<Integer> volumes() {
        return Arbitraries.integers().between(1, 700_000);
    }

    private static List<Effect> effects(Composition composition, int volume) {
        var price = Chain.leaf(
                new KeyFigureId("price"),
                price(composition, Composition.Kind::own),
                price(composition, Composition.Kind::other));
        return Explanation.of(price, Exact.of(volume), Optional.of(composition), Optional.empty(), 2)
                .effects();
    }

    private static Exact price(Composition composition, Function<Composition.Kind, Composition.Side> side) {
        var sides = composition.kinds().stream().map(side).toList();
        var amount = sides.stream().map(Composition.Side::amount).reduce(Exact.ZERO, Exact::plus);
        var volume = sides.stream().map(Composition.Side::volume).reduce(Exact.ZERO, Exact::plus);
        return amount.dividedBy(volume);
    }

    private static Composition composition(List<Row> rows) {
        return new Composition(IntStream.range(0, rows.size())
                .mapToObj(at -> new Composition.Kind(
                        new KeyFigureId("kind-" + at),
                        side(rows.get(at).ownAmount(), rows.get(at).ownVolume()),
                        side(rows.get(at).otherAmount(), rows.get(at).otherVolume())))
                .toList());
    }

    private static Composition.Side side(int amount, int volume) {
        return new Composition.Side(Exact.of(amount), Exact.of(volume));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
