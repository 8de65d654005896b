// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.plausibility.Alarm;
import dk.flis.plausibility.Alarm.State;
import dk.flis.plausibility.Alarms.Filter;
import dk.flis.plausibility.RaiseAlarms.Run;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A month that cannot be, from its publication to the note that explains it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlarmTest {

    private static final MunicipalityCode ALBERTSLUND = SmallPortal.ALBERTSLUND;
    private static final Month MONTH = new Month(2025, 10);

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Client controller;
    private Redelivered again;
    private String right = "";

    @BeforeAll
    void start() {
        portal = new SmallPortal(folder);
        controller = portal.signIn(
                portal.users().getFirst().name(),
                URLEncoder.encode(portal.users().getFirst().password(), UTF_8));
        again = new Redelivered(portal.installation(), folder.resolve("again"));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private Optional<Run> look() {
        var installation = portal.installation();
        return installation.raiseAlarms().upTo(installation.figures().latest().orElseThrow());
    }

    private void publish() {
        var installation = portal.installation();
        assertThat(installation.publish().run(installation.store(), false, _ -> {}))
                .isPresent();
    }

    private List<Alarm> alarms(State... states) {
        return portal
                .installation()
                .parts()
                .alarms()
                .page(
                        new Viewer.Operator("test"),
                        new Filter(
                                portal.installation().catalogue().areas().stream()
                                        .map(area -> area.id())
                                        .toList(),
                                List.of(states),
                                Optional.of(ALBERTSLUND),
                                Optional.empty()),
                        0,
                        500)
                .stream()
                .filter(alarm -> alarm.month().equals(MONTH)
                        && alarm.source().value().equals("regnskab")
                        && alarm.area().value().equals("oekonomi"))
                .toList();
    }

    private Alarm alarm() {
        return alarms(State.values()).stream()
                .filter(alarm -> alarm.state() != State.GONE)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var page = controller.get("/advarsler/" + alarm().number()).body();
        var form = new StringBuilder("_csrf=" + SmallPortal.field(page, "_csrf"));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        return controller.post("/advarsler/" + alarm().number() + path, form.toString());
    }

    /** Six times what the schools' salaries were: the file's own lines again, each with a number of its own. */
    private static String bookedSixTimes(String text) {
        var lines = text.lines().toList();
        var at = List.of(lines.getFirst().split(";", -1)).indexOf("registrering");
        var more = new StringBuilder(text.endsWith("\n") ? text : text + "\n");
        for (var time = 0; time < 5; time++) {
            for (var line : lines) {
                if (line.contains(";3.22.01;1;")) {
                    var fields = line.split(";", -1);
                    fields[at] = fields[at] + "/" + time;
                    more.append(String.join(";", fields)).append('\n');
                }
            }
        }
        return more.toString();
    }

    @Test
    @Order(1)
    void looksAtAPublicationOnceHoweverManyAskAtOnce() throws InterruptedException {
        var installation = portal.installation();
        var alarms = installation.raiseAlarms();
        var newest = installation.figures().latest().orElseThrow();
        Callable<Optional<Run>> look = () -> alarms.upTo(newest);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var looks = pool.invokeAll(Collections.nCopies(2, look));

            assertThat(looks.stream().map(Future::resultNow).filter(Optional::isPresent))
                    .hasSize(1);
        }
        assertThat(look()).isEmpty();
        assertThat(alarms(State.OPEN)).isEmpty();
    }

    @Test
    @Order(2)
    void raisesOneAlarmForAMonthThatWasBookedSixTimes() throws Exception {
        var delivered = again.current("regnskab", ALBERTSLUND, MONTH);
        right = again.text(delivered);
        again.deliver(delivered, AlarmTest::bookedSixTimes);
        publish();
        look();

        assertThat(alarms(State.OPEN)).hasSize(1);
        assertThat(alarm().others()).isNotEmpty();
        assertThat(alarm().band().score()).isPositive();
    }

    @Test
    @Order(3)
    void saysWhyAndShowsTheBand() {
        var list = controller.get("/advarsler").body();
        var page = controller.get("/advarsler/" + alarm().number()).body();

        assertThat(list).contains("oktober 2025", "svinger med");
        assertThat(page)
                .contains("Tallet er højere", "samme måned året før", "v-band", "v-odd")
                .contains("Forklar og afslut");
        assertThat(controller.get("/").body()).contains("åbne advarsler");
        assertThat(controller.get("/advarsler?sprog=en").body()).contains("Alarms");
        assertThat(controller.get("/advarsler?sprog=da").body()).contains("Advarsler");
    }

    @Test
    @Order(8)
    void readsWellOnBothWidthsAndToAScreenReader() throws IOException {
        try (var browser = Browser.open(portal.base(), folder.resolve("profile"))) {
            browser.signIn(
                    portal.users().getFirst().name(), portal.users().getFirst().password());
            for (var path : List.of("/advarsler?status=alle", "/advarsler/" + alarm().number())) {
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
    @Order(4)
    void isNobodyElsesAffair() {
        var password = "trappe syltetøj måge harpe";
        portal.installation()
                .accounts()
                .add(
                        new Account(
                                new UserName("nabo"),
                                "Nabo",
                                new Account.Role.Municipal(
                                        new MunicipalityCode(360),
                                        true,
                                        new Grants(Map.of("oekonomi", Right.WRITE), Optional.of(Right.WRITE), false))),
                        password,
                        "test");
        var neighbour = portal.signIn("nabo", URLEncoder.encode(password, UTF_8));
        var director = portal.users().get(1);
        var reader = portal.signIn(director.name(), URLEncoder.encode(director.password(), UTF_8));

        assertThat(neighbour.get("/advarsler/" + alarm().number()).statusCode()).isEqualTo(404);
        assertThat(reader.get("/advarsler/" + alarm().number()).body()).doesNotContain("Forklar og afslut");
    }

    @Test
    @Order(5)
    void becomesATaskOfAColleague() {
        var colleague = portal.users().get(1).name();
        assertThat(post("/tildel", Map.of("tildelt", "findes-ikke")).statusCode())
                .isEqualTo(422);
        post("/tildel", Map.of("tildelt", colleague, "frist", "2026-01-31"));

        assertThat(alarm().owner()).contains(colleague);
        assertThat(controller.get("/opgaver").body()).contains("Forklar ", "31.01.2026");
        assertThat(controller.get("/advarsler?ejer=mig").body()).contains("Ingen åbne advarsler");
    }

    @Test
    @Order(6)
    void goesByItselfWhenTheMonthIsDeliveredRight() {
        again.deliver(again.current("regnskab", ALBERTSLUND, MONTH), _ -> right + "\n");
        publish();
        look();

        assertThat(alarms(State.OPEN)).isEmpty();
        assertThat(alarms(State.GONE)).hasSize(1);
    }

    @Test
    @Order(7)
    void closesWithAnExplanationThatBecomesANote() {
        again.deliver(again.current("regnskab", ALBERTSLUND, MONTH), AlarmTest::bookedSixTimes);
        publish();
        look();
        assertThat(post("/forklar", Map.of("tekst", " ")).statusCode()).isEqualTo(422);
        var number = alarm().number();
        post("/forklar", Map.of("tekst", "Feriepenge for fem år er betalt på én gang.", "deling", "egen"));

        assertThat(alarm().state()).isEqualTo(State.EXPLAINED);
        assertThat(controller
                        .get("/noegletal/" + alarm().keyFigure() + "?periode=2025-10")
                        .body())
                .contains("Feriepenge for fem år");
        assertThat(controller.get("/advarsler/" + number).body())
                .contains("Feriepenge for fem år")
                .doesNotContain("Gem noten, og afslut");
        look();
        assertThat(alarms(EnumSet.of(State.OPEN).toArray(new State[0]))).isEmpty();
    }
}
