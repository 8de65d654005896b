// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static dk.flis.portal.SmallPortal.ALBERTSLUND;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.SenderName;
import dk.flis.access.TokenScope;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.distribution.OpenedPackage;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Raw data of the real catalogue, ordered and fetched over HTTP as its users do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawDataPagesTest {

    private static final String ALL = "/distribution/raadata";
    private static final String PASSWORD = "trappe syltetøj måge harpe";
    private static final Pattern FILE = Pattern.compile("href=\"(" + ALL + "/udtraek/\\d+)\"");

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Client controller;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        portal = new SmallPortal(folder);
        var user = portal.users().getFirst();
        controller = portal.signIn(user.name(), user.password());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private static String token(Client client) {
        return client.get("/konto").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> post(Client client, String path, String... fields) {
        var form = new StringBuilder("_csrf=" + token(client));
        for (var at = 0; at < fields.length; at += 2) {
            form.append('&')
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return client.post(path, form.toString());
    }

    private static HttpResponse<String> order(Client client, String content, String... more) {
        var fields = new ArrayList<>(List.of(
                "titel",
                "Udtræk af " + content,
                "indhold",
                content,
                "omfang",
                "fuldt",
                "format",
                "csv",
                "hvor-tit",
                "gang",
                "start",
                "2025-01-01"));
        fields.addAll(List.of(more));
        return post(client, ALL + "/ny", fields.toArray(String[]::new));
    }

    private void make() {
        portal.installation().makeRawData().run(() -> {});
    }

    private Client signIn(String name, MunicipalityCode municipality, Grants grants) {
        portal.installation()
                .accounts()
                .add(
                        new Account(new UserName(name), name, new Account.Role.Municipal(municipality, true, grants)),
                        PASSWORD,
                        "test");
        return portal.signIn(name, PASSWORD.replace(" ", "+"));
    }

    private static List<String> files(Client client) {
        return FILE.matcher(client.get(ALL).body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void givesEveryRowOfEveryDatasetAsTheCatalogueDescribesIt() throws IOException {
        var areas = portal.installation().rawData().offer().areas();
        var before = files(controller);
        for (var area : areas) {
            assertThat(order(controller, "omraade:" + area.id(), "fra", "2025-01")
                            .statusCode())
                    .isEqualTo(302);
        }
        make();
        var datasets = new HashSet<String>();
        var rows = 0L;
        for (var file :
                files(controller).stream().filter(one -> !before.contains(one)).toList()) {
            var opened = OpenedPackage.of(controller.bytes(file).body(), folder);
            rows += opened.valid();
            datasets.addAll(opened.resources());
        }
        var municipal = portal.installation().catalogue().datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Deliverer.MUNICIPALITY)
                .map(dataset -> dataset.id().value())
                .toList();
        assertThat(datasets).containsAll(municipal);
        var delivered = portal.installation()
                .database()
                .client()
                .sql("""
                        SELECT sum(row_count) FROM delivery d JOIN published_slice s ON s.delivery = d.number
                        WHERE d.municipality = 165 AND d.month >= 202501 AND s.until IS NULL""")
                .query(Long.class)
                .single();
        assertThat(rows).isEqualTo(delivered);
    }

    @Test
    void keepsWhatWasTypedWhenAnOrderIsWrongAndSaysHowMuchItIs() {
        var wrong = order(controller, "omraade:skole", "fra", "i går");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("«i går» er ikke en måned", "value=\"Udtræk af omraade:skole\"");
        assertThat(order(controller, "omraade:findes-ikke").body()).contains("Vælg indhold på listen");
        assertThat(order(controller, "datasaet:<b>").statusCode()).isEqualTo(422);
        assertThat(order(controller, "omraade:skole", "konto", "fremmed-751").body())
                .contains("SFTP-kontoen leverer ikke");
        var before = orders();
        var priced = order(controller, "omraade:skole", "handling", "omfang");
        assertThat(priced.body())
                .containsPattern("[\\d.]+ rækker fra 3 datasæt")
                .contains("Intet er bestilt endnu");
        assertThat(orders()).isEqualTo(before);
    }

    private int orders() {
        var viewer = portal.installation()
                .accounts()
                .find(new UserName(portal.users().getFirst().name()))
                .map(Account::viewer)
                .orElseThrow();
        return portal.installation().rawData().orders().of(viewer, ALBERTSLUND).size();
    }

    @Test
    void showsThePasswordOnceAndTakesAnOrderThroughItsLife() {
        // A session of his own: what one page tells the next is told in turn.
        var user = portal.users().getFirst();
        var anew = portal.signIn(user.name(), user.password());
        order(anew, "pakke:folkeskolen", "kryptering", "ja");
        var page = anew.get(ALL).body();
        assertThat(page).containsPattern("f-secret--s\">([a-z2-9]{5}-){4}[a-z2-9]{5}<");
        assertThat(anew.get(ALL).body()).doesNotContain("f-secret");
        var own = page.replaceAll("(?s).*<a href=\"(" + ALL + "/\\d+)\">Udtræk af pakke:folkeskolen<.*", "$1");
        assertThat(anew.get(own).body()).contains("Ny adgangskode");
        post(anew, own + "/kode");
        assertThat(anew.get(ALL).body()).contains("f-secret");
        post(anew, own + "/stop");
        assertThat(anew.get(ALL).body()).contains("Stoppet");
        make();
        post(anew, own + "/nu");
        make();
        assertThat(anew.get(own).body()).contains("Sidst lavet");
        post(anew, own + "/slet");
        assertThat(anew.get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheAdministratorOrdersAndNoFileAndOthersNothing() {
        order(controller, "datasaet:elev");
        make();
        var file = files(controller).getFirst();
        var administrator = signIn("lone", ALBERTSLUND, new Grants(Map.of(), Optional.empty(), true));
        var page = administrator.get(ALL).body();
        assertThat(page).contains("kræver fuld læseadgang til Folkeskole").doesNotContain("href=\"" + file + "\"");
        assertThat(administrator.get(file).statusCode()).isEqualTo(403);
        var stranger = signIn("fie", new MunicipalityCode(370), Grants.in(Map.of("skole", Right.WRITE)));
        assertThat(stranger.get(file).statusCode()).isEqualTo(404);
        assertThat(post(stranger, file + "/slet").statusCode()).isEqualTo(404);
        var limited = signIn("lis", ALBERTSLUND, Grants.in(Map.of("skole", Right.LIMITED_READ)));
        assertThat(limited.get(ALL).statusCode()).isEqualTo(403);
        assertThat(controller.get(ALL).body()).contains(file);
    }

    @Test
    void holdsItsPagesToTheRulesOfAccessAtEveryWidth() throws IOException {
        order(controller, "pakke:folkeskolen", "kryptering", "ja", "omfang", "aendringer", "hvor-tit", "maaned");
        make();
        var user = portal.users().getFirst();
        try (var browser = Browser.open(portal.base(), folder.resolve("browser"))) {
            browser.signIn(user.name(), user.password());
            for (var path : List.of(ALL, ALL + "/ny?indhold=pakke:folkeskolen", ALL + "/1")) {
                browser.width(1280);
                browser.go(path);
                assertThat(browser.axe()).as(path).isEmpty();
                assertThat(browser.overflow()).as("%s at 1280", path).isLessThanOrEqualTo(0);
                browser.width(360);
                assertThat(browser.axeButForContrast()).as(path).isEmpty();
                assertThat(browser.overflow()).as("%s at 360", path).isLessThanOrEqualTo(0);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void refusesAFileToOneWhoLooksAsAnother() {
        order(controller, "datasaet:karakter");
        make();
        var file = files(controller).getFirst();
        var administrator = signIn("leo", ALBERTSLUND, new Grants(Map.of(), Optional.empty(), true));
        post(
                administrator,
                "/administration/brugere/" + portal.users().getFirst().name() + "/se-som");
        assertThat(administrator.get(ALL).body()).contains(file);
        assertThat(administrator.get(file).statusCode()).isEqualTo(409);
        for (var path : List.of("/", "/opgaver", "/meddelelser")) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void givesProgramsWhatTheirTokenMayTake() throws IOException {
        var installation = portal.installation();
        var viewer = new Viewer.Operator("test");
        var name = new SenderName("varehus-165");
        installation.keepSenders().add(viewer, ALBERTSLUND, name, "Varehus", Set.of("skole"));
        var sender =
                installation.keepSenders().sender(viewer, ALBERTSLUND, name).orElseThrow();
        order(controller, "datasaet:elevfravaer", "konto", name.value());
        order(controller, "datasaet:elevfravaer");
        make();
        var program = portal.bearer(installation.keepSenders().newToken(viewer, sender, "test"));
        var listed = program.get("/api/v1/extracts").body();
        assertThat(listed).contains("\"total\":1,");
        var content = listed.replaceAll("(?s).*\"content\":\"([^\"]+)\".*", "$1");
        assertThat(OpenedPackage.of(program.bytes(content).body(), folder).valid())
                .isPositive();
        var part = program.get(content, "Range", "bytes=0-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).startsWith("PK");
        var user = new UserName(portal.users().getFirst().name());
        var narrow = new TokenScope(Optional.of(Set.of("oekonomi")), false, Right.FULL_READ);
        var other = portal.bearer(installation
                .tokens()
                .make(user, "test", narrow, Duration.ofDays(1), "test")
                .orElseThrow());
        assertThat(other.get(content).statusCode()).isEqualTo(404);
        assertThat(portal.stranger().get(content).statusCode()).isEqualTo(401);
        installation.keepSenders().change(viewer, sender, "Varehus", Set.of());
        assertThat(program.get(content).statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/extracts").body()).contains("\"total\":0,");
    }
}
