// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.RowTest;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code udvalg:} as text, and what it counts. */
class SelectionTextTest {

    private static final String AT = "oekonomi/key-figures/tal.yaml:2: ";
    private static final Month OLD = new Month(2017, 12);
    private static final Month NEW = new Month(2018, 1);

    @TempDir
    Path folder;

    private Written text;

    @BeforeEach
    void write() {
        text = new Written(folder);
    }

    @Test
    void readsFiveDotThirtyTheSameWithAndWithoutQuotes() {
        assertThat(figure("[{med: {konto: 5.30}}]").numerator())
                .isEqualTo(figure("[{med: {konto: \"5.30\"}}]").numerator());
        assertThat(counts("[{med: {konto: 5.30}}]", NEW, "konto", "5.30.26")).isTrue();
    }

    @Test
    void takesAPrefixByWholeSegments() {
        assertThat(counts("[{med: {konto: 5}}]", NEW, "konto", "5.30.26")).isTrue();
        assertThat(counts("[{med: {konto: 5.30}}]", NEW, "konto", "5.38.52")).isFalse();
    }

    @Test
    void takesBothEndsOfARangeAsPrefixes() {
        assertThat(counts("[{med: {konto: 5.30-5.38}}]", NEW, "konto", "5.38.52"))
                .isTrue();
        assertThat(counts("[{med: {konto: 0-5.30}}]", NEW, "konto", "5.30.27")).isTrue();
        assertThat(counts("[{med: {konto: 0-5.30}}]", NEW, "konto", "5.38.52")).isFalse();
    }

    @Test
    void letsTheLastClauseThatMatchesDecide() {
        var selection = "[{med: {konto: 5}}, {uden: {konto: 5.30}}, {med: {konto: 5.30.26, dranst: 1}}]";

        assertThat(counts(selection, NEW, "konto", "5.38.52", "dranst", "2")).isTrue();
        assertThat(counts(selection, NEW, "konto", "5.30.27", "dranst", "1")).isFalse();
        assertThat(counts(selection, NEW, "konto", "5.30.26", "dranst", "1")).isTrue();
        assertThat(counts(selection, NEW, "konto", "0.25.19", "dranst", "1")).isFalse();
    }

    @Test
    void readsRangesAndOpenEndsOfNumbers() {
        assertThat(counts("[{med: {alder: [0-6, 85+]}}]", NEW, "alder", "6")).isTrue();
        assertThat(counts("[{med: {alder: [0-6, 85+]}}]", NEW, "alder", "7")).isFalse();
        assertThat(counts("[{med: {alder: [0-6, 85+]}}]", NEW, "alder", "101")).isTrue();
    }

    @Test
    void readsACodeWithAHyphenAsOneCode() {
        assertThat(counts("[{med: {paragraf: SEL-107}}]", NEW, "paragraf", "SEL-107"))
                .isTrue();
        assertThat(counts("[{med: {paragraf: SEL-107}}]", NEW, "paragraf", "SEL-108"))
                .isFalse();
    }

    @Test
    void takesRowsWithoutAValueWhenOthersAreLeftOut() {
        assertThat(counts("[{med: {dranst: {ikke: 3}}}]", NEW)).isTrue();
        assertThat(counts("[{med: {dranst: 3}}]", NEW)).isFalse();
    }

    @Test
    void bridgesOldPostingsForward() {
        assertThat(counts("[{med: {konto: 0.25.19}}]", OLD, "konto", "5.32.30")).isTrue();
        assertThat(counts("[{med: {konto: 5}}]", OLD, "konto", "5.32.30")).isFalse();
    }

    @Test
    void seesOldCodesAsTheyStoodInAClauseWithValidity() {
        var selection = "[{med: {konto: 5.32}, gyldig: ..2017}]";

        assertThat(counts(selection, OLD, "konto", "5.32.30")).isTrue();
        assertThat(counts(selection, NEW, "konto", "5.32.30")).isFalse();
    }

    @Test
    void countsADividedCodeOnlyWhereAllItBecameIsCounted() {
        assertThat(counts("[{med: {konto: 5}}]", OLD, "konto", "5.32.32")).isTrue();
        assertThat(counts("[{med: {konto: 5.30}}, {med: {konto: 5.38}}]", OLD, "konto", "5.32.32"))
                .isTrue();
        assertThat(counts("[{med: {konto: 5.30}}]", OLD, "konto", "5.32.32")).isFalse();
    }

    @Test
    void breaksTheSeriesWhereADividedCodeCannotBeTold() {
        assertThat(figure("[{med: {konto: 5.30}}]").breaks()).containsExactly(OLD);
        assertThat(figure("[{med: {konto: 5}}, {uden: {konto: 5.38, dranst: 3}}]")
                        .breaks())
                .containsExactly(OLD);
    }

    @Test
    void breaksNothingWhereTheSelectionTakesAllOrNothingOfIt() {
        assertThat(figure("[{med: {konto: 5}}]").breaks()).isEmpty();
        assertThat(figure("[{med: {konto: 0.25}}]").breaks()).isEmpty();
        assertThat(figure("[{med: {konto: 5.30}}, {med: {konto: 5.38}}]").breaks())
                .isEmpty();
    }

    @Test
    void breaksNothingWhereTheAuthorHasSaidWhatTheOldCodeCounts() {
        assertThat(figure("[{med: {konto: 5.30}}, {med: {konto: 5.32.32}, gyldig: ..2017}]")
                        .breaks())
                .isEmpty();
    }

    @Test
    void takesWhatANamedSelectionCountsAndLeavesTheRest() {
        named();
        var selection = "[{med: {konto: 5.30, dranst: 3}}, {med: {udvalg: service}}]";

        assertThat(counts(selection, NEW, "konto", "5.30.27", "dranst", "3")).isTrue();
        assertThat(counts(selection, NEW, "konto", "5.30.27", "dranst", "1")).isFalse();
        assertThat(counts(selection, NEW, "konto", "5.38.52", "dranst", "1")).isTrue();
    }

    @Test
    void leavesOutWhatANamedSelectionCountsAndNothingElse() {
        named();
        var selection = "[{med: {konto: 5}}, {uden: {udvalg: service}}]";

        assertThat(counts(selection, NEW, "konto", "5.38.52", "dranst", "1")).isFalse();
        assertThat(counts(selection, NEW, "konto", "5.30.27", "dranst", "1")).isTrue();
        assertThat(counts(selection, NEW, "konto", "5.38.52", "dranst", "3")).isTrue();
    }

    @Test
    void narrowsANamedSelection() {
        named();
        var selection = "[{med: {udvalg: service, gruppering: 005}}]";

        assertThat(counts(selection, NEW, "konto", "5.38.52", "dranst", "1", "gruppering", "005"))
                .isTrue();
        assertThat(counts(selection, NEW, "konto", "5.38.52", "dranst", "1", "gruppering", "006"))
                .isFalse();
    }

    @Test
    void namesAnUnknownSelection() {
        named();
        assertThat(faults("[{med: {udvalg: servise}}]"))
                .containsExactly(AT + "udvalget 'servise' findes ikke; mente du 'service'?");
    }

    @Test
    void refusesANamedSelectionWhoseColumnsTheSourceLacks() {
        named();
        assertThat(text.figure("tæller: {af: befolkning, sum: antal, udvalg: [{med: {udvalg: service}}]}")
                        .faults())
                .containsExactly(
                        AT
                                + "udvalget 'service' er skrevet for 'regnskab'; 'befolkning' har ikke samme kolonne dranst, konto");
    }

    @Test
    void namesAnUnknownColumn() {
        assertThat(faults("[{med: {kontoo: 5}}]"))
                .containsExactly(AT + "kolonnen 'kontoo' findes ikke; mente du 'konto'?");
    }

    @Test
    void namesAnUnknownCode() {
        assertThat(faults("[{med: {konto: 5.31}}]"))
                .containsExactly(AT + "koden '5.31' findes ikke i kodelisten 'funktion'; mente du '5.30'?");
        assertThat(faults("[{med: {dranst: 1-4}}]"))
                .containsExactly(AT + "koden '1-4' findes ikke i kodelisten 'dranst'");
    }

    @Test
    void takesAnyCodeOfAnOpenList() {
        assertThat(counts("[{med: {gruppering: [001, 010-020]}}]", NEW, "gruppering", "015"))
                .isTrue();
    }

    @Test
    void refusesAClosedCodeAndNamesTheNewOne() {
        assertThat(faults("[{med: {konto: 5.32.30}}]"))
                .containsExactly(
                        AT
                                + "koden 5.32.30 (Ældreboliger (gammel)) gjaldt kun til og med 2017-12; skriv 0.25.19, eller afgræns leddet med gyldig: ..2017-12");
    }

    @Test
    void refusesACodeThatDidNotExistInTheMonthsOfItsClause() {
        assertThat(faults("[{med: {konto: 5.30.26}, gyldig: ..2017}]"))
                .containsExactly(AT + "koden 5.30.26 (Hjemmehjælp) fandtes ikke i de måneder, leddet er gyldigt i");
    }

    @Test
    void refusesAValidityThatTurnsTheWrongWay() {
        assertThat(faults("[{med: {konto: 5}, gyldig: 2018..2017}]"))
                .containsExactly(AT + "'2018..2017' er ikke et spænd; skriv ..2017, 2018.. eller 2013..2017-06");
    }

    @Test
    void wantsEitherWithOrWithout() {
        assertThat(faults("[{med: {konto: 5}, uden: {konto: 5.30}}]"))
                .containsExactly(AT + "et led skal have enten med: eller uden:");
    }

    @Test
    void refusesAConditionOnAnAmount() {
        assertThat(faults("[{med: {beloeb: 5}}]"))
                .containsExactly(
                        AT
                                + "kolonnen 'beloeb' er af typen decimal og kan ikke bruges i et udvalg; brug en kolonne af typen kode, heltal eller tekst");
    }

    @Test
    void wantsWholeNumbersForANumber() {
        assertThat(faults("[{med: {alder: fem}}]"))
                .containsExactly(AT + "'fem' er ikke et helt tal; i kolonnen 'alder' kan stå 7, 0-6 eller 85+");
        assertThat(faults("[{med: {alder: 6-0}}]"))
                .containsExactly(AT + "'6-0' er ikke et helt tal; i kolonnen 'alder' kan stå 7, 0-6 eller 85+");
    }

    private void named() {
        text.with("selections.yaml", """
                - id: service
                  navn: Service
                  af: regnskab
                  udvalg: [{med: {konto: 5, dranst: 1-2}}, {uden: {konto: 5.30, dranst: 1}}]
                """);
    }

    private List<String> faults(String selection) {
        return text.figure("tæller: {af: regnskab, sum: beloeb, udvalg: %s}".formatted(selection))
                .faults();
    }

    private KeyFigure figure(String selection) {
        return text.figure("tæller: {af: regnskab, sum: beloeb, udvalg: %s}".formatted(selection))
                .figure();
    }

    private boolean counts(String selection, Month month, String... columnsAndValues) {
        var row = new java.util.HashMap<String, String>();
        for (var at = 0; at < columnsAndValues.length; at += 2) {
            row.put(columnsAndValues[at], columnsAndValues[at + 1]);
        }
        var catalogue = text.figure("tæller: {af: regnskab, sum: beloeb, udvalg: %s}".formatted(selection))
                .load();
        var series = catalogue
                .keyFigure(new KeyFigureId("oko.tal"))
                .orElseThrow()
                .numerator()
                .getFirst()
                .series();
        return new RowTest(catalogue.source(new SourceId("regnskab")), catalogue.codeLists())
                .counts(series.selection(), Map.copyOf(row), month);
    }
}
