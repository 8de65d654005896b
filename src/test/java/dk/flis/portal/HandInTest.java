// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Files handed in by a person in a browser, and the senders that a local administrator keeps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandInTest {

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        portal = new SmallPortal(folder);
        browser = Browser.open(portal.base(), folder.resolve("profile"));
        var controller = portal.users().getFirst();
        browser.signIn(controller.name(), controller.password());
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

    private static Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    /** Of a month that Albertslund has not delivered yet. */
    private static Path sound(String month) throws IOException {
        return file("befolkning_0165_%s.csv".formatted(month), """
                kommune;maaned;distrikt;alder;koen;antal;registrering
                165;%1$s;;30;K;1200;1
                165;%1$s;;30;M;1210;2
                """.formatted(month));
    }

    @Test
    @Order(1)
    void showsTheReceiptOfAFileThatWasSentWithProgress() throws IOException {
        browser.go("/leverancer/aflever");
        assertThat(browser.axe()).isEmpty();
        browser.type("filer", sound("2026-01").toString());
        browser.press("form.js-handin button");

        assertThat(browser.at()).startsWith("/leverancer/kvittering?nr=");
        assertThat(browser.text("main")).contains("befolkning_0165_2026-01.csv", "Godkendt.", "SHA-256", "Leverance");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    @Order(2)
    void saysWhereTheFaultsAreInARejectedFile() throws IOException {
        browser.go("/leverancer/aflever");
        var wrong = file("regnskab_0165_2026-01.csv", "kommune;maaned;konto\n165;2026-01;5.32.30\n");
        browser.type("filer", wrong.toString());
        browser.press("form.js-handin button");

        assertThat(browser.text("main")).contains("Afvist.", "manglende-kolonne", "Råd:");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    @Order(3)
    void rejectsAnotherMunicipalitysFile() throws IOException {
        browser.go("/leverancer/aflever");
        browser.type(
                "filer",
                file("regnskab_0751_2026-01.csv", "kommune;maaned;konto\n").toString());
        browser.press("form.js-handin button");

        assertThat(browser.text("main")).contains("Afvist.", "afsender", "kun må levere for kommune 165");
    }

    @Test
    @Order(4)
    void saysWhatIsWrongWithAFormAndKeepsThePage() throws IOException {
        browser.go("/leverancer/aflever");
        browser.type("filer", file("regnskab_0165_2026-02.note.json", "{}").toString());
        browser.click("form.js-handin button");
        browser.waitFor("[role=alert]");

        assertThat(browser.text("[role=alert]")).contains("kun følgesedler");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    @Order(5)
    void takesFilesWithoutScript() throws IOException {
        var controller = portal.users().getFirst();
        var client = portal.signIn(controller.name(), controller.password());
        var page = client.get("/leverancer/aflever").body();
        var action = page.replaceAll("(?s).*<form action=\"(/leverancer/aflever[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        var answer = client.multipart(action, "filer", sound("2026-02"), sound("2026-03"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var receipts = client.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(receipts.body()).contains("befolkning_0165_2026-02.csv", "befolkning_0165_2026-03.csv");

        var stranger = portal.stranger().multipart("/leverancer/aflever", "filer", sound("2026-04"));
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void hidesAReceiptFromWhoMayNotDeliver() {
        var director = portal.users().get(1);
        var client = portal.signIn(director.name(), director.password());

        assertThat(client.get("/leverancer/kvittering?nr=1").statusCode()).isEqualTo(403);
        assertThat(client.get("/leverancer/aflever").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(7)
    void letsALocalAdministratorMakeASenderWithKeyPasswordAndToken() throws IOException {
        browser.forgetCookies();
        var administrator = portal.users().get(2);
        browser.signIn(administrator.name(), administrator.password());
        browser.go("/administration/afsendere");
        assertThat(browser.text("main")).contains("Der er ingen afsendere endnu");
        assertThat(browser.axe()).isEmpty();
        browser.press("a.f-btn--main");
        browser.type("titel", "Prisme, Fujitsu");
        browser.type("navn", "prisme");
        browser.click("#omraade-oekonomi");
        assertThat(browser.axe()).isEmpty();
        browser.press("form.f-form--wide button");

        assertThat(browser.at()).isEqualTo("/administration/afsendere/prisme-165");
        browser.type("noegle", "det her er ikke en nøgle");
        browser.press(".f-add form button");
        assertThat(browser.text("[role=alert]")).contains("ikke en offentlig nøgle");
        browser.go("/administration/afsendere/prisme-165");
        browser.type(
                "noegle",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f drift@fujitsu");
        browser.press(".f-add form button");
        assertThat(browser.text("main")).contains("Nøglen er tilføjet", "drift@fujitsu", "SHA256:");
        browser.press("form[action$='/kodeord'] button");
        assertThat(browser.text(".f-once")).contains("Kodeord", "Det vises kun nu");
        browser.type("adgang-titel", "natlig kørsel");
        browser.press("form[action$='/adgang'] button");
        assertThat(browser.text(".f-secret")).startsWith("flisa_");
        assertThat(browser.axe()).isEmpty();
        browser.press("form[action$='/spaer'] button");
        browser.go("/administration/afsendere");
        assertThat(browser.text("main")).contains("Prisme, Fujitsu", "Spærret", "nøgler: 1, kodeord, adgangsnøgler: 1");
        browser.go("/administration/log");
        assertThat(browser.text("main")).contains("Afsender oprettet", "Afsenders nøgle tilføjet", "Afsender spærret");
    }
}
