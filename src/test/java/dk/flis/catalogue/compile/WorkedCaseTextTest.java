// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in {@code eksempler}, and what is said when something else does. */
class WorkedCaseTextTest {

    private static final String FORMULA = "  tæller: {af: regnskab, sum: beloeb},\n";

    @TempDir
    private Path folder;

    private List<String> faults(String cases) {
        return new Written(folder)
                .figure(FORMULA + "  eksempler: [" + cases + "]")
                .faults();
    }

    private static String rows(String csv) {
        return "{navn: Et, periode: 2025, rækker: {regnskab: \"" + csv + "\"}, giver: {tæller: 1}}";
    }

    @Test
    void keepsRowsAsTheyWouldBeStored() {
        var figure = new Written(folder)
                .figure(FORMULA + "  eksempler: [" + rows("maaned;beloeb;konto\\n2025-03;10.5;53026") + "]")
                .figure();

        var worked = figure.cases().getFirst();
        assertThat(worked.place()).isEqualTo(new WorkedCase.Place.OneMunicipality(new MunicipalityCode(147)));
        assertThat(worked.rows())
                .isEqualTo(Map.of(
                        new SourceId("regnskab"),
                        List.of(new WorkedCase.Row(
                                new MunicipalityCode(147),
                                new Month(2025, 3),
                                Map.of("beloeb", "10.5", "konto", "5.30.26")))));
    }

    @Test
    void namesTheLineOfAWrongValue() {
        var text = """
                - id: oko.tal
                  navn: Tal
                  art: økonomi
                  enhed: kr.
                  niveau: [år]
                  spørgsmål: Hvor meget?
                  tæller: {af: regnskab, sum: beloeb}
                  eksempler:
                    - navn: Et
                      periode: 2025
                      rækker:
                        regnskab: |
                          maaned;beloeb;konto;alder
                          2025-03;10,5;5.30;8x
                      giver: {tæller: 1}
                """;

        assertThat(new Written(folder).with(Written.FIGURES, text).faults())
                .containsExactly(
                        Written.FIGURES
                                + ":14: konto er '5.30', men skal være en kode i 'funktion', der gælder i måneden: 5.30.26, 5.30.27",
                        Written.FIGURES + ":14: alder er '8x', men skal være et heltal",
                        Written.FIGURES
                                + ":14: beloeb er '10,5', men skal være et tal med decimalpunkt og højst 2 decimaler");
    }

    @Test
    void refusesACodeThatDidNotHoldInTheMonth() {
        assertThat(faults(rows("maaned;konto\\n2017-12;5.30.26\\n2018-01;5.30.26")))
                .singleElement()
                .asString()
                .contains("konto er '5.30.26', men skal være en kode i 'funktion', der gælder i måneden");
    }

    @Test
    void refusesColumnsAndMunicipalitiesThatAreNotThere() {
        assertThat(faults(rows("maaned;belob\\n2025-03;1")))
                .singleElement()
                .asString()
                .contains("kolonnen 'belob' findes ikke; mente du 'beloeb'?");
        assertThat(faults(rows("kommune;maaned\\n751;2025-03")))
                .singleElement()
                .asString()
                .contains("'751' er ingen kommune i kodelisten");
        assertThat(faults(rows("beloeb\\n1"))).singleElement().asString().contains("kolonnen 'maaned' mangler");
    }

    @Test
    void refusesADatasetThatTheFigureDoesNotRead() {
        assertThat(faults("{navn: Et, periode: 2025, rækker: {befolkning: \"maaned\\n2025-01\"}, giver: {tæller: 1}}"))
                .singleElement()
                .asString()
                .contains("nøgletallet læser ikke 'befolkning'; det læser regnskab");
    }

    @Test
    void refusesAPeriodThatTheFigureHasNot() {
        assertThat(faults("{navn: Et, periode: 2025-03, giver: {tæller: 1}}"))
                .singleElement()
                .asString()
                .contains("nøgletallet findes ikke for måned (2025-03); dets niveau er år");
        assertThat(faults("{navn: Et, periode: marts, giver: {tæller: 1}}"))
                .singleElement()
                .asString()
                .contains("perioden er 'marts'");
    }

    @Test
    void refusesADenominatorAndAnInstitutionThatAreNotThere() {
        assertThat(faults("{navn: Et, periode: 2025, sted: 147/1, giver: {nævner: 1}}"))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("nøgletallet har ingen nævner"))
                .anyMatch(fault -> fault.contains("nøgletallet findes ikke for institutioner"));
    }

    @Test
    void givesEachOfAFamilyItsOwn() {
        var catalogue = family("for: {dranst: 2}").load();

        assertThat(catalogue.keyFigure(new KeyFigureId("oko.1")).orElseThrow().cases())
                .isEmpty();
        assertThat(catalogue.keyFigure(new KeyFigureId("oko.2")).orElseThrow().cases())
                .singleElement()
                .extracting(WorkedCase::name)
                .isEqualTo("Et");
    }

    @Test
    void saysWhenACaseBelongsToNoneOfTheFamily() {
        assertThat(family("for: {dranst: 7}").faults())
                .singleElement()
                .asString()
                .contains("variablen 'dranst' har ikke værdien '7'");
        assertThat(family("periode: 2025").faults())
                .singleElement()
                .asString()
                .contains("her skal stå, hvilket af familiens nøgletal det er: for: {dranst: …}");
        assertThat(faults("{navn: Et, for: {a: 1}, periode: 2025, giver: {tæller: 1}}"))
                .singleElement()
                .asString()
                .contains("nøgletallet er ikke en familie; slet for:");
    }

    private Written family(String which) {
        return new Written(folder).with(Written.FIGURES, """
                - family: tal
                  for: {dranst: {koder: dranst}}
                  id: oko.{dranst}
                  navn: "{dranst.navn}"
                  art: økonomi
                  enhed: kr.
                  niveau: [år]
                  spørgsmål: Hvor meget?
                  tæller: {af: regnskab, sum: beloeb, udvalg: [{med: {dranst: "{dranst}"}}]}
                  eksempler: [{navn: Et, %speriode: 2025, giver: {tæller: 0}}]
                """.formatted(which.startsWith("for") ? which + ", " : ""));
    }
}
