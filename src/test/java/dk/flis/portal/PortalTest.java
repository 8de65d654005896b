// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.DemoUsers.DemoUser;
import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.command.Installation;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The whole way: a small country by the real doors, one publication, and a browser before the portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final Period YEAR = new Period.Year(2025);

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Installation installation;
    private Browser browser;
    private List<DemoUser> users;

    @BeforeAll
    void start() throws IOException {
        portal = new SmallPortal(folder);
        installation = portal.installation();
        users = portal.users();
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

    @Test
    @Order(1)
    void asksEverybodyToSignInFirst() {
        for (var path : List.of("/", "/benchmarking/oekonomi", "/noegletal/oko.hk3.udgift-pr-borger", "/kodeord")) {
            browser.go(path);
            assertThat(browser.at()).as(path).startsWith("/log-ind");
        }
    }

    @Test
    @Order(2)
    void sendsAStrictPolicyAndKeepsStaticFilesForAYear() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(portal.base() + "/log-ind"))
                            .build(),
                    BodyHandlers.ofString());
            var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            var sheet = page.body().replaceAll("(?s).*href=\"(/statisk/[0-9a-f]+/flis\\.css)\".*", "$1");
            var style = client.send(
                    HttpRequest.newBuilder(URI.create(portal.base() + sheet))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe");
            assertThat(style.statusCode()).isEqualTo(200);
            assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(style.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(style.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"gzip, true", "'br, gzip;q=0.5', true", "GZIP, true", "gzip;q=0, false", "br, false", "'=;,', false"})
    void compressesAPageForWhomItIsReadable(String accepted, boolean compressed)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(portal.base() + "/log-ind"))
                            .header("Accept-Encoding", accepted)
                            .build(),
                    BodyHandlers.ofByteArray());
            var body = new ByteArrayInputStream(page.body());

            assertThat(page.headers().firstValue("Content-Encoding").isPresent())
                    .isEqualTo(compressed);
            assertThat(page.headers().firstValue("Vary").orElse("")).isEqualToIgnoringCase("Accept-Encoding");
            assertThat(new String((compressed ? new GZIPInputStream(body) : body).readAllBytes(), UTF_8))
                    .contains("_csrf", "</html>");
        }
    }

    @Test
    @Order(3)
    void refusesAWrongPasswordAndSaysWhatToDo() throws IOException {
        browser.signIn(users.getFirst().name(), "forkert-kodeord-1");

        assertThat(browser.at()).startsWith("/log-ind?fejl");
        assertThat(browser.text("[role=alert]")).contains("passer ikke sammen", "lokaladministrator");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    @Order(4)
    void admitsTheUserWhosePasswordIsPrintedToThePageHeAskedFor() throws IOException {
        browser.go("/benchmarking/oekonomi?periode=2025");
        browser.signInHere(users.getFirst().name(), users.getFirst().password());

        assertThat(browser.at()).startsWith("/benchmarking/oekonomi?periode=2025");
        assertThat(browser.text(".f-org")).contains("Albertslund Kommune");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    @Order(5)
    void showsTheSevenMainAccountsAsTheFiguresAre() {
        browser.width(1280);
        browser.go("/benchmarking/oekonomi?periode=2025");

        var words = new Words(Language.DANISH);
        for (var account = 0; account <= 6; account++) {
            var id = new KeyFigureId("oko.hk" + account + ".udgift-pr-borger");
            var cells = installation
                    .figures()
                    .read(
                            new Viewer.Operator("test"),
                            new Question(
                                    List.of(id),
                                    List.of(new Place.OneMunicipality(ALBERTSLUND), new Place.Country()),
                                    List.of(YEAR),
                                    Prices.CURRENT))
                    .cells();
            var row = "tr[data-id='" + id + "'] ";
            var own = cells.getFirst().value().orElseThrow();
            var country = cells.getLast().value().orElseThrow();

            assertThat(browser.text(row + "td:nth-child(2)")).as("own %s", id).startsWith(words.number(own, 0));
            assertThat(browser.text(row + "td:nth-child(3)"))
                    .as("country %s", id)
                    .startsWith(words.number(country, 0));
            assertThat(browser.text(row + "td:nth-child(4)"))
                    .as("difference %s", id)
                    .startsWith(words.signed(own.subtract(country), 0));
            assertThat(browser.texts(row + ".f-spark"))
                    .as("twelve months %s", id)
                    .hasSize(1);
        }
    }

    @Test
    @Order(6)
    void holdsToTheRulesOfAccessibilityWideAndNarrow() throws IOException {
        isSound(pages());
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("/findes-ikke - Failed to load resource"))
                .isEmpty();
    }

    /** At both widths. */
    private void isSound(List<String> pages) throws IOException {
        for (var path : pages) {
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

    private List<String> pages() {
        var areas = installation.catalogue().dashboards().keySet().stream()
                .map(AreaId::value)
                .filter(area -> !area.equals("offentlig"))
                .map(area -> "/benchmarking/" + area);
        return Stream.concat(
                        areas,
                        Stream.of(
                                "/",
                                "/noegletal/oko.hk3.udgift-pr-borger",
                                "/noegletal/sko.fkt3.22.05.udgift-pr-elev-0-3/forklar?periode=2025",
                                "/noegletal/per.loensum.pr-borger/forklar?periode=2025",
                                "/noegletal/oko.hk3.udgift-pr-borger/forklar",
                                "/noegletal/sko.fkt3.22.05.udgift-pr-elev-0-3/hvad-nu-hvis?maal=median",
                                "/lignende/skole",
                                "/radar/oekonomi",
                                "/noegletal/oko.hk3.udgift-pr-borger/beregning?periode=2025",
                                "/noegletal?q=hovedkonto",
                                "/soeg?q=fravaer",
                                "/soeg?q=findesikkerigtigt",
                                "/kommuner/751",
                                "/noter/ny?noegletal=oko.hk3.udgift-pr-borger&periode=2025",
                                "/opgaver",
                                "/opgaver/ny",
                                "/meddelelser",
                                "/kodeord",
                                "/konto",
                                "/konto/totrin",
                                "/noegletal/oko.hk3.udgift-pr-borger/aendringer",
                                "/findes-ikke"))
                .toList();
    }

    @Test
    @Order(7)
    void showsAKeyFigureWithItsChartsAndItsTable() {
        browser.width(1280);
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        browser.waitForCharts();

        assertThat(browser.text(".f-hero")).contains("kr. pr. borger");
        assertThat(browser.texts(".f-headline tbody th"))
                .anyMatch(name -> name.startsWith("Landsgennemsnit (sum over sum)"))
                .anyMatch(name -> name.startsWith("Simpelt gennemsnit"));
        assertThat(browser.number("document.querySelectorAll('#h-for').length")).isOne();
        assertThat(browser.number("document.querySelectorAll('tr.is-own').length"))
                .isOne();
        assertThat(browser.text(".f-frac")).contains("Tæller", "Nævner");
    }

    /** ECharts, which the page does not wait for, among it. */
    @Test
    @Order(7)
    void weighsLittleAtTheFirstVisitAndNextToNothingAfter() {
        browser.forgetFiles();
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        browser.waitForCharts();
        assertThat(browser.weight()).as("first visit").isBetween(50_000L, 400_000L);

        browser.go("/benchmarking/oekonomi?periode=2025");
        assertThat(browser.weight()).as("the next page").isBetween(1_000L, 60_000L);
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2024");
        browser.waitForCharts();
        assertThat(browser.weight()).as("the next key figure").isBetween(1_000L, 60_000L);
    }

    @Test
    @Order(8)
    void givesTheFiguresOfThePageAsAFile() {
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        var lines = browser.number("""
                (() => {
                  const request = new XMLHttpRequest();
                  request.open('GET', '/noegletal/oko.hk3.udgift-pr-borger/hent.csv?periode=2025', false);
                  request.send();
                  return request.responseText.split('\\n').filter(line => line.includes(';165;;2025;')).length;
                })()""");

        assertThat(lines).isOne();
    }

    @Test
    @Order(8)
    void explainsADifferenceInPartsThatAddUp() {
        browser.go("/noegletal/sko.fkt3.22.05.udgift-pr-elev-0-3/forklar?periode=2025");

        assertThat(browser.text(".f-say")).startsWith("Albertslund bruger").contains("mængden", "prisen");
        assertThat(browser.texts(".f-why th[scope=row]"))
                .anyMatch(name -> name.startsWith("Mængde"))
                .anyMatch(name -> name.startsWith("Pris"));
        partsAddUp();

        browser.go("/noegletal/per.loensum.pr-borger/forklar?periode=2025");
        assertThat(browser.text(".f-say")).contains("sammensætningen");
        assertThat(browser.texts(".f-why th[scope=row]"))
                .anyMatch(name -> name.startsWith("Sammensætning"))
                .anyMatch(name -> name.startsWith("Pris ved samme sammensætning"));
        assertThat(browser.texts(".f-because li")).anyMatch(reason -> reason.contains("af mængden mod"));
        partsAddUp();

        browser.go("/noegletal/oko.hk3.udgift-pr-borger/forklar");
        assertThat(browser.text(".f-callout")).contains("ingen kæde");
    }

    private void partsAddUp() {
        var parts = browser.texts("[aria-labelledby=h-oere] tbody tr:not(.tot) td:nth-child(6)").stream()
                .map(PortalTest::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts).isEqualByComparingTo(amount(browser.text("[aria-labelledby=h-oere] tr.tot td:nth-child(6)")));
    }

    @Test
    @Order(8)
    void keepsAGroupOfOnesOwnAndComparesWithIt() {
        browser.go("/lignende/skole");
        browser.press("button[value=gem]");
        assertThat(browser.text(".f-callout[role=alert]")).contains("mangler et navn");

        browser.type("navn", "Vores gruppe");
        browser.press("button[value=gem]");
        assertThat(browser.text(".f-callout[role=status]")).isEqualTo("Gruppen er gemt.");
        assertThat(browser.text("[aria-labelledby=h-egne]")).contains("Vores gruppe");

        browser.press("button[value=sammenlign]");
        assertThat(browser.at()).contains("mod=");
        assertThat(browser.texts("#mod option[selected]"))
                .singleElement()
                .asString()
                .contains("Vores gruppe");
    }

    /** As the page writes it: −1.234,56. */
    private static BigDecimal amount(String shown) {
        return new BigDecimal(
                shown.replace(".", "").replace(',', '.').replace('\u2212', '-').replace("+", ""));
    }

    @Test
    @Order(9)
    void changesTheLanguageAndRemembersIt() {
        browser.go("/benchmarking/oekonomi?sprog=en");
        assertThat(browser.text("h2#h-tab-1")).isEqualTo("Key figures");

        browser.go("/");
        assertThat(browser.text("h1")).isEqualTo("Front page");

        browser.go("/?sprog=da");
        assertThat(browser.text("h1")).isEqualTo("Forside");
    }

    @Test
    @Order(10)
    void saysWhatIsWrongWithAnAddress() {
        browser.go("/benchmarking/oekonomi?periode=igaar");
        assertThat(browser.text("h1")).isEqualTo("Adressen kan ikke læses");
        assertThat(browser.text(".f-lead")).contains("igaar");

        browser.go("/noegletal/findes.ikke");
        assertThat(browser.text("h1")).isEqualTo("Nøgletallet findes ikke");
    }

    @Test
    @Order(10)
    void tellsOfAKeyFigureThatThePublicationHasNoFiguresOf() throws IOException {
        var nothing = installation.catalogue().keyFigures().values().stream()
                .filter(one -> Arrays.stream(Level.values())
                        .allMatch(level ->
                                installation.figures().periods(one.id(), level).isEmpty()))
                .findFirst()
                .orElseThrow();
        isSound(List.of("/noegletal/" + nothing.id()));

        assertThat(browser.text("h1")).isEqualTo(nothing.name());
        assertThat(browser.text(".f-callout")).contains("ingen tal", "Ingen kommune har leveret");
        assertThat(browser.text(".f-frac")).contains("Tæller");
        assertThat(browser.texts("#publikation option")).isNotEmpty();
        for (var below : List.of("/beregning", "/forklar", "/aendringer", "/udvikling.json", "/hent.json")) {
            browser.go("/noegletal/" + nothing.id() + below);
            assertThat(browser.text("body")).as(below).doesNotContain("Der skete en fejl", "findes ikke");
        }
    }

    @Test
    @Order(11)
    void findsByWordsAndSuggestsWhileOneTypes() {
        browser.go("/");
        browser.type("soeg", "sygefrævr");
        browser.waitFor("#forslag [role=option]");

        assertThat(browser.text("#forslag [role=option]")).containsIgnoringCase("sygefravær");
        assertThat(browser.text("#forslag [role=option] small")).isEqualTo("Nøgletal");

        browser.go("/soeg?q=aarhus");
        assertThat(browser.text(".f-hits h2")).isEqualTo("Aarhus");
        assertThat(browser.text(".f-hits .f-note")).contains("Kommune", "ordet står i navnet");
    }

    @Test
    @Order(12)
    void keepsANoteAndCountsItInTheTable() {
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        browser.press("[aria-labelledby=noter] .f-btn");
        browser.type("tekst", "Klubberne skiftede konto.\n<b>Regn</b> med to millioner.");
        browser.press("main form .f-btn--main");

        assertThat(browser.at()).startsWith("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        assertThat(browser.text(".f-panel .f-list .f-text")).contains("<b>Regn</b> med to millioner.");
        assertThat(browser.text(".f-panel .f-list .f-note")).contains("Synlig for alle", "Demo-controller");

        browser.go("/benchmarking/oekonomi?periode=2025");
        assertThat(browser.text("tr[data-id='oko.hk3.udgift-pr-borger'] .k-note"))
                .isEqualTo("1");
    }

    @Test
    @Order(13)
    void putsAKeyFigureOnTheFrontPageAndTakesItAway() {
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        browser.press("form[action$='/favorit'] button");
        assertThat(browser.at()).isEqualTo("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");

        browser.go("/");
        assertThat(browser.texts(".f-fav h3")).hasSize(1).first().asString().contains("Undervisning og kultur");

        browser.go("/noegletal/oko.hk3.udgift-pr-borger");
        browser.press("form[action$='/favorit/fjern'] button");
        browser.go("/");
        assertThat(browser.texts(".f-fav h3")).hasSize(5);
    }

    /** By keyboard alone: what one looks for is found by Enter, and the focus stays where one goes on. */
    @Test
    @Order(13)
    void buildsABoardByKeyboard() throws IOException {
        browser.width(1280);
        browser.go("/tavler/ny");
        assertThat(browser.focused("#titel")).isTrue();
        browser.keys("Til økonomiudvalget");
        browser.tabTo("#q");
        browser.keys("sygefravær");
        browser.keysAndLeave(Keys.ENTER);
        assertThat(browser.focused("#q")).isTrue();
        browser.tabTo("button[value^='tilfoej-']");
        browser.keysAndLeave(Keys.ENTER);
        assertThat(browser.text(".f-callout[role=status]")).contains("tilføjet som nummer 1", "Husk at gemme");
        browser.keys(Keys.chord(Keys.CONTROL, "a"), "oko.hk3.udgift-pr-borger");
        browser.keysAndLeave(Keys.ENTER);
        browser.tabTo("button[value='tilfoej-oko.hk3.udgift-pr-borger']");
        browser.keysAndLeave(Keys.ENTER);
        assertThat(browser.axe()).isEmpty();

        browser.tabBackTo("#op-1");
        browser.keysAndLeave(Keys.ENTER);
        assertThat(browser.focused("#ned-0"))
                .as("the moved one keeps the focus")
                .isTrue();
        browser.tabBackTo("#f-0");
        browser.keys("Felt");
        browser.tabTo("button[value='gem']");
        browser.keysAndLeave(Keys.ENTER);

        assertThat(browser.at()).matches("/tavler/\\d+");
        assertThat(browser.text("h1")).isEqualTo("Til økonomiudvalget");
        assertThat(browser.texts(".f-tile h3")).singleElement().asString().contains("Undervisning og kultur");
        assertThat(browser.texts(".f-table--key tbody th"))
                .singleElement()
                .asString()
                .containsIgnoringCase("syge");
    }

    @Test
    @Order(13)
    void losesNothingOfABoardThatIsNotSound() {
        browser.go("/tavler/ny?noegletal=oko.hk3.udgift-pr-borger");
        browser.type("tekst", "Til mødet");
        browser.press("button[value='gem']");

        assertThat(browser.text("[role=alert]")).contains("mangler en titel", "intet er gemt endnu");
        assertThat(browser.number("document.querySelector('#tekst').value.length"))
                .isEqualTo(9);
        assertThat(browser.texts(".f-built li")).hasSize(1);
    }

    @Test
    @Order(13)
    void putsAKeyFigureOnABoardInEveryFormAndShowsThemSoundly() throws IOException {
        for (var form : List.of("Kurve over tid", "Fordeling")) {
            browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
            browser.press("a[href^='/tavler/laeg']");
            browser.choose("som", form);
            browser.press("main form .f-btn--main");
        }

        var board = browser.at();
        assertThat(browser.texts(".f-charts figure")).hasSize(2);
        browser.go(board + "?periode=2025");
        assertThat(browser.texts(".f-charts figure table caption")).hasSize(2);
        assertThat(browser.text("#indhold form select[name=periode] option[selected]"))
                .isEqualTo("2025");
        isSound(List.of(
                board + "?periode=2025", board + "/ret", "/tavler", "/tavler/laeg?noegletal=oko.hk3.udgift-pr-borger"));
        browser.width(1280);
        browser.go("/");
        assertThat(browser.texts("[aria-labelledby=h-tavler] li"))
                .anyMatch(line -> line.contains("Til økonomiudvalget"));
        browser.go("/soeg?q=%C3%B8konomiudvalg&slags=tavle");
        assertThat(browser.texts(".f-hits h2")).containsExactly("Til økonomiudvalget");
    }

    @Test
    @Order(14)
    void losesNothingOfATaskThatIsNotSound() {
        browser.go("/opgaver/ny");
        browser.type("titel", "Ret elevdata");
        browser.type("tekst", "Se fundene");
        browser.type("faerdig", "00");
        browser.press("main form .f-btn--main");
        assertThat(browser.at()).isEqualTo("/opgaver");

        browser.go("/opgaver/ny");
        browser.type("titel", "Lav en rapport");
        browser.type("faerdig", "999");
        browser.press("main form .f-btn--main");
        assertThat(browser.text("[role=alert]")).contains("0999", "0 til 100");
        assertThat(browser.number("document.querySelector('#titel').value.length"))
                .isEqualTo(14);

        browser.go("/");
        assertThat(browser.texts("main table th[scope=row]")).anyMatch(title -> title.startsWith("Ret elevdata"));
    }

    @Test
    @Order(15)
    void drawsTheMapWithoutAScript() {
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");

        assertThat(browser.number("document.querySelectorAll('.f-map #danmark path').length"))
                .isEqualTo(98);
        assertThat(browser.number("document.querySelectorAll('.f-map .m-own').length"))
                .isOne();
    }

    @Test
    @Order(16)
    void holdsToTheRulesWhereTheLocalAdministratorWorks() throws IOException {
        become(users.get(2));

        isSound(List.of(
                "/administration",
                "/administration/brugere",
                "/administration/brugere/ny",
                "/administration/brugere/" + users.getFirst().name(),
                "/administration/log",
                "/meddelelser/ny",
                "/kontakt"));
    }

    @Test
    @Order(17)
    void showsTheOperatorAMunicipalityThatHasFigures() {
        become(users.getLast());
        browser.go("/benchmarking/oekonomi?periode=2025&kommune=165");

        assertThat(browser.text("tr[data-id='oko.hk3.udgift-pr-borger'] td:nth-child(2)"))
                .containsPattern("^[\\d.]+");
        assertThat(installation.audit().broken()).isEmpty();
    }

    private void become(DemoUser user) {
        browser.width(1280);
        browser.go("/");
        browser.press(".portal-user .f-linkbtn");
        browser.signIn(user.name(), user.password());
    }
}
