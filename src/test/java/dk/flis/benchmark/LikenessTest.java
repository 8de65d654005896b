// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.flis.benchmark.Likeness.Apart;
import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.catalogue.Background;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final List<MunicipalityCode> FIVE = codes(5);

    private final Trait size = measured("Størrelse", 1, 10, 11, 20, 40, 80);
    private final Trait young = measured("Unge", 3, 20, 30, 21, 20.5, 29);

    @Test
    void putsTheOneFirstThatIsNearestInWhatWeighsMost() {
        assertThat(order(List.of(size, young))).first().isEqualTo(FIVE.get(2));
        assertThat(order(List.of(size.weighing(9), young.weighing(0)))).first().isEqualTo(FIVE.get(1));
    }

    @Test
    void saysWhatSpeaksForAndWhatAgainst() {
        var nearest = Likeness.of(FIVE.getFirst(), List.of(size, young), FIVE).neighbours();
        var twin = nearest.stream()
                .filter(neighbour -> neighbour.municipality().equals(FIVE.get(3)))
                .findFirst()
                .orElseThrow();

        assertThat(traits(twin.likest())).containsExactly("Unge");
        assertThat(traits(twin.unlikest())).containsExactly("Størrelse");
    }

    @Test
    void ranksNobodyOfWhomLessThanHalfIsKnown() {
        var unknown = new TreeMap<MunicipalityCode, Double>();
        FIVE.stream().limit(3).forEach(code -> unknown.put(code, 1.0 * code.value()));
        var half = Trait.Measured.of(background("Indkomst", 5), 5, unknown, false);

        assertThat(order(List.of(size, half))).containsExactlyInAnyOrder(FIVE.get(1), FIVE.get(2));
    }

    @Test
    void takesTwiceAsMuchForAsFarAsHalfAsMuchOnALogarithm() {
        var values = new TreeMap<MunicipalityCode, Double>();
        values.put(FIVE.get(0), 100.0);
        values.put(FIVE.get(1), 200.0);
        values.put(FIVE.get(2), 50.0);
        var trait = Trait.Measured.of(background("Folketal", 1), 1, values, true);

        var larger = trait.apart(FIVE.get(0), FIVE.get(1)).orElseThrow();
        var smaller = trait.apart(FIVE.get(0), FIVE.get(2)).orElseThrow();

        assertThat(larger).isCloseTo(-smaller, within(1e-12));
        assertThat(trait.shown()).containsEntry(FIVE.get(1), 200.0);
    }

    @Test
    void calls98NearAndOfASmallCountryNoMoreThanAThird() {
        var many = Likeness.of(codes(98).getFirst(), List.of(numbered(98)), codes(98));
        var few = Likeness.of(codes(10).getFirst(), List.of(numbered(10)), codes(10));

        assertThat(many.nearest(Likeness.USUAL)).hasSize(10);
        assertThat(few.nearest(Likeness.USUAL)).hasSize(3);
    }

    @Property(tries = 200)
    void isAsFarThereAsBack(@ForAll("values") List<Double> first, @ForAll("values") List<Double> second) {
        var traits = List.of(measured("a", 2, first), measured("b", 3, second));

        for (var one : FIVE) {
            for (var neighbour : Likeness.of(one, traits, FIVE).neighbours()) {
                var back = Likeness.of(neighbour.municipality(), traits, FIVE).neighbours().stream()
                        .filter(other -> other.municipality().equals(one))
                        .mapToDouble(Neighbour::distance)
                        .sum();
                assertThat(neighbour.distance()).isCloseTo(back, within(1e-9));
                assertThat(neighbour.distance()).isBetween(0.0, Trait.FARTHEST);
            }
        }
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles().between(-1000, 1000).list().ofSize(5);
    }

    private static List<MunicipalityCode> order(List<Trait> traits) {
        return Likeness.of(FIVE.getFirst(), traits, FIVE).neighbours().stream()
                .map(Neighbour::municipality)
                .toList();
    }

    private static List<String> traits(List<Apart> aparts) {
        return aparts.stream()
                .map(apart -> ((Background.Attribute) apart.trait().background()).name())
                .toList();
    }

    private static Trait measured(String name, int weight, double... values) {
        var list = new ArrayList<Double>();
        for (var value : values) {
            list.add(value);
        }
        return measured(name, weight, list);
    }

    private static Trait measured(String name, int weight, List<Double> values) {
        var byCode = new TreeMap<MunicipalityCode, Double>();
        for (var at = 0; at < values.size(); at++) {
            byCode.put(codes(values.size()).get(at), values.get(at));
        }
        return Trait.Measured.of(background(name, weight), weight, byCode, false);
    }

    private static Trait numbered(int count) {
        Map<MunicipalityCode, Double> values = new TreeMap<>();
        codes(count).forEach(code -> values.put(code, 1.0 * code.value()));
        return Trait.Measured.of(background("Nummer", 1), 1, values, false);
    }

    private static Background background(String name, int weight) {
        return new Background.Attribute(name, name, name, Optional.empty(), false, weight);
    }

    private static List<MunicipalityCode> codes(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> new MunicipalityCode(101 + number))
                .toList();
    }
}
