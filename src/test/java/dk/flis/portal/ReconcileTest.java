// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A certificate from the sums to the seal beside the figure, out of date, and withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconcileTest {

    private static final MunicipalityCode ALBERTSLUND = SmallPortal.ALBERTSLUND;
    private static final MunicipalityCode LOLLAND = new MunicipalityCode(360);
    private static final Month MONTH = new Month(2025, 11);
    private static final String PAGE = "/afstemning/regnskab?fra=2025-11&til=2025-11";
    private static final String OVERVIEW = "/afstemning/regnskab/oversigt?fra=2025-11&til=2025-11";
    private static final String FIGURE = "oko.hk3.udgift-pr-borger";
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre class=\"f-example\">(.*?)</pre>");

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Client controller;
    private Client operator;
    private Client neighbour;

    @BeforeAll
    void start() {
        portal = new SmallPortal(folder);
        controller = signIn(0);
        operator = signIn(portal.users().size() - 1);
        var name = new UserName("nabo");
        var password = "trappe syltetøj måge harpe";
        portal.installation()
                .accounts()
                .add(
                        new Account(
                                name,
                                "Nabo",
                                new Account.Role.Municipal(
                                        LOLLAND,
                                        true,
                                        new Grants(Map.of("oekonomi", Right.WRITE), Optional.of(Right.WRITE), false))),
                        password,
                        "test");
        neighbour = portal.signIn(name.value(), URLEncoder.encode(password, UTF_8));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private Client signIn(int user) {
        var one = portal.users().get(user);
        return portal.signIn(one.name(), URLEncoder.encode(one.password(), UTF_8));
    }

    private static HttpResponse<String> post(Client client, String from, String to, Map<String, String> fields) {
        var page = client.get(from).body();
        var form = new StringBuilder(
                "_csrf=" + SmallPortal.field(page, "_csrf") + "&stand=" + SmallPortal.field(page, "stand"));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        return client.post(to, form.toString());
    }

    private static HttpResponse<String> type(Client client, String doing, String figures, String remark) {
        return post(
                client,
                PAGE,
                "/afstemning/regnskab",
                Map.of(
                        "fra",
                        "2025-11",
                        "til",
                        "2025-11",
                        "handling",
                        doing,
                        "tal",
                        figures,
                        "rolle",
                        "Økonomichef",
                        "bemaerkning",
                        remark));
    }

    private static String seal(Client client, String municipality, String period) {
        var csv = client.get("/api/v1/figures?key_figure=" + FIGURE + "&municipality=" + municipality + "&period="
                        + period + "&format=csv")
                .body();
        return csv.lines().skip(1).findFirst().orElseThrow().replaceFirst(".*;", "");
    }

    private String ledger() {
        return portal.installation().catalogue().datasets().values().stream()
                .filter(dataset -> dataset.id().value().equals("regnskab"))
                .findFirst()
                .map(dataset ->
                        portal.installation().parts().reconciling().books().read(dataset, ALBERTSLUND, MONTH, MONTH))
                .orElseThrow()
                .sums()
                .entrySet()
                .stream()
                .map(entry -> String.join(";", entry.getKey()) + ";"
                        + entry.getValue().amount().toPlainString().replace('.', ','))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    @Order(1)
    void saysThatNothingIsReconciledBeforeAnybodySigned() {
        assertThat(seal(controller, "165", "2025-11")).isEqualTo("not_reconciled");
        assertThat(seal(controller, "360", "2025-11"))
                .as("another's is its own affair")
                .isEmpty();
        assertThat(seal(controller, "country", "2025-11")).isEqualTo("0/98");
        assertThat(controller.get("/noegletal/" + FIGURE + "?periode=2025-11").body())
                .contains("ikke afstemt", "0 af 98 kommuner afstemt");
    }

    @Test
    @Order(2)
    void tellsWhatIsWrongWithWhatWasPastedAndLosesNothing() {
        var page =
                type(controller, "sammenlign", "3;1;mange penge\nI alt;1;5", "").body();

        assertThat(page)
                .contains("Linje 1: «mange penge» kan ikke læses", "Linje 2: «I alt» er ingen kode")
                .contains("3;1;mange penge\nI alt;1;5</textarea>");
        assertThat(page).doesNotContain("value=\"underskriv\"");
    }

    @Test
    @Order(3)
    void showsTheDifferenceToTheOereAndTheAccountThatOnlyOneSideHas() {
        var page = type(controller, "sammenlign", ledger().replaceFirst(",(\\d)(\\d)\n", ",$1$2\n9.99;1;0,01\n"), "")
                .body();

        assertThat(page).contains("kun i økonomisystemet").contains("−0,01").contains("findes ikke i kodelisten");
    }

    @Test
    @Order(4)
    void demandsACauseForADifferenceAndARole() {
        var refused = type(controller, "underskriv", "3;1;1,00", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv, hvad forskellen skyldes", "3;1;1,00</textarea>");
    }

    @Test
    @Order(5)
    void isSignedByWhoMayWriteAndByNobodyElse() {
        assertThat(signIn(1).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(operator.get(PAGE + "&kommune=165").body())
                .contains("Attester underskrives af dem, der har skriveadgang")
                .doesNotContain("value=\"underskriv\"");
        var done = type(controller, "underskriv", ledger(), "");

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/attester/1");
        assertThat(controller.get("/attester/1").body())
                .contains("Økonomichef", "stemmer på øren", "gældende")
                .doesNotContain("is-off");
        assertThat(neighbour.get("/attester/1").statusCode()).isEqualTo(404);
        assertThat(operator.get("/attester/1").statusCode()).isEqualTo(200);
        assertThat(portal.installation().audit().broken()).isEmpty();
    }

    @Test
    @Order(6)
    void setsTheSealOnEveryFigureBuiltOnIt() {
        assertThat(seal(controller, "165", "2025-11")).isEqualTo("reconciled");
        assertThat(seal(controller, "165", "2025")).isEqualTo("not_reconciled");
        assertThat(seal(controller, "country", "2025-11")).isEqualTo("1/98");
        assertThat(seal(neighbour, "165", "2025-11")).isEmpty();
        assertThat(seal(neighbour, "country", "2025-11")).isEqualTo("1/98");
        assertThat(controller.get("/noegletal/" + FIGURE + "?periode=2025-11").body())
                .contains("f-seal--reconciled", "1 af 98 kommuner afstemt");
        assertThat(controller.get("/noegletal/" + FIGURE + "?periode=2025").body())
                .contains("1 af 12 måneder er afstemt");
        assertThat(controller.get("/benchmarking/oekonomi?periode=2025-11").body())
                .contains("f-seal--reconciled");
        assertThat(controller
                        .get("/noegletal/" + FIGURE + "/hent.csv?periode=2025-11")
                        .body())
                .contains(";reconciled\n");
    }

    @Test
    @Order(7)
    void comesAsAFileInEveryForm() {
        for (var ending : new String[] {"csv", "json", "xlsx", "pdf"}) {
            assertThat(controller.bytes("/attester/1." + ending).statusCode())
                    .as(ending)
                    .isEqualTo(200);
        }
        assertThat(controller.get("/attester/1.json").body()).contains("Økonomichef");
    }

    @Test
    @Order(8)
    void refusesASignatureForFiguresThatAreNoLongerThose() {
        var page = controller.get(PAGE).body();
        var again = new Redelivered(portal.installation(), folder.resolve("again"));
        again.deliver(again.current("regnskab", ALBERTSLUND, MONTH), text -> text + "\n");
        var refused = controller.post(
                "/afstemning/regnskab",
                "_csrf=" + SmallPortal.field(page, "_csrf") + "&stand=" + SmallPortal.field(page, "stand")
                        + "&fra=2025-11&til=2025-11&handling=underskriv&rolle=x&tal="
                        + URLEncoder.encode(ledger(), UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Der er kommet en ny leverance");
        assertThat(controller.get("/attester/1").body()).contains("forældet");
        assertThat(seal(controller, "165", "2025-11"))
                .as("the publication still shows what was signed for")
                .isEqualTo("reconciled");
    }

    @Test
    @Order(9)
    void isOutOfDateWhenAnotherDeliveryIsPublished() {
        var installation = portal.installation();
        assertThat(installation.publish().run(installation.store(), false, _ -> {}))
                .isPresent();

        assertThat(seal(controller, "165", "2025-11")).isEqualTo("outdated");
        assertThat(seal(controller, "country", "2025-11")).isEqualTo("0/98");
        assertThat(controller.get("/noegletal/" + FIGURE + "?periode=2025-11").body())
                .contains("afstemning forældet");
    }

    @Test
    @Order(10)
    void signsForADifferenceWithItsCauseAndWithdraws() {
        type(controller, "underskriv", "3;1;1,00", "Kun én konto er afstemt.");
        assertThat(seal(controller, "165", "2025-11")).isEqualTo("difference");
        var refused = post(controller, "/attester/2", "/attester/2/traek-tilbage", Map.of("hvorfor", " "));
        var forbidden = post(operator, "/attester/2", "/attester/2/traek-tilbage", Map.of("hvorfor", "x"));
        post(controller, "/attester/2", "/attester/2/traek-tilbage", Map.of("hvorfor", "Forkert fil"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(controller.get("/attester/2").body()).contains("trukket tilbage", "Forkert fil");
        assertThat(seal(controller, "165", "2025-11")).isEqualTo("outdated");
        assertThat(controller.get("/afstemning").body()).contains("Afstemningsattest 1", "Afstemningsattest 2");
        assertThat(neighbour.get("/afstemning").body()).doesNotContain("Afstemningsattest");
    }

    @Test
    @Order(12)
    void readsWellOnBothWidthsAndToAScreenReader() throws IOException {
        try (var browser = Browser.open(portal.base(), folder.resolve("profile"))) {
            browser.signIn(
                    portal.users().getFirst().name(), portal.users().getFirst().password());
            for (var path : List.of(
                    "/afstemning",
                    PAGE,
                    OVERVIEW,
                    OVERVIEW + "&kode=5.30",
                    OVERVIEW + "&vis=paa-tvaers",
                    OVERVIEW + "&vis=uden-match",
                    "/attester/1",
                    "/attester/2")) {
                browser.width(1280);
                browser.go(path);
                assertThat(browser.axe()).as("%s at 1280", path).isEmpty();
                assertThat(browser.overflow()).as("%s at 1280", path).isLessThanOrEqualTo(0);
                browser.width(360);
                browser.go(path);
                assertThat(browser.axeButForContrast()).as("%s at 360", path).isEmpty();
                assertThat(browser.overflow()).as("%s at 360", path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    @Order(11)
    void addsTheLedgerUpByAccountsAndAcrossThemToTheSameTotal() {
        var delivered = portal.installation().catalogue().datasets().values().stream()
                .filter(dataset -> dataset.id().value().equals("regnskab"))
                .map(dataset ->
                        portal.installation().parts().reconciling().books().read(dataset, ALBERTSLUND, MONTH, MONTH))
                .flatMap(books -> books.sums().values().stream())
                .map(sum -> sum.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var csv = OVERVIEW.replace("/oversigt", "/oversigt.csv");

        assertThat(total(controller.get(csv).body(), "")).isEqualByComparingTo(delivered);
        assertThat(total(controller.get(csv + "&vis=paa-tvaers").body(), "")).isEqualByComparingTo(delivered);
        var main = controller.get(csv).body();
        var five = controller.get(csv + "&kode=5").body();
        for (var table : List.of("Funktion", "Måned", "Art", "Gruppering", "Omkostningssted")) {
            assertThat(total(five, table)).as(table).isEqualByComparingTo(total(main, "Funktion;5;"));
        }
    }

    /** The last column of those lines together. */
    private static BigDecimal total(String csv, String begins) {
        return csv.lines()
                .skip(1)
                .filter(line -> line.startsWith(begins))
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(';') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    @Order(11)
    void showsTheOverviewsOfTheLedgerOnlyToWhoMaySeeItsSums() {
        assertThat(controller.get(OVERVIEW).body()).contains("Hovedoversigt", "Art på tværs af konti", "kode=5");
        assertThat(controller.get(OVERVIEW + "&vis=uden-match").body())
                .contains("Alle koder i de leverancer, der gælder");
        assertThat(controller.get(OVERVIEW + "&sprog=en").body()).contains("Main overview");
        assertThat(controller.get(OVERVIEW + "&sprog=da").body()).contains("Hovedoversigt");
        assertThat(controller.get(OVERVIEW + "&vis=x").statusCode()).isEqualTo(400);
        assertThat(controller.get(OVERVIEW + "&kode=9.99").statusCode()).isEqualTo(404);
        assertThat(neighbour.get(OVERVIEW + "&kommune=165").body())
                .as("a parameter opens no other municipality")
                .doesNotContain("Albertslund");
    }

    @Test
    @Order(13)
    void listsTheCodesThatTheNewestFileWasRejectedFor() {
        var month = new Month(2025, 10);
        var again = new Redelivered(portal.installation(), folder.resolve("rejected"));
        var good = again.current("regnskab", ALBERTSLUND, month);
        var unmatched = OVERVIEW.replace("2025-11", "2025-10") + "&vis=uden-match&sprog=da";
        assertThat(controller.get(unmatched).body()).doesNotContain("9.99.99");

        again.deliver(good, text -> text.replace(";3.22.01;", ";9.99.99;"));

        assertThat(controller.get(unmatched).body())
                .contains("Koder, som den nyeste fil er afvist for", "9.99.99", "oktober 2025");
        assertThat(controller
                        .get(unmatched.replace("/oversigt", "/oversigt.csv"))
                        .body())
                .contains("9.99.99");
        again.deliver(good, text -> text);
        assertThat(controller.get(unmatched).body()).doesNotContain("9.99.99");
    }

    @Test
    @Order(11)
    void offersAnExampleOfHisOwnFigures() {
        var page = controller.get(PAGE).body();

        assertThat(EXAMPLE.matcher(page).find()).isTrue();
        assertThat(controller.get("/afstemning/regnskab?fra=2030-01").body()).contains("Der mangler leverancer for");
        assertThat(controller.get("/afstemning/regnskab?fra=x").statusCode()).isEqualTo(400);
        assertThat(controller.get("/afstemning/elev").statusCode()).isEqualTo(404);
        assertThat(controller.get("/afstemning?sprog=en").body()).contains("Reconciliation");
    }
}
