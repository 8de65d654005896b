// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The own past, the budget and several periods, as pages and files show them and as they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldAgainstOneselfTest {

    private static final Viewer OPERATOR = new Viewer.Operator("test");

    @TempDir
    private static Path folder;

    private final Words words = new Words(Language.DANISH);
    private SmallPortal portal;
    private Client client;

    @BeforeAll
    void start() {
        portal = new SmallPortal(folder);
        var user = portal.users().getFirst();
        client = portal.signIn(user.name(), user.password());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private Cell cell(String keyFigure, String period) {
        return cell(new KeyFigureId(keyFigure), SmallPortal.ALBERTSLUND, period);
    }

    private Cell cell(KeyFigureId keyFigure, MunicipalityCode municipality, String period) {
        return portal.installation()
                .figures()
                .read(
                        OPERATOR,
                        new Question(
                                List.of(keyFigure),
                                List.of(new Place.OneMunicipality(municipality)),
                                List.of(Period.parse(period).orElseThrow()),
                                Prices.CURRENT))
                .cells()
                .getFirst();
    }

    /** The text of a key figure's row: name, own, comparison, difference. */
    private static List<String> row(String page, String keyFigure) {
        var row = Pattern.compile("(?s)<tr role=\"row\"[^>]*data-id=\"" + Pattern.quote(keyFigure) + "\">(.*?)</tr>")
                .matcher(page);
        assertThat(row.find()).as(keyFigure).isTrue();
        return Pattern.compile("(?s)<t[hd].*?</t[hd]>")
                .matcher(row.group(1))
                .results()
                .map(cell -> cell.group().replaceAll("(?s)<[^>]*>", " ").strip().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void showsTheSamePeriodAYearBeforeAndSaysSo() {
        var id = percentages()
                .filter(keyFigure -> isWhole(keyFigure.id(), "2024") && isWhole(keyFigure.id(), "2025"))
                .findFirst()
                .orElseThrow();
        var page = client.get("/benchmarking/" + id.area() + "?periode=2025&mod=aaret-foer")
                .body();
        var before = cell(id.id().value(), "2024").value().orElseThrow();
        var now = cell(id.id().value(), "2025").value().orElseThrow();

        assertThat(page).contains("Året før, 2024", "mod Året før, 2024");
        assertThat(row(page, id.id().value()).get(2)).startsWith(words.number(before, id.decimals()));
        assertThat(row(page, id.id().value()).get(3)).startsWith(words.signed(now.subtract(before), id.decimals()));
    }

    private Stream<KeyFigure> percentages() {
        var catalogue = portal.installation().catalogue();
        return catalogue.keyFigures().values().stream()
                .filter(keyFigure -> keyFigure.unit().equals("pct."))
                .filter(keyFigure -> catalogue.dashboards().values().stream()
                        .anyMatch(board -> board.groups().stream()
                                .anyMatch(group -> group.head().equals(keyFigure.id())
                                        || group.members().contains(keyFigure.id()))));
    }

    private boolean isWhole(KeyFigureId id, String period) {
        var cell = cell(id, SmallPortal.ALBERTSLUND, period);
        return cell.value().isPresent() && cell.present() == cell.expected();
    }

    @Test
    void showsTheBudgetOfTheYearAndSaysWhereThereIsNone() {
        var page = client.get("/benchmarking/oekonomi?periode=2025&mod=korrigeret-budget")
                .body();
        var budget = cell("oko.hk3.korrigeret-budget-pr-borger", "2025").value().orElseThrow();

        assertThat(page).contains("Korrigeret budget, 2025");
        assertThat(row(page, "oko.hk3.udgift-pr-borger").get(2)).startsWith(words.number(budget, 0));
        assertThat(row(page, "oko.hk3.forbrugsprocent-korrigeret").get(2)).isEqualTo("intet budget");
        assertThat(client.get("/benchmarking/oekonomi?periode=2025-06&mod=korrigeret-budget")
                        .body())
                .contains("Et budget gælder hele året");
        assertThat(client.get("/benchmarking/oekonomi.csv?periode=2025&mod=korrigeret-budget")
                        .body())
                .contains("oko.hk3.korrigeret-budget-pr-borger");
    }

    /** By two other key figures, each with its own formula over the same rows. */
    @Test
    void budgetsAgreeWithWhatIsSpentOfThemAndHowFarItIsOff() {
        for (var code : List.of(SmallPortal.ALBERTSLUND, new MunicipalityCode(360), new MunicipalityCode(370))) {
            for (var account = 0; account <= 6; account++) {
                var hk = "oko.hk" + account + ".";
                Function<String, Cell> of = id -> cell(new KeyFigureId(hk + id), code, "2025");
                var spent = above(of.apply("udgift-pr-borger"));

                assertThat(above(of.apply("korrigeret-budget-pr-borger")))
                        .as("%s %s", hk, code)
                        .isEqualByComparingTo(of.apply("forbrugsprocent-korrigeret")
                                .denominator()
                                .orElseThrow());
                assertThat(above(of.apply("oprindeligt-budget-pr-borger")))
                        .as("%s %s", hk, code)
                        .isEqualByComparingTo(of.apply("forbrugsprocent-oprindeligt")
                                .denominator()
                                .orElseThrow());
                assertThat(spent.subtract(above(of.apply("oprindeligt-budget-pr-borger"))))
                        .as("%s %s", hk, code)
                        .isEqualByComparingTo(above(of.apply("budgetafvigelse-pr-borger")));
            }
        }
    }

    private static BigDecimal above(Cell cell) {
        return cell.numerator().orElseThrow();
    }

    @Test
    void putsPeriodsSideBySideOnPageAndInFiles() {
        var chosen = "perioder=2025-01&perioder=2025-02&perioder=2025-03";
        var whole = cell("oko.hk3.udgift-pr-borger", "2025-03A").value().orElseThrow();
        var page =
                client.get("/benchmarking/oekonomi?periode=2025-03&" + chosen).body();

        assertThat(page).contains("Perioder side om side", "januar 2025", "marts 2025", "Under ét");
        assertThat(page).contains(words.number(whole, 0));
        assertThat(client.get("/benchmarking/oekonomi.csv?periode=2025-03&" + chosen)
                        .body())
                .contains("oko.hk3.udgift-pr-borger;165;;2025-01+2025-02+2025-03;");
        assertThat(client.get("/noegletal/oko.hk3.udgift-pr-borger?periode=2025-03&" + chosen)
                        .body())
                .contains("Under ét", words.number(whole, 0));
        assertThat(client.get("/noegletal/oko.hk3.udgift-pr-borger/hent.csv?" + chosen)
                        .body())
                .contains(";2025-01+2025-02+2025-03;");
        for (var file : List.of("/benchmarking/oekonomi", "/noegletal/oko.hk3.udgift-pr-borger/hent")) {
            assertThat(client.bytes(file + ".xlsx?" + chosen).statusCode()).isEqualTo(200);
            assertThat(client.bytes(file + ".pdf?" + chosen).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysWhyPeriodsHaveNoWholeAndWhatIsWrongWithAChoice() {
        var overlap = client.get("/benchmarking/oekonomi?periode=2025&perioder=2025,2025-03")
                .body();
        assertThat(overlap).contains("Perioderne overlapper");

        assertThat(client.get("/benchmarking/oekonomi?perioder=igaar,2025").statusCode())
                .isEqualTo(400);
        assertThat(client.get("/benchmarking/oekonomi?periode=2025&perioder=2025")
                        .body())
                .contains("Vælg mindst to");
        var seven = "2025-01,2025-02,2025-03,2025-04,2025-05,2025-06,2025-07";
        assertThat(client.get("/benchmarking/oekonomi?periode=2025-07&perioder=" + seven)
                        .body())
                .contains("plads til 6 perioder");
    }

    @Test
    void showsTheOwnInstitutionsSideBySide() {
        var page =
                client.get("/benchmarking/skole?periode=2025&institutioner=ja").body();

        assertThat(page).contains("Egne institutioner side om side");
    }
}
