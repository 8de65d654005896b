// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.Background;
import dk.flis.catalogue.KeyFigureId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an area's text may say of likeness and of accounts that are taken for each other. */
class LikenessTextTest {

    private static final String AREA = "oekonomi/area.yaml";

    @TempDir
    Path folder;

    @Test
    void holdsKeyFiguresNumbersOfTheListAndWhatIsTheSame() {
        var area = written("""
                lighed:
                  - {nøgletal: oko.a, vægt: 3}
                  - {attribut: folketal, pr: region_kode, skala: log, navn: Tæthed, navn_en: Density}
                  - {samme: region, navn: Region}
                søskende: [[oko.a, oko.b]]
                """).load().areas().getFirst();

        assertThat(area.likeness())
                .containsExactly(
                        new Background.Figure(new KeyFigureId("oko.a"), 3),
                        new Background.Attribute("Tæthed", "Density", "folketal", Optional.of("region_kode"), true, 1),
                        new Background.Same("Region", "Region", "region", 1));
        assertThat(area.siblings()).containsExactly(List.of(new KeyFigureId("oko.a"), new KeyFigureId("oko.b")));
    }

    @Test
    void refusesAKeyFigureThatIsNotThereOrNotForYears() {
        assertThat(faults("""
                lighed:
                  - {nøgletal: oko.c}
                  - {nøgletal: oko.maaned}
                """))
                .anyMatch(fault -> fault.startsWith(AREA + ":6: nøgletallet 'oko.c' findes ikke"))
                .anyMatch(fault -> fault.startsWith(AREA + ":7: 'oko.maaned' findes ikke for år"));
    }

    @Test
    void refusesAColumnThatTheListLacksOrThatIsNoNumber() {
        assertThat(faults("""
                lighed:
                  - {attribut: areal, navn: Areal}
                  - {attribut: region, navn: Region}
                """))
                .anyMatch(fault -> fault.startsWith(AREA + ":6: codes/kommune.csv har ingen kolonne 'areal'"))
                .anyMatch(fault -> fault.startsWith(AREA + ":7: kolonnen 'region' i codes/kommune.csv er ikke tal"));
    }

    @Test
    void refusesALineOfTwoKindsOfNoNameAndTwice() {
        assertThat(faults("""
                lighed:
                  - {nøgletal: oko.a, samme: region, navn: Begge}
                  - {samme: region}
                  - {nøgletal: oko.b}
                  - {nøgletal: oko.b, vægt: 2}
                """))
                .anyMatch(fault -> fault.startsWith(AREA + ":6: en linje i 'lighed' har netop én"))
                .anyMatch(fault -> fault.startsWith(AREA + ":7: nøglen 'navn' mangler"))
                .anyMatch(fault -> fault.startsWith(AREA + ":9: 'oko.b' står der to gange"));
    }

    @Test
    void refusesAWeightThatIsNone() {
        assertThat(faults("""
                lighed:
                  - {nøgletal: oko.a, vægt: 12}
                  - {nøgletal: oko.b}
                """)).anyMatch(fault -> fault.startsWith(AREA + ":6: "));
    }

    @Test
    void refusesASiblingThatIsNotThere() {
        assertThat(faults("søskende: [[oko.a, oko.c]]\n"))
                .anyMatch(fault -> fault.startsWith(AREA + ":5: nøgletallet 'oko.c' findes ikke"));
    }

    private List<String> faults(String text) {
        return written(text).faults();
    }

    private Written written(String text) {
        return new Written(folder)
                .with(AREA, """
                        navn: Økonomi
                        navn_en: Economy
                        rækkefølge: 1
                        formål: Penge
                        """ + text)
                .with(
                        Written.FIGURES,
                        figure("oko.a", "5.30", "[år]")
                                + figure("oko.b", "5.38", "[år, måned]")
                                + figure("oko.maaned", "0", "[måned]"));
    }

    private static String figure(String id, String code, String levels) {
        return """
                - id: %s
                  navn: Navn %s
                  spørgsmål: Hvad?
                  art: økonomi
                  enhed: kr.
                  niveau: %s
                  tæller: {af: regnskab, sum: beloeb, udvalg: [{med: {konto: "%s"}}]}
                """.formatted(id, id, levels, code);
    }
}
