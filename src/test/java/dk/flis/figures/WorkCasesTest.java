// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worked cases of every form of key figure, over one small dataset of stays and what is derived from it. */
class WorkCasesTest {

    private static final String HEAD = """
            navn: Prøve
            spørgsmål: Hvad?
            art: aktivitet
            enhed: børn
            """;

    private static final String DATASET = """
            id: ophold
            navn: Ophold
            række: et barns ophold i en måned
            frekvens: måned
            leverandør: kommune
            institution: sted
            kommuner: [betaler]
            kolonner:
              - {navn: barn, titel: Barn, type: person}
              - {navn: betaler, titel: Betaler, type: kode, kodeliste: kommune, krævet: nej}
              - {navn: sted, titel: Sted, type: tekst, krævet: nej}
              - {navn: start, titel: Start, type: dato, krævet: nej}
              - {navn: dage, titel: Dage, type: heltal}
              - {navn: pris, titel: Pris, type: decimal, decimaler: 2, enhed: kr.}
            """;

    private static final String DERIVED = """
            -- navn: Gengangere
            -- korn: et barn i en måned
            -- afhænger: {ophold: -1..0}
            -- frekvens: måned
            -- kolonner: [{navn: barn, titel: Barn, type: person}, {navn: igen, titel: Igen, type: heltal}]
            SELECT o.kommune, o.maaned, o.barn, count(f.barn) AS igen
            FROM ophold AS o LEFT JOIN ophold AS f ON f.barn = o.barn AND f.maaned < o.maaned
            GROUP BY ALL
            """;

    @TempDir
    private Path folder;

    @Test
    void holdsWhenTheSumIsRight() throws IOException {
        assertThat(differences(
                        "tæller: {af: ophold, sum: pris}",
                        "2025-03",
                        """
                maaned;pris
                2025-03;10.50
                2025-03;-0.25
                2025-02;99
                """,
                        "{tæller: 10.25, værdi: 10.25, tilstand: værdi}"))
                .isEmpty();
    }

    @Test
    void saysWhatCameOutAndWhatTheCaseSays() throws IOException {
        assertThat(differences(
                        "{tæller: {af: ophold, antal: rækker}, nævner: {af: ophold, sum: dage}}",
                        "2025-03",
                        """
                maaned;dage
                2025-03;4
                2025-03;2
                """,
                        "{tæller: 3, nævner: 6, værdi: 0.5}"))
                .containsExactly(
                        "tæller er 2, men eksemplet siger 3", "værdi er 0.3333333333, men eksemplet siger 0.5");
    }

    @Test
    void takesANumberRoundedToFourDecimalsOrMoreAndNoFewer() throws IOException {
        var third = "{tæller: {af: ophold, antal: rækker}, nævner: {af: ophold, sum: dage}}";
        var rows = "maaned;dage\n2025-03;3\n";

        assertThat(differences(third, "2025-03", rows, "{værdi: 0.3333}")).isEmpty();
        assertThat(differences(third, "2025-03", rows, "{værdi: 0.333}"))
                .containsExactly("værdi er 0.3333333333, men eksemplet siger 0.333");
    }

    @Test
    void countsAsDeliveredEveryMonthThatTheCaseSpeaksOf() throws IOException {
        assertThat(differences(
                        "tæller: {af: ophold, sum: dage, tid: primo}",
                        "2025",
                        "maaned;dage\n2025-03;4\n",
                        "{tilstand: mangler}"))
                .isEmpty();
        assertThat(differences(
                        "tæller: {af: ophold, sum: dage, tid: ultimo}",
                        "2025",
                        "maaned;dage\n2025-03;4\n",
                        "{tilstand: nul, værdi: 0}"))
                .isEmpty();
    }

    @Test
    void isNotRelevantWhenTheDenominatorIsNil() throws IOException {
        assertThat(differences(
                        "{tæller: {af: ophold, antal: rækker}, nævner: {af: ophold, sum: dage}}",
                        "2025-03",
                        """
                maaned;dage
                2025-03;0
                """,
                        "{tilstand: ikke-relevant, værdi: 0}"))
                .containsExactly("værdi er der ikke (ikke-relevant), men eksemplet siger 0");
    }

    @Test
    void countsPersonsOnceInAYearAndForHimWhoPays() throws IOException {
        assertThat(differences(
                        "tæller: {af: ophold, antal: barn, kommune: [betaler, kommune]}", "2025", """
                kommune;maaned;barn;betaler
                147;2025-03;a;
                147;2025-04;a;
                101;2025-04;b;147
                147;2025-04;c;101
                """, "{tæller: 2}"))
                .isEmpty();
    }

    @Test
    void readsAnInstitutionAndTheCountry() throws IOException {
        var rows = """
                kommune;maaned;sted;dage
                147;2025-03;s/1;3
                147;2025-03;s2;4
                101;2025-03;s/1;10
                """;
        var formula = "tæller: {af: ophold, sum: dage, institution: ja}";

        assertThat(differences(formula, "2025-03", "147/s/1", rows, "{tæller: 3}"))
                .isEmpty();
        assertThat(differences(formula, "2025-03", "country", rows, "{tæller: 17}"))
                .isEmpty();
    }

    @Test
    void takesAMedianAndGoesThroughDerivedDatasets() throws IOException {
        assertThat(differences("{tæller: {af: ophold, median: dage}}", "2025-03", """
                maaned;dage
                2025-03;1
                2025-03;5
                2025-03;100
                """, "{værdi: 5}"))
                .isEmpty();
        assertThat(differences(
                        "tæller: {af: gengangere, antal: rækker, udvalg: [{med: {igen: 1+}}]}",
                        "2025-03",
                        """
                maaned;barn;start
                2025-02;a;2025-01-15
                2025-03;a;2025-01-15
                2025-03;b;
                """,
                        "{tæller: 1}"))
                .isEmpty();
    }

    @Test
    void keepsCasesApart() throws IOException {
        write("tæller: {af: ophold, sum: dage}", "2025-03", "147", "maaned;dage\n2025-03;4\n", "{tæller: 4}");
        var file = folder.resolve("catalogue/proeve/key-figures/proeve.yaml");
        Files.writeString(file, Files.readString(file) + """
                  - navn: Et andet eksempel på det samme
                    periode: 2025-03
                    rækker: {ophold: "maaned;dage\\n2025-03;1\\n"}
                    giver: {tæller: 1}
                """);

        assertThat(worked()).hasSize(2).allMatch(CaseResult::holds);
    }

    @Test
    void saysWhyADerivedDatasetCannotBeMade() throws IOException {
        write("tæller: {af: gengangere, antal: rækker}", "2025-03", "147", "maaned;barn\n2025-03;a\n", "{tæller: 1}");
        Files.writeString(
                folder.resolve("catalogue/proeve/derived/gengangere.sql"),
                DERIVED.replace("count(f.barn) AS igen", "CAST(o.barn AS BIGINT) AS igen"));

        assertThat(worked().getFirst().differences())
                .singleElement()
                .asString()
                .startsWith("kan ikke regnes: Conversion Error");
    }

    private List<String> differences(String formula, String period, String rows, String gives) throws IOException {
        return differences(formula, period, "147", rows, gives);
    }

    private List<String> differences(String formula, String period, String place, String rows, String gives)
            throws IOException {
        write(formula, period, place, rows, gives);
        return worked().stream()
                .flatMap(result -> result.differences().stream())
                .toList();
    }

    private List<CaseResult> worked() {
        Catalogue catalogue = CatalogueFiles.load(folder.resolve("catalogue"));
        try (var engine = new Engine(200, 1, folder.resolve("spill"))) {
            return new WorkCases(catalogue, engine).work(catalogue.keyFigures().values());
        }
    }

    private void write(String formula, String period, String place, String rows, String gives) throws IOException {
        var keys = formula.startsWith("{")
                ? formula.substring(1, formula.length() - 1).replace("}, nævner", "}\nnævner")
                : formula;
        var entry = "id: p\n" + HEAD + "niveau: [måned, år]\n" + keys + "\neksempler:\n- navn: Et eksempel\n  periode: "
                + period + "\n  sted: " + place + "\n  rækker:\n    ophold: |\n" + rows.indent(6) + "  giver: " + gives
                + "\n";
        file("proeve/key-figures/proeve.yaml", "- " + entry.indent(2).strip() + "\n");
        file("proeve/area.yaml", "{navn: Prøve, navn_en: Trial, rækkefølge: 1, formål: At prøve.}");
        file("proeve/datasets/ophold.yaml", DATASET);
        file("proeve/derived/gengangere.sql", DERIVED);
        file("codes/lists.yaml", "- {id: kommune, navn: Kommune, cifre: [3], lukket: ja}\n");
        file("codes/kommune.csv", """
                kode;navn;region_kode;region;gruppe_kode;gruppe;folketal
                101;København;84;Hovedstaden;1;Hovedstadskommuner;650000
                147;Frederiksberg;84;Hovedstaden;1;Hovedstadskommuner;106150
                """);
    }

    private void file(String name, String text) throws IOException {
        var file = folder.resolve("catalogue").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
