// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.CodeList.Bridge;
import dk.flis.catalogue.CodeList.Entry;
import dk.flis.reference.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {

    private static final CodeList FUNCTIONS = list(
            Optional.of('.'), List.of(1, 2, 2), true, "5", "5.30", "5.30.26", "5.32", "5.32.30", "0.22.01", "0.25.19");

    @ParameterizedTest
    @ValueSource(strings = {"5.32.30", "05.32.30", "53230", "053230", " 5.32.30 "})
    void readsEveryWayOfWritingAFunction(String delivered) {
        assertThat(FUNCTIONS.normalise(delivered)).contains("5.32.30");
    }

    @Test
    void readsAFunctionWhoseZeroASpreadsheetAte() {
        assertThat(FUNCTIONS.normalise("2201")).contains("0.22.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.32.3", "5323", "532300", "5.99.99", "", "x", "5,32,30", "5.32.30.1"})
    void refusesWhatMayMeanSomethingElse(String delivered) {
        assertThat(FUNCTIONS.normalise(delivered)).isEmpty();
    }

    @Test
    void fillsTheZerosOfAFlatCode() {
        var groupings = list(Optional.empty(), List.of(3), false, "005", "010");

        assertThat(groupings.normalise("5")).contains("005");
        assertThat(groupings.normalise("0010")).contains("010");
        assertThat(groupings.normalise("777")).contains("777");
    }

    @Test
    void tellsLeavesFromInnerNodes() {
        assertThat(FUNCTIONS.leaf("5.32.30")).isTrue();
        assertThat(FUNCTIONS.leaf("5.32")).isFalse();
    }

    @Test
    void bridgesAnOldCodeForwardOnlyWhileItWasOld() {
        assertThat(FUNCTIONS.newest("5.32.30", new Month(2017, 12))).contains("0.25.19");
        assertThat(FUNCTIONS.newest("5.32.30", new Month(2018, 1))).contains("5.32.30");
        assertThat(FUNCTIONS.seams()).containsExactly(new Month(2017, 12));
    }

    private static CodeList list(Optional<Character> separator, List<Integer> digits, boolean closed, String... codes) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var code : codes) {
            entries.put(code, new Entry(code, "Navn", "Name", Optional.empty(), Optional.empty(), Map.of()));
        }
        var bridge = new Bridge("5.32.30", List.of("0.25.19"), new Month(2017, 12));
        return new CodeList("liste", "Liste", separator, digits, closed, entries, List.of(bridge));
    }
}
