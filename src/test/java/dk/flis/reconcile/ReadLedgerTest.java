// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.SourceId;
import dk.flis.reconcile.Ledger.Fault;
import dk.flis.reconcile.Ledger.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an economist pastes in. */
class ReadLedgerTest {

    private static final Grouping USUAL = grouping();

    private static Grouping grouping() {
        var catalogue = RealCatalogue.get();
        var dataset = Optional.ofNullable(catalogue.datasets().get(new SourceId("regnskab")))
                .orElseThrow();
        return Grouping.of(dataset, catalogue);
    }

    private static Ledger read(String pasted) {
        return new ReadLedger(USUAL).read(pasted);
    }

    private static Map<List<String>, BigDecimal> sums(String pasted) {
        return read(pasted) instanceof Ledger.Totals totals ? totals.sums() : Map.of();
    }

    @Test
    void readsWhatASpreadsheetCopiesWithItsHeadingAndItsNames() {
        assertThat(
                        sums(
                                "Hovedkonto\tDranst\tBeløb\r\n03 Undervisning og kultur\t1\t1.234.567,89\r\n3\t2\t-1.000,5\r\n\r\n"))
                .containsOnly(
                        Map.entry(List.of("3", "1"), new BigDecimal("1234567.89")),
                        Map.entry(List.of("3", "2"), new BigDecimal("-1000.50")));
    }

    @Test
    void readsAccountAndAmountAloneAndThenComparesByAccountAlone() {
        assertThat(read("5;100,00\n6;200"))
                .isInstanceOfSatisfying(
                        Ledger.Totals.class,
                        totals -> assertThat(totals.grouping().columns()).isEqualTo(1));
        assertThat(sums("5;100,00\n6;200"))
                .containsOnly(
                        Map.entry(List.of("5"), new BigDecimal("100.00")),
                        Map.entry(List.of("6"), new BigDecimal("200.00")));
    }

    @Test
    void addsUpAccountsOfMixedDepthAndKeepsThemWhenAllAreFiner() {
        assertThat(sums("5.30.28;1;100\n5;1;50\n"))
                .containsOnly(Map.entry(List.of("5", "1"), new BigDecimal("150.00")));
        assertThat(sums("53028;1;100\n05.30.27;1;50\n"))
                .containsOnly(
                        Map.entry(List.of("5.30.28", "1"), new BigDecimal("100.00")),
                        Map.entry(List.of("5.30.27", "1"), new BigDecimal("50.00")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234.567,89 | 1234567.89
            1234567,8    | 1234567.80
            1234.56      | 1234.56
            1.234        | 1234.00
            -12          | -12.00
            −12,50       | -12.50
            12,50-       | -12.50
            (12,50)      | -12.50
            1 234,00 kr. | 1234.00
            0            | 0.00
            """)
    void readsAmountsAsTheyAreWrittenInDenmark(String written, String amount) {
        assertThat(ReadAmount.read(written)).contains(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1,234", "1,234.56", "1.23.4", "12,345", "1e3", "--1", "NaN", "99999999999999999999"})
    void refusesWhatIsNoAmountOrCouldBeTwo(String written) {
        assertThat(ReadAmount.read(written)).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongByLine() {
        assertThat(read("3;1;100\n3;1\n\nI alt;1;200\n4;1;mange\n4;1;5;6"))
                .isEqualTo(new Ledger.Faulty(List.of(
                        new Fault(2, Kind.UNEVEN, "2"),
                        new Fault(4, Kind.CODE, "I alt"),
                        new Fault(5, Kind.AMOUNT, "mange"),
                        new Fault(6, Kind.FIELDS, "4"))));
        assertThat(read("  \n\n")).isInstanceOf(Ledger.Empty.class);
    }
}
