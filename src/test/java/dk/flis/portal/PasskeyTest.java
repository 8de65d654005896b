// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.DemoUsers.DemoUser;
import dk.flis.access.OwnRows;
import dk.flis.access.Passkeys.Passkey;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;

/** Passkeys in a real browser with an authenticator that it pretends to have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyTest {

    private static final String BUTTON = "form.js-passkey button";

    /** What the sign-in page's script does, but for what is posted: that is given to the test. */
    private static final String ASK = """
            const form = document.querySelector('form.js-passkey');
            const options = async () => (await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)) })).json();
            """;

    private static final String SHOW = """
            const show = options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
            """;

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Browser browser;
    private VirtualAuthenticator authenticator;
    private String base;
    private DemoUser anne;
    private DemoUser bent;

    @BeforeAll
    void start() {
        portal = new SmallPortal(folder);
        anne = portal.users().getFirst();
        bent = portal.users().get(1);
        // An authenticator knows names of hosts alone, never numbers.
        base = portal.base().replace("127.0.0.1", "localhost");
        browser = Browser.open(base, folder.resolve("profile"));
        authenticator = browser.authenticator();
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

    private List<Passkey> annes() {
        return portal.installation().passkeys().of(new UserName(anne.name()));
    }

    private String lastEvent() {
        var last = portal.installation().audit().entries().getLast();
        return last.what() + " " + last.about();
    }

    private void signOut() {
        browser.go("/");
        browser.press(".portal-user .f-linkbtn");
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
    void asksForNoneAtAnAddressThatPasskeysDoNotBelongTo() {
        try (var elsewhere = Browser.open(portal.base(), folder.resolve("elsewhere"))) {
            elsewhere.go("/log-ind");
            assertThat(elsewhere.shows("[data-passkey]")).isFalse();

            elsewhere.signInHere(anne.name(), anne.password());
            elsewhere.go("/konto");
            assertThat(elsewhere.shows("[data-passkey]")).isFalse();
            assertThat(elsewhere.text("[data-passkey-not]")).contains(base);
        }
    }

    @Test
    @Order(2)
    void makesOneOnlyWithThePasswordAndLosesNothingThatWasTyped() throws IOException {
        browser.signIn(anne.name(), anne.password());
        browser.go("/konto");
        assertThat(browser.shows("[data-passkey-not]")).isFalse();
        browser.type("passkey-titel", "Min bærbare");
        browser.type("passkey-kodeord", "forkert-kodeord-1");
        browser.press("form[action='/konto/passkeys/ny'] button");
        assertThat(browser.text("main [role=alert]")).contains("Kodeordet er forkert");
        assertThat(annes()).isEmpty();

        browser.type("passkey-kodeord", anne.password());
        browser.press("form[action='/konto/passkeys/ny'] button");
        assertThat(browser.text(".f-lead")).contains("«Min bærbare»");
        isSound();
        browser.press(BUTTON);

        assertThat(browser.at()).isEqualTo("/konto");
        assertThat(browser.text("main [role=status]")).contains("Passkeyen «Min bærbare» er lavet");
        assertThat(lastEvent()).isEqualTo(Event.PASSKEY_ADDED + " Min bærbare");
        isSound();
    }

    @Test
    @Order(3)
    void makesNoneTwiceOnOneDevice() {
        browser.go("/konto");
        browser.type("passkey-titel", "En til");
        browser.type("passkey-kodeord", anne.password());
        browser.press("form[action='/konto/passkeys/ny'] button");
        browser.click(BUTTON);
        browser.waitFor("form.js-passkey [role=alert]:not([hidden])");

        assertThat(annes()).hasSize(1);
    }

    @Test
    @Order(4)
    void signsInToThePageThatWasAskedForUnderANewSession() throws IOException {
        signOut();
        browser.go("/benchmarking/oekonomi?periode=2025");
        isSound();
        var before = browser.cookie("FLIS");
        var token = browser.answer("done(document.querySelector('[name=_csrf]').value)");
        browser.press(BUTTON);

        assertThat(browser.at()).startsWith("/benchmarking/oekonomi?periode=2025");
        assertThat(lastEvent()).isEqualTo(Event.SIGNED_IN + " passkey Min bærbare");
        assertThat(browser.cookie("FLIS")).isNotEqualTo(before);
        assertThat(browser.answer("done(document.querySelector('[name=_csrf]').value)"))
                .isNotEqualTo(token);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void refusesAnAnswerThatWasGivenBefore() {
        signOut();
        browser.go("/log-ind");
        var shown = browser.answer(ASK + SHOW + "options().then(show).then(one => done(JSON.stringify(one)), done)");
        post(shown);
        assertThat(browser.at()).isEqualTo("/");

        signOut();
        browser.go("/log-ind");
        browser.answer(ASK + "options().then(() => done(''))");
        post(shown);
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=passkey");
        assertThat(browser.text("main [role=alert]")).contains("ikke godkendt");
        assertThat(lastEvent()).isEqualTo(Event.SIGN_IN_REFUSED + " passkey Min bærbare");
    }

    @Test
    @Order(6)
    void refusesWhatWasAnsweredToAnotherSite() throws IOException {
        var other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        other.start();
        try {
            browser.go("/log-ind");
            var options = browser.answer(ASK + "options().then(one => done(JSON.stringify(one)))");
            browser.goTo("http://localhost:" + other.getAddress().getPort() + "/");
            var shown = browser.answer(
                    SHOW + "show(JSON.parse(arguments[0])).then(one => done(JSON.stringify(one)), done)", options);
            assertThat(shown).contains("\"signature\"");
            browser.go("/log-ind");
            post(shown);
        } finally {
            other.stop(0);
        }

        assertThat(browser.at()).isEqualTo("/log-ind?fejl=passkey");
    }

    @Test
    @Order(7)
    void refusesAPasskeyThatNobodyUnlocked() {
        authenticator.setUserVerified(false);
        browser.go("/log-ind");
        browser.click(BUTTON);
        browser.waitFor("form.js-passkey [role=alert]:not([hidden])");
        var shown = browser.answer(
                ASK + SHOW
                        + "options().then(o => show({ ...o, userVerification: 'discouraged' })).then(one => done(JSON.stringify(one)), done)");
        assertThat(shown).contains("\"signature\"");
        post(shown);
        authenticator.setUserVerified(true);

        assertThat(browser.at()).isEqualTo("/log-ind?fejl=passkey");
    }

    @Test
    @Order(8)
    void saysHowLongToWaitAfterFailures() {
        portal.installation()
                .database()
                .client()
                .sql("UPDATE sign_in_failure SET failures = 9")
                .update();
        browser.go("/log-ind");
        browser.press(BUTTON);

        assertThat(browser.at()).startsWith("/log-ind?fejl=vent");
    }

    @Test
    @Order(9)
    void readsNonsenseAsARefusal() {
        for (var nonsense : List.of("", "x", "{}", "[1]", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}")) {
            browser.go("/log-ind");
            browser.answer(ASK + "options().then(() => done(''))");
            post(nonsense);

            assertThat(browser.at()).as(nonsense).isEqualTo("/log-ind?fejl=passkey");
        }
    }

    @Test
    @Order(10)
    void letsNobodyNameOrRemoveAnothersPasskey() {
        var stranger = portal.signIn(bent.name(), bent.password());
        var page = stranger.get("/konto").body();
        var token = SmallPortal.field(page, "_csrf");
        var number = annes().getFirst().number();

        assertThat(page).doesNotContain("Min bærbare");
        assertThat(stranger.post("/konto/passkeys/" + number + "/fjern", "_csrf=" + token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/konto/passkeys/" + number + "/navn", "titel=Min&_csrf=" + token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(annes()).extracting(Passkey::title).containsExactly("Min bærbare");
    }

    @Test
    @Order(11)
    void needsNoCodeFromTheTelephoneBesides() {
        portal.installation()
                .database()
                .client()
                .sql("DELETE FROM sign_in_failure")
                .update();
        new OwnRows(portal.installation().database().source())
                .all(all -> all.sql(
                                "INSERT INTO second_factor (account, secret, confirmed) VALUES (:name, :sealed, true)")
                        .param("name", anne.name())
                        .param("sealed", sealed())
                        .update());
        browser.go("/log-ind");
        browser.press(BUTTON);
        assertThat(browser.at()).isEqualTo("/");

        signOut();
        browser.signIn(anne.name(), anne.password());
        assertThat(browser.at()).isEqualTo("/log-ind/kode");
        portal.installation().secondFactor().turnOff(new UserName(anne.name()));
    }

    /** As another user's telephone is kept. */
    private byte[] sealed() {
        portal.installation().secondFactor().begin(new UserName(bent.name()));
        return new OwnRows(portal.installation().database().source())
                .all(all -> all.sql("SELECT secret FROM second_factor WHERE account = :name")
                        .param("name", bent.name())
                        .query(byte[].class)
                        .single());
    }

    @Test
    @Order(12)
    void namesAndRemovesOneAndEndsTheOtherSessions() {
        browser.forgetCookies();
        browser.go("/log-ind");
        browser.press(BUTTON);
        var other = portal.signIn(anne.name(), anne.password());
        browser.go("/konto");
        browser.click("details:has(form[action$='/navn']) summary");
        browser.answer("document.querySelector('form[action$=\"/navn\"] [name=titel]').value = 'Telefon'; done('')");
        browser.press("form[action$='/navn'] button");
        assertThat(browser.text("#passkeys .f-keys b")).isEqualTo("Telefon");
        assertThat(other.get("/konto").statusCode()).isEqualTo(200);

        browser.click("details:has(form[action$='/fjern']) summary");
        browser.press("form[action$='/fjern'] button");

        assertThat(browser.at()).isEqualTo("/konto");
        assertThat(browser.text("#passkeys")).contains("Du har ingen passkeys endnu");
        assertThat(other.get("/konto").headers().firstValue("Location").orElse(""))
                .endsWith("/log-ind?ud=slut");
        assertThat(lastEvent()).isEqualTo(Event.PASSKEY_REMOVED + " Telefon");
    }

    @Test
    @Order(13)
    void opensNothingForABlockedUserNorAfterANewOneTimePassword() {
        // The authenticator still has the one that was removed here, which is how a lost one would look.
        signOut();
        browser.go("/log-ind");
        browser.press(BUTTON);
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=passkey");

        authenticator.removeAllCredentials();
        browser.signIn(anne.name(), anne.password());
        browser.go("/konto");
        browser.type("passkey-titel", "Ny");
        browser.type("passkey-kodeord", anne.password());
        browser.press("form[action='/konto/passkeys/ny'] button");
        browser.press(BUTTON);
        signOut();
        var operator = new Viewer.Operator("test");
        var installation = portal.installation();
        installation.users().block(operator, SmallPortal.ALBERTSLUND, new UserName(anne.name()));
        browser.go("/log-ind");
        browser.press(BUTTON);
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=spaerret");

        installation.users().open(operator, SmallPortal.ALBERTSLUND, new UserName(anne.name()));
        installation
                .users()
                .newPassword(operator, SmallPortal.ALBERTSLUND, new UserName(anne.name()), "cykel-lampe-torsk-violin");
        browser.go("/log-ind");
        browser.press(BUTTON);
        assertThat(browser.at()).isEqualTo("/log-ind?fejl=passkey");
        assertThat(annes()).isEmpty();
        assertThat(installation.audit().broken()).isEmpty();
    }

    /** Sends that as the script would have. */
    private void post(String answer) {
        browser.submit("form.js-passkey", "svar", answer);
    }
}
