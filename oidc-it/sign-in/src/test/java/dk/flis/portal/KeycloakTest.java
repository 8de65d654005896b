// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.PreparedCountry;
import dk.flis.access.Account;
import dk.flis.access.AuditTrail.Entry;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Albertslund's own sign-in is a real Keycloak; a real browser goes there and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

    private static final UserName ANNE = new UserName("anne");
    private static final UserName BENT = new UserName("bent");
    private static final Viewer OPERATOR = new Viewer.Operator("test");
    private static final String PASSWORD = "trappe syltetøj måge harpe";
    private static final String THROUGH = "a[href='/log-ind/kommune/albertslund']";

    @TempDir
    private static Path folder;

    private Keycloak keycloak;
    private SmallPortal portal;
    private Browser browser;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        var port = free();
        var address = "http://localhost:" + port;
        keycloak = Keycloak.start(free(), address, Path.of("oidc-it/sign-in/target/keycloak.log"));
        var installation = PreparedCountry.in(folder.resolve("data"));
        var secret = folder.resolve("secret");
        Files.writeString(secret, "en-hemmelighed-til-proeven\n");
        Files.writeString(
                installation.data().configuration(), """
                address: %s
                oidc:
                  albertslund:
                    municipality: 165
                    issuer: %s
                    client-id: flis
                    client-secret-file: %s
                  naestved:
                    municipality: 370
                    issuer: http://localhost:%d/findes/ikke
                    client-id: flis
                    client-secret-file: %s
                """.formatted(address, keycloak.issuer(), secret, free(), secret));
        portal = new SmallPortal(installation, port);
        for (var name : new UserName[] {ANNE, BENT}) {
            installation.users().add(OPERATOR, SmallPortal.ALBERTSLUND, name, name.value(), reads(), PASSWORD);
        }
        browser = Browser.open(address, folder.resolve("profile"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (portal != null) {
            portal.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static Grants reads() {
        return new Grants(Map.of(), Optional.of(Right.FULL_READ), false);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void atKeycloak(String name, String password) {
        browser.waitFor("#kc-login, [name=login]");
        browser.type("username", name);
        browser.type("password", password);
        browser.press("#kc-login, [name=login]");
    }

    private void forgetKeycloak() {
        browser.goTo(keycloak.issuer() + "/protocol/openid-connect/logout");
        browser.forgetCookies();
        browser.go("/log-ind");
        browser.forgetCookies();
    }

    private Entry last() {
        return portal.installation().audit().entries().getLast();
    }

    private void isSound() throws IOException {
        for (var width : new int[] {360, 1280}) {
            browser.width(width);
            assertThat(browser.axe()).as("at %d", width).isEmpty();
            assertThat(browser.overflow()).as("at %d", width).isLessThanOrEqualTo(0);
        }
    }

    @Test
    @Order(1)
    void takesOverNobodyWhomTheLocalAdministratorHasNotMarked() throws IOException {
        browser.go("/log-ind");
        isSound();
        browser.press(THROUGH);
        atKeycloak("anne", "annes-kodeord");

        assertThat(browser.at()).isEqualTo("/log-ind/ukendt");
        assertThat(browser.text("main"))
                .contains("Albertslund Kommune har logget dig ind som «anne»", "lokaladministratoren");
        assertThat(last().what()).isEqualTo(Event.SIGN_IN_REFUSED.name());
        assertThat(last().municipality()).contains(SmallPortal.ALBERTSLUND);
        isSound();
        browser.go("/");
        assertThat(browser.at()).startsWith("/log-ind");
    }

    @Test
    @Order(2)
    void letsTheLocalAdministratorMarkAUser() throws IOException {
        forgetKeycloak();
        var administrator = portal.users().get(2);
        browser.signIn(administrator.name(), administrator.password());
        browser.go("/administration/brugere/anne");
        isSound();
        browser.press("form[action$='/kommune'] button");
        assertThat(browser.text("main [role=status]")).contains("logger fra nu af ind gennem kommunen");
        browser.go("/administration/brugere");
        assertThat(browser.text("main")).contains("Logger ind gennem kommunen");
        isSound();
        browser.go("/");
        browser.press(".portal-user .f-linkbtn");

        assertThat(browser.shows("a[href*='openid-connect/logout']")).isFalse();
        assertThat(portal.installation().accounts().find(ANNE).map(Account::standing))
                .hasValueSatisfying(
                        standing -> assertThat(standing.byProvider()).isTrue());
    }

    @Test
    @Order(3)
    void letsHerInToThePageSheAskedForUnderANewSession() throws IOException {
        browser.go("/benchmarking/oekonomi?periode=2025");
        var before = browser.cookie("FLIS");
        browser.press(THROUGH);
        atKeycloak("anne", "annes-kodeord");

        assertThat(browser.at()).startsWith("/benchmarking/oekonomi?periode=2025");
        assertThat(browser.text(".portal-user")).contains("anne");
        assertThat(browser.cookie("FLIS")).isNotEqualTo(before);
        assertThat(last().what()).isEqualTo(Event.SIGNED_IN.name());
        assertThat(last().who()).isEqualTo("anne");
        assertThat(last().about()).isEqualTo("albertslund");
        browser.go("/konto");
        assertThat(browser.text("main")).contains("Du logger ind gennem din kommune");
        assertThat(browser.shows("#passkeys")).isFalse();
        isSound();
    }

    @Test
    @Order(4)
    void opensToHerByNoPasswordAnyMore() {
        var answer = portal.signIn("anne", PASSWORD).get("/konto");

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/log-ind");
    }

    @Test
    @Order(5)
    void endsHerSessionWhenSheIsBlockedAndLetsHerInNoMore() {
        browser.go("/");
        assertThat(browser.text(".portal-user")).contains("anne");
        portal.installation().users().block(OPERATOR, SmallPortal.ALBERTSLUND, ANNE);
        browser.go("/log-ind");
        browser.press(THROUGH);
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=spaerret");

        portal.installation().users().open(OPERATOR, SmallPortal.ALBERTSLUND, ANNE);
        browser.press(THROUGH);
        assertThat(browser.text(".portal-user")).contains("anne");
    }

    @Test
    @Order(6)
    void leadsOutThereTooWhenSheLeaves() throws IOException {
        browser.go("/");
        browser.press(".portal-user .f-linkbtn");
        assertThat(browser.at()).isEqualTo("/log-ind?ud=ja");
        assertThat(browser.text("main")).contains("Du er stadig logget ind hos din kommune");
        isSound();
        browser.press("a[href*='openid-connect/logout']");
        assertThat(browser.at()).isEqualTo("/log-ind?ud=ja");

        browser.press(THROUGH);
        browser.waitFor("#kc-login, [name=login]");
    }

    @Test
    @Order(7)
    void letsInWhoIsMarkedAndNobodyElse() {
        portal.installation().users().byProvider(OPERATOR, SmallPortal.ALBERTSLUND, BENT);
        forgetKeycloak();
        browser.press(THROUGH);
        atKeycloak("bent", "bents-kodeord");
        assertThat(browser.text(".portal-user")).contains("bent");

        forgetKeycloak();
        browser.press(THROUGH);
        atKeycloak("operatoer", "en-andens-kodeord");
        assertThat(browser.at()).isEqualTo("/log-ind/ukendt");
    }

    @Test
    @Order(8)
    void refusesAnAnswerThatItDidNotAskFor() throws IOException {
        forgetKeycloak();
        browser.go("/log-ind/svar/albertslund?code=stjaalet&state=gaettet");
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=kommune-gammel");
        isSound();

        browser.go("/log-ind/svar/albertslund");
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=kommune");
        browser.go("/log-ind/svar/albertslund?error=access_denied&state=gaettet");
        assertThat(browser.at()).startsWith("/log-ind?fejl=kommune");
    }

    @Test
    @Order(9)
    void saysSoWhenAProviderDoesNotAnswer() throws IOException {
        browser.go("/log-ind");
        browser.press("a[href='/log-ind/kommune/naestved']");

        assertThat(browser.at()).isEqualTo("/log-ind?fejl=kommune-tavs");
        assertThat(browser.text("main [role=alert]")).contains("svarer ikke lige nu");
        isSound();
        browser.go("/log-ind/kommune/findes-ikke");
        assertThat(browser.at()).startsWith("/log-ind");
        assertThat(portal.installation().audit().broken()).isEmpty();
    }
}
