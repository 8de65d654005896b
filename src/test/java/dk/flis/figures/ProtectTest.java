// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProtectTest {

    private static final Wholes WHOLES = Wholes.of(RealCatalogue.get());
    private static final int ALL = WHOLES.municipalities().size();

    /** @param share of a hundred municipalities how many have few persons */
    @Property(tries = 300)
    void leavesNoHiddenNumberToBeFoundByWhoeverKnowsHisOwn(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 100) int share,
            @ForAll @IntRange(min = 1, max = 98) int some) {
        var random = new Random(seed);
        var sizes = new long[ALL];
        var small = new BitSet();
        for (var position = 0; position < ALL; position++) {
            var few = random.nextInt(100) < share;
            sizes[position] = random.nextInt(98) >= some
                    ? -1
                    : few ? 1 + random.nextInt(4) : random.nextInt(2) * (5 + random.nextInt(400));
            small.set(position, sizes[position] > 0 && sizes[position] < 5);
        }

        var pattern = new Protect(WHOLES, sizes).pattern(small);

        var shown = IntStream.range(0, WHOLES.members().size())
                .filter(whole -> !pattern.sums().get(whole))
                .mapToObj(whole -> WHOLES.members().get(whole))
                .toList();
        assertThat(new Recoverable(pattern.hidden(), shown).any().isEmpty()).isTrue();
        var all = (BitSet) small.clone();
        all.and(pattern.hidden());
        assertThat(all).isEqualTo(small);
    }

    @Test
    void hidesTheTwoNextSmallestOfTheSameRegionAndGroupAndNoSum() {
        var sizes =
                IntStream.range(0, ALL).mapToLong(position -> 100 + position).toArray();
        var roskilde = WHOLES.municipalities().indexOf(265);
        sizes[roskilde] = 3;
        var small = new BitSet();
        small.set(roskilde);

        var pattern = new Protect(WHOLES, sizes).pattern(small);

        assertThat(pattern.hidden().cardinality()).isEqualTo(3);
        assertThat(pattern.hidden().stream().allMatch(WHOLES.alike(roskilde)::get))
                .isTrue();
        assertThat(pattern.sums().isEmpty()).isTrue();
    }

    @Test
    void hidesAMunicipalityThatIsAloneInItsClassByARingOfSixOthers() {
        var sizes =
                IntStream.range(0, ALL).mapToLong(position -> 100 + position).toArray();
        var bornholm = WHOLES.municipalities().indexOf(400);
        sizes[bornholm] = 3;
        var small = new BitSet();
        small.set(bornholm);

        var pattern = new Protect(WHOLES, sizes).pattern(small);

        assertThat(pattern.hidden().cardinality()).isEqualTo(7);
        assertThat(pattern.sums().isEmpty()).isTrue();
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        var pattern = new Protect(WHOLES, new long[ALL]).pattern(new BitSet());

        assertThat(pattern.hidden().isEmpty()).isTrue();
        assertThat(pattern.sums().isEmpty()).isTrue();
    }
}
