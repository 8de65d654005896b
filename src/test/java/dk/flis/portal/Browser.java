// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** A headless Chromium before one portal; tests that need it are skipped without one, but never where CI is true. */
final class Browser implements AutoCloseable {

    private static final Path AXE = Path.of("frontend/node_modules/axe-core/axe.min.js");

    /** Of the longest page, a form of rights. */
    private static final int MOST_TABS = 250;

    private static final int TABS_AT_ONCE = 10;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    static Browser open(String base, Path profile) {
        var chromium = program("chromium", "chromium-browser", "google-chrome");
        var chromedriver = program("chromedriver");
        var there = chromium.isPresent() && chromedriver.isPresent();
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("browser tests need chromium and chromedriver (Debian: chromium-driver)");
        }
        assumeTrue(there, "skipped: no chromium and chromedriver (Debian: apt install chromium chromium-driver)");
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), base);
    }

    void go(String path) {
        driver.get(base + path);
    }

    /** To a site that is not the portal. */
    void goTo(String address) {
        driver.get(address);
    }

    /** As a script would: past what the page's own does. Waits until the page has been left. */
    void submit(String form, String field, String value) {
        var page = driver.findElement(By.tagName("html"));
        driver.executeScript("""
                const form = document.querySelector(arguments[0]);
                form.elements[arguments[1]].value = arguments[2];
                form.submit();
                """, form, field, value);
        until(_ -> isGone(page));
    }

    /** The path and query one is at. */
    String at() {
        return Optional.ofNullable(driver.getCurrentUrl()).orElse("").substring(base.length());
    }

    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    void signIn(String name, String password) {
        go("/log-ind");
        signInHere(name, password);
    }

    /** On the sign-in page to which one was led. */
    void signInHere(String name, String password) {
        type("navn", name);
        type("kodeord", password);
        press("form.f-form button");
    }

    void type(String id, String text) {
        driver.findElement(By.id(id)).sendKeys(text);
    }

    /** An option of a list, by its text. */
    void choose(String id, String option) {
        new Select(driver.findElement(By.id(id))).selectByVisibleText(option);
    }

    /** Waits until the page has been left. */
    void press(String selector) {
        var page = driver.findElement(By.tagName("html"));
        driver.findElement(By.cssSelector(selector)).click();
        until(_ -> isGone(page));
    }

    /** Goes on with the Tab key until that element has the focus, as somebody without a mouse would. */
    void tabTo(String selector) {
        tab(selector, Keys.TAB.toString());
    }

    private void tab(String selector, String key) {
        stopTabsAt(selector);
        for (var tab = 0; tab < MOST_TABS; tab += TABS_AT_ONCE) {
            if (focused(selector)) {
                stopTabsAt("");
                return;
            }
            keys(key.repeat(TABS_AT_ONCE));
        }
        throw new AssertionError("%s is not reached by %d tabs on %s".formatted(selector, MOST_TABS, at()));
    }

    /** Where the focus has come to that element, a Tab does no more: so several are sent at a time. */
    private void stopTabsAt(String selector) {
        driver.executeScript("""
                window.tabsEndAt = arguments[0];
                window.tabsEnd ??= document.addEventListener('keydown', event => {
                  if (event.key === 'Tab' && tabsEndAt && document.activeElement.matches(tabsEndAt)) {
                    event.preventDefault();
                    event.stopImmediatePropagation();
                  }
                }, true) ?? true;
                """, selector);
    }

    /** Pressed where the focus is. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Backwards, with Shift and Tab. */
    void tabBackTo(String selector) {
        tab(selector, Keys.chord(Keys.SHIFT, Keys.TAB));
    }

    boolean focused(String selector) {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    /** Pressed where the focus is; waits until the page has been left. */
    void keysAndLeave(CharSequence... keys) {
        var page = driver.findElement(By.tagName("html"));
        keys(keys);
        until(_ -> isGone(page));
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private void until(Function<WebDriver, Boolean> there) {
        new WebDriverWait(driver, LONGEST_WAIT, BETWEEN_LOOKS).until(there);
    }

    /** Until the chart is drawn. */
    void waitForCharts() {
        waitFor("[data-chart][data-drawn=yes]");
    }

    /** Until the page has such an element. */
    void waitFor(String selector) {
        until(_ -> !driver.findElements(By.cssSelector(selector)).isEmpty());
    }

    /** What is downloaded goes there. */
    void saveTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    void waitForFile(Path file) {
        until(_ -> Files.exists(file));
    }

    /** Signed out, and no choice remembered. */
    void forgetEverything() {
        driver.manage().deleteAllCookies();
    }

    /** How many pixels the page is wider than the window. */
    long overflow() {
        return number("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    long number(String script) {
        return driver.executeScript("return " + script) instanceof Number number ? number.longValue() : -1;
    }

    /** What the script, which may wait, calls {@code done} with. */
    String answer(String script, Object... arguments) {
        return String.valueOf(
                driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + script, arguments));
    }

    /** Such as a telephone or a computer has one; unlocked by its owner, until it is told otherwise. */
    VirtualAuthenticator authenticator() {
        return driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    /** Blank without one. */
    String cookie(String name) {
        return Optional.ofNullable(driver.manage().getCookieNamed(name))
                .map(Cookie::getValue)
                .orElse("");
    }

    /** Of the site that one is at. */
    void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    /** As for one who comes for the first time. */
    void forgetFiles() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** How many bytes have come over the wire for the page, heads included; what was kept from before weighs nothing. */
    long weight() {
        return number("""
                ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
                  .reduce((sum, one) => sum + one.transferSize, 0)""");
    }

    boolean shows(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Stays on the page. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** What axe-core finds against WCAG 2.2 AA and best practice: rule and first place. */
    List<String> axe() throws IOException {
        return axe("{}");
    }

    /** As {@link #axe()} but for contrast, which takes longer than all the rest and is the same at every width. */
    List<String> axeButForContrast() throws IOException {
        return axe("{ 'color-contrast': { enabled: false } }");
    }

    private List<String> axe(String rules) throws IOException {
        driver.executeScript(Files.readString(AXE));
        var found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: %s,
                  resultTypes: ['violations'], selectors: false })
                  .then(result => done(result.violations.map(v => v.id + ' ' + v.nodes[0].html)));
                """.formatted(rules));
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("axe did not run");
    }

    /** What the page complained of: refused scripts, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(entry -> String.valueOf(entry.getMessage()))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException _) {
            // Stale; between two pages the driver says so in other words.
            return true;
        }
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin").map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
