// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.Fraction;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    /** 300 children for 6,000,000.30 kr. */
    private static final Cell OWN = cell(Optional.of(new BigDecimal("20000.0010000000")));

    @Test
    void isTheOwnVolumeAtTheOthersUnitCost() {
        var answer = WhatIf.of(OWN, new BigDecimal("18000"), Fraction.ONE, 100).orElseThrow();

        assertThat(answer.own()).isEqualByComparingTo("6000000.30");
        assertThat(answer.then()).isEqualByComparingTo("5400000.00");
        assertThat(answer.room()).isEqualByComparingTo("600000.30");
    }

    @Test
    void goesAsFarAsOneSays() {
        var half = WhatIf.of(OWN, new BigDecimal("18000"), Fraction.ONE, 50).orElseThrow();
        var none = WhatIf.of(OWN, new BigDecimal("18000"), Fraction.ONE, 0).orElseThrow();

        assertThat(half.room()).isEqualByComparingTo("300000.15");
        assertThat(none.room()).isZero();
    }

    @Test
    void costsMoreAgainstSomebodyDearer() {
        assertThat(WhatIf.of(OWN, new BigDecimal("21000"), Fraction.ONE, 100)
                        .orElseThrow()
                        .room())
                .isEqualByComparingTo("-299999.70");
    }

    @Test
    void takesTheFactorOfTheKeyFigureOutAgain() {
        // 18,000 kr. a year stated as 1,500 a month.
        assertThat(WhatIf.of(OWN, new BigDecimal("1500"), new Fraction(1, 12), 100)
                        .orElseThrow()
                        .then())
                .isEqualByComparingTo("5400000");
    }

    @Test
    void isNothingWithoutAFigure() {
        assertThat(WhatIf.of(cell(Optional.empty()), BigDecimal.ONE, Fraction.ONE, 100))
                .isEmpty();
    }

    private static Cell cell(Optional<BigDecimal> value) {
        return new Cell(
                new KeyFigureId("x"),
                new Place.OneMunicipality(new MunicipalityCode(165)),
                new Period.Year(2025),
                Optional.of(new BigDecimal("6000000.30")),
                Optional.of(new BigDecimal("300")),
                value,
                value.isEmpty() ? State.MISSING : State.VALUE,
                false,
                12,
                12,
                Optional.empty());
    }
}
