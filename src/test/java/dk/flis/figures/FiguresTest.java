// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Grants;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final KeyFigureId CHILDREN = new KeyFigureId("p.boern");
    private static final Place OWN = new Place.OneMunicipality(new MunicipalityCode(147));
    private static final Place OTHER = new Place.OneMunicipality(new MunicipalityCode(101));
    private static final Period MONTH = Period.parse("2025-01").orElseThrow();

    private static final Map<String, String> CATALOGUE = Map.of(
            "proeve/area.yaml",
            "{navn: Prøve, navn_en: Trial, raekkefoelge: 1, formaal: At prøve., kildesystemer: [system]}",
            "proeve/datasets/ophold.yaml",
            """
            id: ophold
            navn: Ophold
            raekke: et barns ophold
            frekvens: måned
            leverandoer: kommune
            institution: sted
            kommuner: []
            noegle: [barn]
            kolonner:
              - {navn: barn, titel: Barn, type: person}
              - {navn: sted, titel: Sted, type: tekst}
            """,
            "proeve/key-figures/proeve.yaml",
            """
            - id: p.boern
              navn: Børn
              navn_en: Children
              spoergsmaal: Hvor mange?
              formaal: Prøve.
              laesning: Prøve.
              sti: [Prøve]
              art: aktivitet
              enhed: børn
              decimaler: 0
              bedst: neutral
              niveau: [måned]
              taeller: {af: ophold, antal: barn, institution: ja}
            """);

    @TempDir
    private Path folder;

    private SmallCountry published() throws IOException {
        var country = new SmallCountry(folder, CATALOGUE);
        country.deliver("ophold_147_2025-01.csv", "kommune;maaned;barn;sted\n147;2025-01;p1;s\n147;2025-01;p2;t\n");
        country.deliver("ophold_101_2025-01.csv", "kommune;maaned;barn;sted\n101;2025-01;p3;s\n");
        country.deliver("ophold_751_2025-01.csv", "kommune;maaned;barn;sted\n");
        country.publish();
        return country;
    }

    private static Viewer user(Map<String, Right> rights) {
        return new Viewer.User("anna", new MunicipalityCode(147), true, Grants.in(rights));
    }

    private static Viewer compares(Right benchmarking) {
        return new Viewer.User(
                "bo", new MunicipalityCode(147), true, new Grants(Map.of(), Optional.of(benchmarking), false));
    }

    private static Cell read(SmallCountry country, Viewer viewer, Place place) {
        return country.figures()
                .read(viewer, new Question(List.of(CHILDREN), List.of(place), List.of(MONTH), Prices.CURRENT))
                .cells()
                .getFirst();
    }

    @Test
    void hidesSmallCountsOfOtherMunicipalitiesAndShowsNil() throws IOException {
        try (var country = published()) {
            var anna = user(Map.of("proeve", Right.FULL_READ));

            assertThat(read(country, anna, OWN).state()).isEqualTo(State.VALUE);
            assertThat(read(country, anna, OTHER).state()).isEqualTo(State.SUPPRESSED);
            assertThat(read(country, anna, OTHER).numerator()).isEmpty();
            assertThat(read(country, anna, new Place.Country()).state()).isEqualTo(State.SUPPRESSED);
            assertThat(read(country, anna, new Place.OneMunicipality(new MunicipalityCode(751)))
                            .state())
                    .isEqualTo(State.ZERO);
            assertThat(read(country, new Viewer.Operator("op"), OTHER).state()).isEqualTo(State.VALUE);
        }
    }

    @Test
    void refusesWhoHasNoRightInTheArea() throws IOException {
        try (var country = published()) {
            assertThatThrownBy(() -> read(country, user(Map.of("skole", Right.WRITE)), OWN))
                    .isInstanceOfSatisfying(
                            FiguresException.class,
                            problem -> assertThat(problem.problem()).isEqualTo(FiguresException.Problem.NO_RIGHT));
        }
    }

    @Test
    void opensInstitutionsToOwnReadersOnly() throws IOException {
        try (var country = published()) {
            var institution = country.figures()
                    .institutions(CHILDREN, new MunicipalityCode(147))
                    .getFirst();

            assertThat(read(country, user(Map.of("proeve", Right.FULL_READ)), institution)
                            .numerator())
                    .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1"));
            assertThat(read(country, user(Map.of("proeve", Right.LIMITED_READ)), institution)
                            .state())
                    .isEqualTo(State.SUPPRESSED);
            assertThatThrownBy(() -> read(country, compares(Right.WRITE), institution))
                    .isInstanceOf(FiguresException.class);
        }
    }

    @Test
    void showsOwnFewPersonsToFullReadersOfTheAreaOrOfBenchmarking() throws IOException {
        try (var country = published()) {
            assertThat(read(country, compares(Right.FULL_READ), OWN).state()).isEqualTo(State.VALUE);
            assertThat(read(country, compares(Right.LIMITED_READ), OWN).state()).isEqualTo(State.SUPPRESSED);
            assertThat(read(country, new Viewer.CatalogueEditor("kaj"), OWN).state())
                    .isEqualTo(State.SUPPRESSED);
        }
    }

    @Test
    void showsNoFigureToAMunicipalityWithoutThePresentationLayer() throws IOException {
        try (var country = published()) {
            var outside =
                    new Viewer.User("anna", new MunicipalityCode(147), false, Grants.in(Map.of("proeve", Right.WRITE)));

            assertThatThrownBy(() -> read(country, outside, OWN))
                    .isInstanceOfSatisfying(
                            FiguresException.class,
                            problem -> assertThat(problem.problem()).isEqualTo(FiguresException.Problem.NO_RIGHT));
        }
    }

    @Test
    void suggestsTheKeyFigureThatWasPerhapsMeant() throws IOException {
        try (var country = published()) {
            var question =
                    new Question(List.of(new KeyFigureId("p.born")), List.of(OWN), List.of(MONTH), Prices.CURRENT);

            assertThatThrownBy(() -> country.figures().read(new Viewer.Operator("op"), question))
                    .hasMessageContaining("did you mean 'p.boern'");
        }
    }

    @Test
    void tellsThePeriodsThatHaveFigures() throws IOException {
        try (var country = published()) {
            assertThat(country.figures().periods(CHILDREN, Level.MONTH)).containsExactly(MONTH);
            assertThat(country.figures().periods(CHILDREN, Level.YEAR)).isEmpty();
        }
    }

    @Test
    void saysHowManyOfThe98ArePresent() throws IOException {
        try (var country = published()) {
            var cell = read(country, new Viewer.Operator("op"), new Place.Country());

            assertThat(cell.present()).isEqualTo(3);
            assertThat(cell.expected()).isEqualTo(98);
            assertThat(cell.provisional()).isTrue();
        }
    }
}
