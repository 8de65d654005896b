// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonSpansTest {

    /** However spans overlap, a person who was there in a span counts once in it, and in no other. */
    @Property(tries = 500)
    void countAPersonOnceInEverySpanThatHoldsHim(
            @ForAll("spans") Set<Span> spans, @ForAll("months") Set<Integer> months) {
        var counted = new PersonSpans(spans);
        var counts = new long[counted.size()];
        var before = PersonSpans.NEVER;
        for (var month : months.stream().sorted().toList()) {
            counted.count(month, before, counts);
            before = month;
        }

        for (var number = 0; number < counts.length; number++) {
            var span = counted.span(number);
            assertThat(counts[number])
                    .as("%s of %s", span, months)
                    .isEqualTo(months.stream().anyMatch(span::holds) ? 1 : 0);
        }
    }

    @Provide
    Arbitrary<Set<Span>> spans() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(List.of(1, 3, 12)))
                .as(Span::new)
                .set()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Set<Integer>> months() {
        return Arbitraries.integers().between(0, 40).set().ofMaxSize(20);
    }
}
