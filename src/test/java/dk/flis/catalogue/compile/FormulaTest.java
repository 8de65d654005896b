// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Fraction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key figure may be made of. */
class FormulaTest {

    private static final String AT = "oekonomi/key-figures/tal.yaml:2: ";

    @TempDir
    Path folder;

    private Written text;

    @BeforeEach
    void write() {
        text = new Written(folder);
    }

    @Test
    void readsEveryPartOfATerm() {
        var figure = figure("""
                faktor: -1/12,
                tæller: [{af: regnskab, sum: beloeb, tid: gennemsnit, kommune: betalingskommune},
                  {af: regnskab, antal: borger, fortegn: "-", forskudt: 12, pr: periodens-dage}],
                nævner: {af: befolkning, fraktil: {kolonne: alder, procent: 90}, tid: primo}""");

        assertThat(figure.factor()).isEqualTo(new Fraction(-1, 12));
        assertThat(figure.levels()).containsExactly(Level.YEAR);
        assertThat(figure.numerator()).hasSize(2);
        assertThat(figure.numerator().getFirst().time()).isEqualTo(TimeRule.AVERAGE);
        assertThat(figure.numerator().getFirst().series().municipality()).containsExactly("betalingskommune");
        assertThat(figure.numerator().getLast().sign()).isEqualTo(-1);
        assertThat(figure.numerator().getLast().monthsBack()).isEqualTo(12);
        assertThat(figure.numerator().getLast().perDaysOfPeriod()).isTrue();
        assertThat(figure.numerator().getLast().series().measure()).isEqualTo(new Measure.Persons("borger"));
        assertThat(figure.denominator().getFirst().series().measure()).isEqualTo(new Measure.Quantile("alder", 90));
    }

    @ParameterizedTest
    @CsvSource({"100,100,1", "-1,-1,1", "1/12,1,12", "'0,5',5,10", "1000/7,1000,7"})
    void readsAFactorExactly(String written, long numerator, long denominator) {
        assertThat(figure("faktor: \"%s\", tæller: {af: regnskab, sum: beloeb}".formatted(written))
                        .factor())
                .isEqualTo(new Fraction(numerator, denominator));
    }

    @Test
    void takesTheSourcesOwnInstitution() {
        var figure = figure("tæller: {af: befolkning, sum: antal, institution: ja}");

        assertThat(figure.numerator().getFirst().series().institution()).contains("distrikt");
    }

    @Test
    void namesAnUnknownSource() {
        assertThat(faults("tæller: {af: regnskap, sum: beloeb}"))
                .containsExactly(AT + "datasættet 'regnskap' findes ikke; mente du 'regnskab'?");
    }

    @Test
    void namesAnUnknownColumn() {
        assertThat(faults("tæller: {af: regnskab, sum: beløb}"))
                .containsExactly(AT + "kolonnen 'beløb' findes ikke; mente du 'beloeb'?");
    }

    @Test
    void refusesTheSumOfAText() {
        assertThat(faults("tæller: {af: regnskab, sum: tekst}"))
                .containsExactly(
                        AT
                                + "kolonnen 'tekst' i 'regnskab' er af typen tekst; kun et tal kan lægges sammen; her kan stå alder, beloeb");
    }

    @Test
    void refusesTheMedianOfWhatIsNoNumber() {
        assertThat(faults("tæller: {af: regnskab, median: dato}"))
                .containsExactly(
                        AT
                                + "kolonnen 'dato' i 'regnskab' er af typen dato; kun et tal kan have en median; her kan stå alder, beloeb");
    }

    @Test
    void refusesToCountWhatIsNoPerson() {
        assertThat(faults("tæller: {af: regnskab, antal: konto}"))
                .containsExactly(
                        AT
                                + "kolonnen 'konto' i 'regnskab' er af typen kode; kun en person kan tælles som forskellige personer; her kan stå borger");
    }

    @Test
    void wantsExactlyOneMeasure() {
        var problem = AT
                + "et led skal have netop ét mål: sum: kolonne, antal: rækker, antal: personkolonne, median: kolonne eller fraktil:";

        assertThat(faults("tæller: {af: regnskab}")).containsExactly(problem);
        assertThat(faults("tæller: {af: regnskab, sum: beloeb, antal: rækker}")).containsExactly(problem);
    }

    @Test
    void missesTheRoleInTheDenominator() {
        assertThat(faults("""
                tæller: {af: regnskab, sum: beloeb, kommune: betalingskommune},
                nævner: {af: befolkning, sum: antal, kommune: betalingskommune}"""))
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:3: 'betalingskommune' er ikke en kommunekolonne i 'befolkning', som ingen har");
    }

    @Test
    void wantsInstitutionsOnAllTermsOrNone() {
        assertThat(faults("""
                tæller: {af: befolkning, sum: antal, institution: ja},
                nævner: {af: befolkning, antal: rækker}"""))
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:1: nøgletallet har institution på nogle led og ikke på andre; skriv institution: på alle eller på ingen");
    }

    @Test
    void missesAnInstitution() {
        assertThat(faults("tæller: {af: regnskab, sum: beloeb, institution: ja}"))
                .containsExactly(AT + "'regnskab' har ingen institution");
    }

    @Test
    void refusesAFactorOfZero() {
        assertThat(faults("faktor: 0, tæller: {af: regnskab, sum: beloeb}"))
                .containsExactly(AT + "faktoren er 0; så er alle tal 0");
    }

    @Test
    void namesAnUnknownPriceIndex() {
        assertThat(faults("priser: prisindex, tæller: {af: regnskab, sum: beloeb}"))
                .singleElement()
                .asString()
                .startsWith(AT + "kodelisten 'prisindex' findes ikke");
    }

    @Test
    void refusesTwoFiguresWithOneId() {
        assertThat(two("oko.et", "beloeb", "oko.et", "alder"))
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:2: nøgletallet 'oko.et' findes allerede: oekonomi/key-figures/tal.yaml:1");
    }

    @Test
    void refusesTwoFiguresWithOneFormula() {
        assertThat(two("oko.et", "beloeb", "oko.to", "beloeb"))
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:2: nøgletallet 'oko.to' har samme formel som 'oko.et'; slet det ene");
    }

    @Test
    void refusesAnIdThatNoAddressCanHold() {
        assertThat(text.with(Written.FIGURES, """
                - {family: f, for: {alder: {85+: Ældre}}, id: "oko.{alder}", navn: Tal, art: økonomi, enhed: kr., niveau: [år], spørgsmål: x,
                   tæller: {af: befolkning, sum: antal, udvalg: [{med: {alder: "{alder}"}}]}}
                """).faults())
                .containsExactly(
                        "oekonomi/key-figures/tal.yaml:1: id'et 'oko.85+' må kun have små bogstaver a–z, cifre, punktum og bindestreg");
    }

    private List<String> two(String first, String sumOfFirst, String second, String sumOfSecond) {
        var entry =
                "- {id: %s, navn: T, art: økonomi, enhed: kr., niveau: [år], spørgsmål: x, tæller: {af: regnskab, sum: %s}}\n";
        return text.with(Written.FIGURES, entry.formatted(first, sumOfFirst) + entry.formatted(second, sumOfSecond))
                .faults();
    }

    private List<String> faults(String keys) {
        return text.figure(keys).faults();
    }

    private KeyFigure figure(String keys) {
        return text.figure(keys).figure();
    }
}
