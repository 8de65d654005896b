// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that a schema finds, and those of YAML, CSV and the folder itself. */
class StructureTest {

    @TempDir
    Path folder;

    private Written text;

    @BeforeEach
    void write() {
        text = new Written(folder);
    }

    @Test
    void findsNothingWrongInASoundCatalogue() {
        assertThat(text.faults()).isEmpty();
    }

    @Test
    void namesAnUnknownKeyAndAMissingOne() {
        assertThat(text.figure("taller: {af: regnskab, sum: beloeb}").faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:1: nøglen 'tæller' mangler",
                        "oekonomi/key-figures/tal.yaml:2: nøglen 'taller' kendes ikke her; mente du 'tæller'?");
    }

    @Test
    void listsTheKeysWhenNoneIsNear() {
        assertThat(text.with("borger/area.yaml", """
                navn: Borger
                navn_en: Citizens
                rækkefølge: 2
                formål: Mennesker
                xyz: 1
                """).faults())
                .containsExactly(
                        "borger/area.yaml:5: nøglen 'xyz' kendes ikke her; her kan stå navn, navn_en, rækkefølge, formål, kildesystemer, lighed, søskende");
    }

    @Test
    void readsDanishAndAsciiKeys() {
        assertThat(text.figure("""
                formaal: Fordi, laesning: Sådan, bedst: hoej,
                taeller: {af: regnskab, sum: beloeb}, nævner: {af: befolkning, sum: antal}""").faults()).isEmpty();
    }

    @Test
    void refusesAKeyWrittenInBothWays() {
        assertThat(text.figure("""
                tæller: {af: regnskab, sum: beloeb},
                taeller: {af: regnskab, sum: alder}""").faults())
                .containsExactly("oekonomi/key-figures/tal.yaml:3: nøglen 'taeller' står to gange");
    }

    @Test
    void namesAnUnknownLevel() {
        assertThat(text.with(Written.FIGURES, """
                - id: oko.tal
                  navn: Tal
                  art: økonomi
                  enhed: kr.
                  spørgsmål: Hvor meget?
                  niveau: [måned, årr]
                  tæller: {af: regnskab, sum: beloeb}
                """).faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:6: 'årr' kendes ikke; her kan stå måned, kvartal, til-dato, år, skoleår, rullende-12; mente du 'år'?");
    }

    @Test
    void namesAnUnknownTimeRule() {
        assertThat(text.figure("tæller: {af: regnskab, sum: beloeb, tid: primmo}")
                        .faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:2: 'primmo' kendes ikke; her kan stå flow, ultimo, primo, skolestart, gennemsnit, til-dato, helår, seneste; mente du 'primo'?");
    }

    @Test
    void saysWhatShouldStandWhereAListStands() {
        assertThat(text.figure("tæller: {af: regnskab, sum: [beloeb]}").faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:2: her står en liste; her skal stå kolonnen, der lægges sammen");
    }

    @Test
    void saysWhatFormAValueShouldHave() {
        assertThat(text.figure("faktor: en tolvtedel, tæller: {af: regnskab, sum: beloeb}")
                        .faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:2: 'en tolvtedel' har ikke den rette form; her skal stå en faktor som 100, -1 eller 1/12");
    }

    @Test
    void refusesAFileThatShouldBeAList() {
        assertThat(text.with(Written.FIGURES, "id: oko.tal\n").faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:1: her står nøgler med værdier; her skal stå en liste af nøgletal og familier");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(text.with(Written.FIGURES, "").faults())
                .containsExactly("oekonomi/key-figures/tal.yaml:0: filen er tom");
    }

    @Test
    void saysInDanishWhyTextIsNotYaml() {
        assertThat(text.with(Written.FIGURES, "- id: oko.tal\n  navn: Udgifter: alle\n")
                        .faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:2: teksten er ikke YAML: her står et kolon midt i en værdi; sæt teksten i anførselstegn");
    }

    @Test
    void refusesAFileWhereNobodyReadsIt() {
        assertThat(text.with("oekonomi/keyfigures/mere.yaml", "[]").faults())
                .singleElement()
                .asString()
                .startsWith("oekonomi/keyfigures/mere.yaml:0: filen læses ikke her");
    }

    @Test
    void missesAnAreasOwnFile() {
        assertThat(text.without("borger/area.yaml").faults())
                .containsExactly("borger/area.yaml:0: filen mangler; hvert område skal have en");
    }

    @Test
    void tellsEverythingTogetherInOrderOfFileAndLine() {
        assertThat(text.with("codes/dranst.csv", "kode;navn\n1;Driftskonti\n1;Igen\n")
                        .with("borger/area.yaml", "{navn: Borger}")
                        .figure("tæller: {af: regnskab, sum: tekst}")
                        .faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "borger/area.yaml:1",
                        "borger/area.yaml:1",
                        "borger/area.yaml:1",
                        "codes/dranst.csv:3",
                        "oekonomi/key-figures/tal.yaml:2");
    }

    @Test
    void doesNotTellABrokenThingAgainWhereItIsUsed() {
        assertThat(text.with("oekonomi/datasets/regnskab.yaml", "{id: regnskab}")
                        .figure("tæller: {af: regnskab, sum: beloeb}")
                        .faults())
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("oekonomi/datasets/regnskab.yaml:1: nøglen"));
    }
}
