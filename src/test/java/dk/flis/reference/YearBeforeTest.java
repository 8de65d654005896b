// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearBeforeTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2024",
        "2025-03, 2024-03",
        "2025K1, 2024K1",
        "S2024, S2023",
        "2025-03A, 2024-03A",
        "2025-01R12, 2024-01R12"
    })
    void isTheSameStretchTwelveMonthsEarlier(String written, String before) {
        var period = Period.parse(written).orElseThrow();

        assertThat(period.yearBefore()).hasToString(before);
        assertThat(period.yearBefore().first()).isEqualTo(period.first().plus(-12));
        assertThat(period.yearBefore().last()).isEqualTo(period.last().plus(-12));
    }
}
