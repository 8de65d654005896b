// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Grants;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import dk.flis.search.Hit.Piece;
import dk.flis.search.Hit.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {

    private static final MunicipalityCode OWN = new MunicipalityCode(165);
    private static final Viewer CONTROLLER = new Viewer.User(
            "c", OWN, true, new Grants(Map.of("personale", Right.FULL_READ), Optional.of(Right.FULL_READ), false));
    private static final Viewer DIRECTOR =
            new Viewer.User("d", OWN, true, new Grants(Map.of(), Optional.of(Right.FULL_READ), false));
    private static final Viewer ECONOMIST =
            new Viewer.User("e", OWN, true, Grants.in(Map.of("oekonomi", Right.FULL_READ)));
    private static final Viewer WITHOUT_PRESENTATION =
            new Viewer.User("u", OWN, false, Grants.in(Map.of("oekonomi", Right.FULL_READ)));

    private static final SearchIndex INDEX = SearchIndex.of(
            List.of(
                    keyFigure("per.sygefravaer", "Sygefraværsprocent", "Sick leave", "personale", "Fravær ved sygdom."),
                    keyFigure("skole.elevfravaer", "Elevfravær på mellemtrinnet", "", "personale", "Dage væk."),
                    keyFigure(
                            "oko.sfo",
                            "Skolefritidsordninger, netto pr. indbygger",
                            "",
                            "oekonomi",
                            "Udgifter til børn."),
                    keyFigure("oko.veje", "Veje", "Roads", "oekonomi", "Drift af vintertjeneste og belysning."),
                    entry(Kind.MUNICIPALITY, "751", "Aarhus", new Audience.Readers()),
                    entry(Kind.MUNICIPALITY, "580", "Aabenraa", new Audience.Readers()),
                    entry(Kind.MUNICIPALITY, "360", "Lolland", new Audience.Readers()),
                    entry(Kind.PAGE, "", "Skift kodeord", new Audience.Everybody()),
                    entry(Kind.INSTITUTION, "1234", "Herstedlund Skole", new Audience.Own(OWN)),
                    entry(Kind.INSTITUTION, "9", "Herstedøster Skole", new Audience.Own(new MunicipalityCode(151)))),
            List.of("oekonomi", "personale"));

    private static Entry keyFigure(String id, String title, String english, String area, String text) {
        return new Entry(
                Kind.KEY_FIGURE, id, title, english, area, text, "/noegletal/" + id, false, new Audience.Area(area));
    }

    private static Entry entry(Kind kind, String id, String title, Audience audience) {
        return new Entry(kind, id, title, "", "", "", "/" + id, false, audience);
    }

    private static List<String> titles(Viewer viewer, String typed) {
        return INDEX.find(viewer, typed, Optional.empty(), 0, 20).hits().stream()
                .map(hit -> hit.entry().title())
                .toList();
    }

    private static Hit first(String typed) {
        return INDEX.find(CONTROLLER, typed, Optional.empty(), 0, 1).hits().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "århus, Aarhus",
        "Aarhus, Aarhus",
        "aabenrå, Aabenraa",
        "sygefravaer, Sygefraværsprocent",
        "sygefravær, Sygefraværsprocent",
        "sygefrævar, Sygefraværsprocent",
        "SYGEFRAVÆRSPROCENTEN, Sygefraværsprocent",
        "sick, Sygefraværsprocent",
        "skolefritidsordning, 'Skolefritidsordninger, netto pr. indbygger'",
        "skolefritidsordninger pr indbygger, 'Skolefritidsordninger, netto pr. indbygger'",
        "fritidsordnnger, 'Skolefritidsordninger, netto pr. indbygger'",
        "oko.sfo, 'Skolefritidsordninger, netto pr. indbygger'",
        "boern, 'Skolefritidsordninger, netto pr. indbygger'",
        "751, Aarhus",
        "herstedlund, Herstedlund Skole"
    })
    void findsWhatIsMeantHoweverItIsTyped(String typed, String title) {
        assertThat(titles(CONTROLLER, typed)).first().isEqualTo(title);
    }

    @Test
    void findsAWordWithinACompound() {
        assertThat(titles(CONTROLLER, "fravær")).contains("Sygefraværsprocent", "Elevfravær på mellemtrinnet");
    }

    @Test
    void shortWordsAreNotGuessedAt() {
        assertThat(titles(CONTROLLER, "xyz")).isEmpty();
    }

    @Test
    void saysWhyAndMarksWhatMatched() {
        assertThat(first("fravær").title())
                .containsExactly(
                        new Piece("Elev", false), new Piece("fravær", true), new Piece(" på mellemtrinnet", false));
        assertThat(first("lollamd").why()).isEqualTo(new Why.Nearly("Lolland"));
        assertThat(first("oko.veje").why()).isEqualTo(new Why.Id());
        assertThat(first("roads").why()).isEqualTo(new Why.English());
        assertThat(first("vintertjeneste").why())
                .isInstanceOfSatisfying(
                        Why.Text.class,
                        text -> assertThat(
                                        text.snippet().stream().map(Piece::text).collect(Collectors.joining()))
                                .isEqualTo("Drift af vintertjeneste og belysning."));
    }

    @Test
    void takesAnyOfTheWordsWhenNothingHasThemAll() {
        var results = INDEX.find(CONTROLLER, "veje rumfart", Optional.empty(), 0, 20);

        assertThat(results.every()).isFalse();
        assertThat(results.hits())
                .first()
                .extracting(hit -> hit.entry().title())
                .isEqualTo("Veje");
    }

    @Test
    void showsNobodyWhatHeMayNotSeeNotEvenAsACount() {
        assertThat(titles(ECONOMIST, "sygefravær")).isEmpty();
        assertThat(titles(DIRECTOR, "herstedlund")).isEmpty();
        assertThat(titles(CONTROLLER, "herstedøster")).isEmpty();
        assertThat(titles(WITHOUT_PRESENTATION, "veje")).isEmpty();
        assertThat(titles(WITHOUT_PRESENTATION, "kodeord")).containsExactly("Skift kodeord");
        assertThat(titles(new Viewer.Operator("o"), "herstedlund")).isEmpty();
        assertThat(INDEX.find(ECONOMIST, "fravær", Optional.empty(), 0, 20).total())
                .isZero();
    }

    @Test
    void countsEachKindAndPagesThrough() {
        var all = INDEX.find(CONTROLLER, "skole", Optional.empty(), 0, 1);
        var second = INDEX.find(CONTROLLER, "skole", Optional.empty(), 1, 1);
        var institutions = INDEX.find(CONTROLLER, "skole", Optional.of(Kind.INSTITUTION), 0, 10);

        assertThat(all.total()).isEqualTo(3);
        assertThat(all.count(Kind.KEY_FIGURE)).isEqualTo(2);
        assertThat(all.count(Kind.INSTITUTION)).isOne();
        assertThat(all.hits()).hasSize(1);
        assertThat(second.hits()).hasSize(1).doesNotContainAnyElementsOf(all.hits());
        assertThat(institutions.hits()).hasSize(1);
    }

    @Test
    void takesOneViewersOwnEntriesAmongTheOthers() {
        var board = entry(Kind.BOARD, "", "Fravær i ledelsen", new Audience.Readers());
        var mine = INDEX.with(List.of(board));
        var found = mine.find(CONTROLLER, "fravær", Optional.empty(), 0, 20);

        assertThat(found.hits().stream().map(hit -> hit.entry().title()))
                .contains("Fravær i ledelsen", "Sygefraværsprocent", "Elevfravær på mellemtrinnet");
        assertThat(found.count(Kind.BOARD)).isOne();
        assertThat(mine.find(WITHOUT_PRESENTATION, "ledelsen", Optional.empty(), 0, 20)
                        .total())
                .isZero();
        assertThat(titles(CONTROLLER, "ledelsen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'*'", "'+-!(){}[]^~?:\\/'", "'\"', ", "'og'", "'AND OR NOT'"})
    void bearsAnythingThatIsTyped(String typed) {
        assertThat(titles(CONTROLLER, typed)).hasSizeLessThan(20);
        assertThat(titles(CONTROLLER, typed + "a".repeat(5000))).hasSizeLessThan(20);
    }
}
