// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionTextTest {

    @TempDir
    Path folder;

    @Test
    void saysWhatAFormulaTakesInAndLeavesOut() {
        assertThat(numerator("""
                faktor: -1000,
                tæller: {af: regnskab, sum: beloeb, kommune: [betalingskommune, kommune], udvalg: [
                  {med: {konto: [0, 5.30], dranst: 1-2, gruppering: {ikke: 005}}},
                  {uden: {konto: 5.30.27}},
                  {med: {konto: 5.32, dranst: 1}, gyldig: 2013..2017}]}""")).isEqualTo("""
                Summen af beløb (kr.) i Regnskab.
                MED konto 0 Byudvikling eller 5.30 Tilbud til ældre; dranst 1 Driftskonti eller 2 Statsrefusion; gruppering ikke 005
                UDEN konto 5.30.27 Pleje
                MED konto 5.32 Ældre og handicappede; dranst 1 Driftskonti (2013-01 til 2017-12)
                Periodens måneder lægges sammen.
                Regnes til betalingskommune, ellers den leverende kommune.
                Resultatet ganges med −1.000.""");
    }

    @Test
    void saysWhatIsMeasuredAndWhen() {
        assertThat(numerator("tæller: {af: regnskab, antal: borger, tid: ultimo, forskudt: 12}"))
                .isEqualTo("""
                Antal forskellige personer (borger) i Regnskab.
                MED alle rækker
                Ultimo: som det står i periodens sidste måned.
                Set 12 måneder før perioden.""");
        assertThat(numerator("tæller: {af: regnskab, median: alder, udvalg: [{med: {alder: [18-64, 80+]}}]}"))
                .isEqualTo("""
                Medianen af alder i Regnskab.
                MED alder 18–64 eller 80 og derover
                Periodens måneder lægges sammen.""");
        assertThat(numerator("""
                tæller: [{af: regnskab, antal: rækker},
                  {af: regnskab, sum: alder, fortegn: "-", pr: periodens-dage}]""")).isEqualTo("""
                Antal rækker i Regnskab (en række er en postering).
                MED alle rækker
                Periodens måneder lægges sammen.
                Fratrukket summen af alder i Regnskab.
                MED alle rækker
                Periodens måneder lægges sammen.
                Delt med antallet af dage i perioden (365 eller 366 på et år).""");
    }

    @Test
    void leavesTheDenominatorEmptyWhenThereIsNone() {
        assertThat(new Written(folder)
                        .figure("tæller: {af: regnskab, sum: beloeb}")
                        .figure()
                        .texts()
                        .denominator())
                .isEmpty();
    }

    private String numerator(String keys) {
        return new Written(folder).figure(keys).figure().texts().numerator();
    }
}
