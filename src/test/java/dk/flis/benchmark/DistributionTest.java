// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final Distribution FIVE = Distribution.of(IntStream.of(30, 10, 20, 50, 50)
            .mapToObj(value -> cell(101 + value, Integer.toString(value)))
            .toList());

    @Test
    void drawsQuartilesInProportionBetweenNeighbours() {
        var four = Distribution.of(List.of(cell(101, "1"), cell(102, "2"), cell(103, "3"), cell(104, "4")));

        assertThat(four.quartile(1).orElseThrow()).isEqualByComparingTo("1.75");
        assertThat(four.median().orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(four.quartile(3).orElseThrow()).isEqualByComparingTo("3.25");
        assertThat(four.quartile(4).orElseThrow()).isEqualByComparingTo("4");
    }

    @Test
    void ranksTheHighestFirstAndEqualsTogether() {
        var cells = List.of(cell(101, "5"), cell(103, "5"), cell(105, "3"));

        assertThat(Distribution.of(cells).rank(new MunicipalityCode(101))).contains(1);
        assertThat(Distribution.of(cells).rank(new MunicipalityCode(103))).contains(1);
        assertThat(Distribution.of(cells).rank(new MunicipalityCode(105))).contains(3);
    }

    @Test
    void countsTheOnesWithoutAValueOnlyAmongTheAsked() {
        var missing = new Cell(
                new KeyFigureId("x"),
                new Place.OneMunicipality(new MunicipalityCode(147)),
                new Period.Year(2024),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                State.MISSING,
                false,
                0,
                12,
                Optional.empty());
        var distribution = Distribution.of(List.of(cell(101, "5"), missing));

        assertThat(distribution.asked()).isEqualTo(2);
        assertThat(distribution.plainMean().orElseThrow()).isEqualByComparingTo("5");
        assertThat(distribution.rank(new MunicipalityCode(147))).isEmpty();
    }

    @Test
    void tellsThePlainMeanFromTheMedian() {
        assertThat(FIVE.plainMean().orElseThrow()).isEqualByComparingTo("32");
        assertThat(FIVE.median().orElseThrow()).isEqualByComparingTo("30");
        assertThat(FIVE.below(new BigDecimal("50"))).isEqualTo(3);
    }

    @Test
    void hasNothingToSayOfNobody() {
        assertThat(Distribution.of(List.of()).median()).isEmpty();
        assertThat(Distribution.of(List.of()).plainMean()).isEmpty();
    }

    private static Cell cell(int code, String value) {
        return new Cell(
                new KeyFigureId("x"),
                new Place.OneMunicipality(new MunicipalityCode(code)),
                new Period.Year(2024),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(value)),
                State.VALUE,
                false,
                12,
                12,
                Optional.empty());
    }
}
