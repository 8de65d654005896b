// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.DemoUsers.DemoUser;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Five tasks of a controller and a local administrator, done in a real browser with the keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Browser browser;

    @BeforeAll
    void start() {
        portal = new SmallPortal(folder);
        browser = Browser.open(portal.base(), folder.resolve("profile"));
        browser.width(1280);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        portal.close();
    }

    private void signIn(DemoUser user) {
        browser.forgetEverything();
        browser.go("/log-ind");
        browser.tabTo("#navn");
        browser.keys(user.name(), Keys.TAB);
        browser.tabTo("#kodeord");
        browser.keys(user.password());
        browser.keysAndLeave(Keys.ENTER);
    }

    private DemoUser controller() {
        return portal.users().getFirst();
    }

    @Test
    void findsOutWhyAlbertslundSpendsMoreOnAfterSchoolCareThanOthersLikeIt() {
        signIn(controller());
        browser.tabTo("#soeg");
        browser.keys("SFO udgift");
        browser.keysAndLeave(Keys.ENTER);
        browser.tabTo("main a[href*='3.22.05.udgift-pr-elev']");
        browser.keysAndLeave(Keys.ENTER);
        browser.tabTo("main a[href*='/forklar']");
        browser.keysAndLeave(Keys.ENTER);

        assertThat(browser.at()).contains("/forklar");
        assertThat(browser.text("main")).contains("Albertslund");
    }

    @Test
    void writesANoteForAll() {
        signIn(controller());
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2025");
        browser.tabTo("main a[href*='/noter/ny']");
        browser.keysAndLeave(Keys.ENTER);
        browser.tabTo("#tekst");
        browser.keys("Skolerne fik nye tage i 2025.");
        browser.tabTo("main button[type=submit]");
        browser.keysAndLeave(Keys.ENTER);

        assertThat(browser.text("main")).contains("Skolerne fik nye tage i 2025.");
    }

    @Test
    void makesAUserWhoMayReadTheStaffAreaOnly() {
        signIn(portal.users().get(2));
        browser.go("/administration/brugere/ny");
        browser.tabTo("#titel");
        browser.keys("HR-konsulent", Keys.TAB);
        browser.tabTo("#navn");
        browser.keys("hr-konsulent-165");
        // A group of choices is one stop; arrows choose within it.
        browser.tabTo("input[name='ret.personale']");
        browser.keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.tabTo("main .f-bar button[type=submit]");
        browser.keysAndLeave(Keys.ENTER);

        var made = portal.installation()
                .accounts()
                .find(new UserName("hr-konsulent-165"))
                .orElseThrow();
        assertThat(made.viewer().toString())
                .contains("personale=" + Right.FULL_READ)
                .doesNotContain("oekonomi=");
    }

    @Test
    void seesAFigureAsItWasShownEarlier() {
        signIn(controller());
        browser.go("/noegletal/oko.hk3.udgift-pr-borger?periode=2024");
        browser.tabTo("main .f-asof summary");
        browser.keys(Keys.ENTER);
        browser.tabTo("main a[href*='/aendringer']");
        browser.keysAndLeave(Keys.ENTER);
        browser.tabTo("main table a[href*='publikation=1']");
        browser.keysAndLeave(Keys.ENTER);

        assertThat(browser.at()).contains("publikation=1", "periode=2024");
        assertThat(browser.text(".f-hero")).contains("kr. pr. borger");
    }

    @Test
    void takesATableToExcel() throws IOException {
        var downloads = Files.createDirectories(folder.resolve("hentet"));
        browser.saveTo(downloads);
        signIn(controller());
        browser.go("/benchmarking/oekonomi?periode=2025");
        browser.tabTo("main .f-menu summary");
        browser.keys(Keys.ENTER);
        browser.tabTo("main .f-menu a[href*='.xlsx']");
        browser.keys(Keys.ENTER);

        browser.waitForFile(downloads.resolve("flis-oekonomi-2025.xlsx"));
    }
}
