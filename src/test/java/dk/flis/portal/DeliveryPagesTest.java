// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Delivered.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages about deliveries, before a browser: calendar, map, a delivery, its findings, sources, what runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryPagesTest {

    private static final String HEADER =
            "kommune;maaned;bogfoeringsdato;konto;dranst;ejerforhold;gruppering;art;omkostningssted;bilag;beloeb;registrering\n";

    /** Shaped as no code is, so that one can look for it. */
    private static final String SECRET = "9.99.97";

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Browser browser;
    private Client controller;
    private Client administrator;
    private Client operator;
    private long first;
    private long second;
    private long rejected;

    @BeforeAll
    void start() throws IOException {
        portal = new SmallPortal(folder);
        controller = client("controller");
        administrator = client("lokaladmin");
        operator = client("operatoer");
        first = deliver("""
                165;2026-01;2026-01-15;5.30.28;1;1;001;1.0;4711;B1;1250,50;R1
                165;2026-01;2026-01-16;5.30.28;1;1;001;1.0;4711;B2;10,00;R2
                """);
        second = deliver("""
                165;2026-01;2026-01-15;5.30.28;1;1;001;1.0;4711;B1;1300,50;R1
                165;2026-01;2026-01-17;5.30.28;1;1;001;1.0;4711;B3;5,00;R3
                """);
        rejected = deliver("165;2026-01;2026-01-15;" + SECRET + ";1;1;001;1.0;4711;B1;1250,50;R1\n"
                + "165;2026-01;2026-01-15;" + SECRET + ";1;1;001;1.0;4711;B2;1,234;R2\n");
        browser = Browser.open(portal.base(), folder.resolve("profile"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    private Client client(String begins) {
        var user = portal.users().stream()
                .filter(one -> one.name().startsWith(begins))
                .findFirst()
                .orElseThrow();
        return portal.signIn(user.name(), user.password());
    }

    private void signIn(String begins) {
        var user = portal.users().stream()
                .filter(one -> one.name().startsWith(begins))
                .findFirst()
                .orElseThrow();
        browser.forgetEverything();
        browser.signIn(user.name(), user.password());
    }

    private long deliver(String rows) throws IOException {
        var file = folder.resolve("regnskab_0165_2026-01.csv");
        Files.writeString(file, HEADER + rows);
        return portal.installation()
                .store()
                .deliver()
                .deliver(file, "økonomisystemet")
                .number();
    }

    private static String token(Client client) {
        return SmallPortal.field(client.get("/konto").body(), "_csrf");
    }

    private State state(long number) {
        return portal.installation()
                .store()
                .deliveries()
                .find(number)
                .orElseThrow()
                .state();
    }

    @Test
    @Order(1)
    void holdsItselfToTheRulesOfAccessAtEveryWidth() throws IOException {
        signIn("controller");
        sound(List.of(
                "/leverancer?til=2026-02",
                "/leverancer?til=2026-02&omraade=oekonomi",
                "/leverancer/modtaget",
                "/leverancer/" + rejected,
                "/leverancer/" + second,
                "/leverancer/" + rejected + "/fund?kontrol=ukendt-kode&kolonne=konto",
                "/leverancer/" + second + "/sammenlign"));
        signIn("operatoer");
        sound(List.of(
                "/leverancer?til=2026-02", "/leverancer?til=2026-02&omraade=oekonomi", "/drift", "/leverancer/kilder"));
        signIn("lokaladmin");
        sound(List.of("/leverancer/kilder", "/leverancer/kilder/ny"));
        assertThat(browser.complaints()).isEmpty();
    }

    private void sound(List<String> paths) throws IOException {
        for (var path : paths) {
            browser.width(1280);
            browser.go(path);
            assertThat(browser.axe()).as(path).isEmpty();
            assertThat(browser.overflow()).as("%s at 1280", path).isLessThanOrEqualTo(0);
            browser.width(360);
            assertThat(browser.axeButForContrast()).as(path).isEmpty();
            assertThat(browser.overflow()).as("%s at 360", path).isLessThanOrEqualTo(0);
        }
    }

    @Test
    @Order(2)
    void tellsWhatCameWhatIsWrongAndWhatToDo() {
        var page = controller.get("/leverancer/" + rejected).body();

        assertThat(page)
                .contains("Afvist", "Albertslund, januar 2026", "regnskab_0165_2026-01.csv", "økonomisystemet")
                .contains("Intet fra filen er taget i brug; leverance " + second + " gælder.")
                .contains("Koden findes ikke i kodelisten")
                .contains("/leverancer/" + second);
    }

    @Test
    @Order(3)
    void showsSentValuesToThoseOfTheAreaAloneAndTheOperatorNone() {
        var limited = new Account(
                new UserName("begraenset"),
                "Begrænset",
                new Account.Role.Municipal(
                        SmallPortal.ALBERTSLUND, true, Grants.in(Map.of("oekonomi", Right.LIMITED_READ))));
        portal.installation().accounts().add(limited, "trappe syltetøj måge harpe", "test");
        var reader = portal.signIn("begraenset", "trappe+syltetøj+måge+harpe");
        var pages = List.of("", "/fund?kontrol=ukendt-kode&kolonne=konto", "/fund.csv");

        for (var page : pages) {
            var path = "/leverancer/" + rejected + page;
            assertThat(controller.get(path).body()).as("controller " + path).contains(SECRET);
            for (var other : List.of(reader, administrator, operator)) {
                assertThat(other.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(other.get(path).body()).as(path).doesNotContain(SECRET);
            }
        }
    }

    @Test
    @Order(4)
    void showsNoOtherMunicipalityThatItIsThere() {
        var stranger = new Account(
                new UserName("naboen"),
                "Nabo",
                new Account.Role.Municipal(
                        new MunicipalityCode(360),
                        true,
                        new Grants(Map.of("oekonomi", Right.WRITE), Optional.empty(), true)));
        portal.installation().accounts().add(stranger, "trappe syltetøj måge harpe", "test");
        var neighbour = portal.signIn("naboen", "trappe+syltetøj+måge+harpe");

        for (var page : List.of("", "/fund?kontrol=ukendt-kode&kolonne=konto", "/fund.csv", "/sammenlign")) {
            assertThat(neighbour.get("/leverancer/" + rejected + page).statusCode())
                    .isEqualTo(404);
        }
        assertThat(neighbour.get("/leverancer/modtaget").body()).doesNotContain("2026-01.csv");
        var form = "_csrf=%s&bemaerkning=x".formatted(token(neighbour));
        assertThat(neighbour
                        .post("/leverancer/" + second + "/traek-tilbage", form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(state(second)).isEqualTo(State.ACCEPTED);
    }

    @Test
    @Order(5)
    void givesTheSupplierAFileOfEveryFinding() {
        var file = controller.get("/leverancer/" + rejected + "/fund.csv");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body().lines().findFirst())
                .hasValue("leverance;fil;linje;kolonne;vaerdi;alvor;kontrol;hvad;raad;antal");
        assertThat(file.body())
                .contains(rejected + ";regnskab_0165_2026-01.csv;2;konto;" + SECRET + ";fejl;ukendt-kode;");
    }

    @Test
    @Order(6)
    void comparesWithTheOneBeforeRowByRow() {
        var page = controller.get("/leverancer/" + second + "/sammenlign").body();

        assertThat(page).contains("Rækker: 1 kommet til, 1 væk, 1 ændret.").contains("1.305,50", "+45,00");
        assertThat(page).contains("<del>1250.50</del> <ins>1300.50</ins>");
        assertThat(operator.get("/leverancer/" + second + "/sammenlign").body())
                .contains("1.305,50")
                .doesNotContain("<ins>");
        assertThat(controller
                        .get("/leverancer/" + second + "/sammenlign?vis=alt")
                        .statusCode())
                .isEqualTo(400);
        assertThat(controller.get("/leverancer/" + first + "/sammenlign").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(7)
    void showsTheMonthOnTheMapAndInTheCalendar() {
        var calendar = controller.get("/leverancer?til=2026-02").body();
        var map = operator.get("/leverancer?til=2026-02").body();

        assertThat(calendar).contains("/leverancer/" + rejected + "\"", "januar 2026: afvist");
        assertThat(map)
                .contains(
                        "/leverancer/" + rejected + "\"",
                        "Region Hovedstaden",
                        "Det skal nogen se på",
                        "Albertslund, Økonomi: januar 2026 afvist");
        assertThat(controller.get("/leverancer?til=igår").statusCode()).isEqualTo(400);
        assertThat(controller.get("/leverancer?omraade=findes-ikke").statusCode())
                .isEqualTo(400);
        assertThat(operator.get("/leverancer?kommune=999").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(8)
    void takesBackOnlyWithAComment() {
        var path = "/leverancer/" + second;
        var answer = controller.post(path + "/traek-tilbage", "_csrf=%s&bemaerkning=+".formatted(token(controller)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(controller.get(path).body()).contains("Skriv en bemærkning");
        assertThat(state(second)).isEqualTo(State.ACCEPTED);

        controller.post(
                path + "/traek-tilbage", "_csrf=%s&bemaerkning=Forkert+<b>fil</b>".formatted(token(controller)));

        assertThat(state(second)).isEqualTo(State.WITHDRAWN);
        assertThat(state(first)).isEqualTo(State.ACCEPTED);
        assertThat(controller.get(path).body())
                .contains("Leverancen er trukket tilbage. Det ses fra næste offentliggørelse.")
                .contains("Forkert &lt;b&gt;fil&lt;/b&gt;");
    }

    @Test
    @Order(9)
    void letsNobodyAcceptWhatARowIsWrongIn() {
        var path = "/leverancer/" + rejected;
        assertThat(controller.get(path).body()).doesNotContain(path + "/godkend");

        controller.post(path + "/godkend", "_csrf=%s&bemaerkning=Jo".formatted(token(controller)));

        assertThat(state(rejected)).isEqualTo(State.REJECTED);
        assertThat(controller.get(path).body()).contains("Leverancen kan ikke godkendes");
        assertThat(operator.post(path + "/godkend", "_csrf=%s&bemaerkning=Jo".formatted(token(operator)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(10)
    void keepsTheRegisterOfSourcesAndLosesNothingThatWasTyped() {
        var wrong = administrator.post(
                "/leverancer/kilder/ny",
                "_csrf=%s&om=oekonomi&system=Prisme&leverandoer=Fujitsu&kontakt=Systemansvarlig&dag=31"
                        .formatted(token(administrator)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("fra 1 til 28", "value=\"Fujitsu\"", "value=\"31\"");

        var kept = administrator.post(
                "/leverancer/kilder/ny",
                "_csrf=%s&om=oekonomi&system=Prisme&leverandoer=Fujitsu&dag=20".formatted(token(administrator)));

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(administrator.get("/leverancer/kilder").body()).contains("Prisme", "Fujitsu", "den 20.");
        assertThat(administrator.get("/leverancer").body()).contains("Prisme, Fujitsu");
        assertThat(operator.get("/leverancer/kilder").body()).contains("Prisme", "Albertslund");
        assertThat(controller.get("/leverancer/kilder").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(11)
    void ordersWhatRunsFromThePage() {
        var form = "_csrf=" + token(operator);

        operator.post("/drift/offentliggoerelse/pause", form);
        assertThat(operator.get("/drift").body()).contains("Sat på pause af", "/drift/offentliggoerelse/genoptag");
        operator.post("/drift/offentliggoerelse/genoptag", form);
        operator.post("/drift/offentliggoerelse/koer", form);

        assertThat(operator.get("/drift").body()).contains("Bestilt; kører om et øjeblik.");
        assertThat(operator.post("/drift/findes-ikke/koer", form).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/drift").statusCode()).isEqualTo(403);
    }
}
