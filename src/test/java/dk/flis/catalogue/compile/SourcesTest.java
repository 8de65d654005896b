// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Derived.Months;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.SourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code lists, datasets, derived datasets, checks and dashboards as text. */
class SourcesTest {

    private static final String DERIVED = "borger/derived/aar.sql";

    @TempDir
    Path folder;

    private Written text;

    @BeforeEach
    void write() {
        text = new Written(folder);
    }

    @Test
    void readsMunicipalitiesAndLeavesCounterpartsOut() {
        assertThat(text.load().municipalities().values())
                .singleElement()
                .satisfies(municipality -> assertThat(municipality.population()).isEqualTo(106_150));
    }

    @Test
    void refusesACodeTwiceAndAMonthThatIsNone() {
        assertThat(text.with(
                                "codes/dranst.csv",
                                "kode;navn;gyldig_fra;gyldig_til\n1;Drift;2017;\n1;Igen;;\n2;Ref;2018-01;2017-01\n")
                        .faults())
                .containsExactly(
                        "codes/dranst.csv:2: gyldig_fra er '2017'; her skal stå en måned som 2017-12",
                        "codes/dranst.csv:3: koden '1' står to gange",
                        "codes/dranst.csv:4: koden '2' gælder fra 2018-01 til 2017-01; fra skal være først");
    }

    @Test
    void refusesABridgeToNowhere() {
        assertThat(text.with(
                                "codes/funktion.bridges.csv",
                                "fra;til;gyldig_til\n5.32.30;0.25.18;2017-12\n5.32.32;5.30.26;\n")
                        .faults())
                .containsExactly(
                        "codes/funktion.bridges.csv:2: koden '0.25.18' findes ikke i kodelisten; mente du '0.25.19'?",
                        "codes/funktion.bridges.csv:3: gyldig_til mangler; skriv den gamle kodes sidste måned som 2017-12");
    }

    @Test
    void refusesCodesWithoutAListAndAListWithoutCodes() {
        assertThat(text.with("codes/farve.csv", "kode;navn\nr;Rød\n")
                        .without("codes/dranst.csv")
                        .faults())
                .containsExactly(
                        "codes/farve.csv:0: kodelisten 'farve' mangler i codes/lists.yaml",
                        "codes/lists.yaml:2: filen codes/dranst.csv mangler; en lukket kodeliste skal have koder");
    }

    @Test
    void refusesAColumnWhoseCodeListIsUnknown() {
        assertThat(dataset("{navn: konto, titel: Konto, type: kode, kodeliste: funktioon}"))
                .containsExactly("borger/datasets/ny.yaml:7: kodelisten 'funktioon' findes ikke; mente du 'funktion'?");
    }

    @Test
    void refusesWordsThatDoNotBelongToTheType() {
        assertThat(dataset("{navn: konto, titel: Konto, type: dato, mindst: 3}"))
                .containsExactly("borger/datasets/ny.yaml:7: 'mindst' har ingen mening for typen 'dato'");
    }

    @Test
    void refusesAPatternThatIsNone() {
        assertThat(dataset("{navn: konto, titel: Konto, type: tekst, mønster: \"[A-Z\"}"))
                .singleElement()
                .asString()
                .startsWith("borger/datasets/ny.yaml:7: mønsteret '[A-Z' er ikke et regulært udtryk");
    }

    @Test
    void refusesColumnsThatEveryDatasetHas() {
        assertThat(dataset("{navn: maaned, titel: Måned, type: heltal}"))
                .containsExactly(
                        "borger/datasets/ny.yaml:7: kolonnen 'maaned' har alle datasæt; den skal ikke stå her");
    }

    @Test
    void refusesAFileWithAnothersName() {
        assertThat(text.with("borger/datasets/andet.yaml", NEW.formatted("{navn: a, titel: A, type: dato}"))
                        .faults())
                .containsExactly(
                        "borger/datasets/andet.yaml:1: id'et er 'ny', men filen hedder andet; de skal være ens");
    }

    @Test
    void readsADerivedDataset() {
        var derived =
                text.with(DERIVED, SOUND).load().derived().values().iterator().next();

        assertThat(derived.id()).isEqualTo(new SourceId("aar"));
        assertThat(derived.dependsOn()).containsEntry(new SourceId("befolkning"), new Months(-12, 0));
        assertThat(derived.frequency()).isEqualTo(new Frequency.Yearly(7));
        assertThat(derived.columns()).extracting(Column::name).containsExactly("aar");
        assertThat(derived.sql()).startsWith("SELECT");
    }

    @Test
    void tellsTheLineInTheHeadOfADerivedDataset() {
        assertThat(text.with(DERIVED, SOUND.replace("befolkning: -12..0", "befolknig: -12..0"))
                        .faults())
                .containsExactly(
                        "borger/derived/aar.sql:3: datasættet 'befolknig' findes ikke; mente du 'befolkning'?");
        assertThat(text.with(DERIVED, SOUND.replace("-12..0", "0..-12")).faults())
                .containsExactly("borger/derived/aar.sql:3: spændet '0..-12' vender forkert; skriv -12..0");
        assertThat(text.with(DERIVED, SOUND.replace("SELECT", "DROP")).faults())
                .containsExactly("borger/derived/aar.sql:7: efter hovedet skal stå én SELECT (WITH er tilladt)");
    }

    @Test
    void refusesDerivedDatasetsThatReadThemselves() {
        assertThat(text.with(DERIVED, SOUND.replace("befolkning:", "andet:"))
                        .with("borger/derived/andet.sql", SOUND.replace("befolkning:", "aar:"))
                        .faults())
                .containsExactly(
                        "borger/derived/aar.sql:3: afledte datasæt må ikke læse sig selv: aar → andet → aar",
                        "borger/derived/andet.sql:3: afledte datasæt må ikke læse sig selv: andet → aar → andet");
    }

    @Test
    void refusesACheckOfAnUnknownColumn() {
        assertThat(text.with("oekonomi/checks/dato.yaml", """
                id: dato
                datasæt: regnskab
                alvor: fejl
                kolonne: datoo
                sql: SELECT _linje FROM regnskab
                forklaring: Forkert dato
                råd: Ret den
                """).faults())
                .containsExactly("oekonomi/checks/dato.yaml:4: kolonnen 'datoo' findes ikke; mente du 'dato'?");
    }

    @Test
    void refusesADashboardThatNamesAnUnknownFigure() {
        assertThat(text.figure("tæller: {af: regnskab, sum: beloeb}")
                        .with("oekonomi/dashboard.yaml", """
                titel: Økonomi
                titel_en: Economy
                tekst: Penge
                tekst_en: Money
                fliser: [oko.tal]
                grupper:
                  - {hoved: oko.tall}
                """)
                        .faults())
                .containsExactly("oekonomi/dashboard.yaml:7: nøgletallet 'oko.tall' findes ikke; mente du 'oko.tal'?");
    }

    @Test
    void refusesAnAdapterThatMissesAColumn() {
        assertThat(text.with(
                                "borger/datasets/ny.yaml",
                                NEW.formatted("{navn: antal, titel: Antal, type: heltal}") + """
                indlæsning:
                  header: [code, year, population]
                  kommune: kode
                  periode: {kolonne: year, form: år}
                  kolonner: {andet: population}
                """)
                        .faults())
                .containsExactly(
                        "borger/datasets/ny.yaml:9: indlæsningen mangler kolonnen 'antal', som er krævet",
                        "borger/datasets/ny.yaml:10: filens header har ikke 'kode'; mente du 'code'?",
                        "borger/datasets/ny.yaml:12: kolonnen 'andet' findes ikke; her kan stå antal");
    }

    private List<String> dataset(String column) {
        return text.with("borger/datasets/ny.yaml", NEW.formatted(column)).faults();
    }

    private static final String NEW = """
            id: ny
            navn: Ny
            række: en række
            frekvens: måned
            leverandør: kommune
            kolonner:
              - %s
            """;

    private static final String SOUND = """
            -- korn: en kommune og et år
            -- navn: År
            -- afhænger: {befolkning: -12..0}
            -- frekvens: år-7
            -- kolonner:
            --   - {navn: aar, titel: År, type: heltal}
            SELECT kommune, maaned, sum(alder) AS aar FROM befolkning GROUP BY ALL
            """;
}
