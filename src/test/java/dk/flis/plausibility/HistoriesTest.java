// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final MunicipalityCode LOLLAND = new MunicipalityCode(360);
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);
    private static final Month MONTH = new Month(2025, 10);

    private final List<List<MunicipalityCode>> asked = new ArrayList<>();
    private final History albertslund = new History(MONTH, MONTH);
    private final History aarhus = new History(MONTH, MONTH);
    private final Histories histories = new Histories(those -> {
        asked.add(those);
        return Map.of(ALBERTSLUND, albertslund, AARHUS, aarhus);
    });

    @Test
    void readsNobodyBeforeSomebodyAsks() {
        assertThat(asked).isEmpty();
        assertThat(histories.of(ALBERTSLUND)).contains(albertslund);
        assertThat(asked).containsExactly(List.of(ALBERTSLUND));
    }

    @Test
    void readsThoseThatAreMissingTogetherAndNobodyTwice() {
        var _ = histories.of(ALBERTSLUND);

        assertThat(histories.of(List.of(AARHUS, ALBERTSLUND, LOLLAND))).containsExactly(aarhus, albertslund);
        assertThat(histories.of(LOLLAND)).isEmpty();
        assertThat(asked).containsExactly(List.of(ALBERTSLUND), List.of(AARHUS, LOLLAND));
    }
}
