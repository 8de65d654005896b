// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static dk.flis.portal.RouteTable.DETAIL;
import static dk.flis.portal.RouteTable.Role.ADMINISTRATOR;
import static dk.flis.portal.RouteTable.Role.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.TokenScope;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.community.Author;
import dk.flis.community.Board;
import dk.flis.delivery.Slice;
import dk.flis.portal.RouteTable.Role;
import dk.flis.portal.RouteTable.Row;
import dk.flis.portal.SmallPortal.Client;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the running portal × every role × own and other municipality, from one table.
 *
 * <p>A new route needs a line in {@link RouteTable#TABLE}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);
    private static final MunicipalityCode COPENHAGEN = new MunicipalityCode(101);
    private static final Pattern INSTITUTION_ROW =
            Pattern.compile("<small class=\"f-unit\">\\d+</small></th><td class=\"n\">");
    private static final Pattern INSTITUTION_LINE = Pattern.compile("(?m)^[^;]+;165;\\d+;2025;");
    private static final String PASSWORD = "trappe syltetøj måge harpe";

    @TempDir
    private static Path folder;

    private final Map<Role, Client> clients = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final Map<Client, String> forms = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private SmallPortal portal;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        portal = new SmallPortal(folder);
        portal.installation().accounts().setPresentation(COPENHAGEN, false, "test");
        for (var role : Role.values()) {
            clients.put(role, role == STRANGER ? portal.stranger() : signIn(role));
        }
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private Client signIn(Role role) {
        var name = new UserName(role.name().toLowerCase(Locale.ROOT));
        add(new Account(name, role.name(), role(role)));
        tokens.put(
                role,
                portal.installation()
                        .tokens()
                        .make(name, "test", TokenScope.WRITE, Duration.ofDays(1), "test")
                        .orElseThrow());
        return portal.signIn(name.value(), PASSWORD.replace(" ", "+"));
    }

    private void add(Account account) {
        portal.installation().accounts().add(account, PASSWORD, "test");
    }

    private Account.Role role(Role role) {
        return switch (role) {
            case OPERATOR -> new Account.Role.Operator();
            case CATALOGUE_EDITOR -> new Account.Role.CatalogueEditor();
            case WITHOUT_PRESENTATION -> new Account.Role.Municipal(COPENHAGEN, true, everything());
            case STRANGER,
                    NO_RIGHT,
                    BENCHMARKING_LIMITED,
                    BENCHMARKING_FULL,
                    BENCHMARKING_WRITE,
                    AREA_LIMITED,
                    AREA_FULL,
                    AREA_WRITE,
                    ADMINISTRATOR -> new Account.Role.Municipal(ALBERTSLUND, true, grants(role));
        };
    }

    private Grants everything() {
        var areas = portal.installation().catalogue().areas().stream()
                .collect(Collectors.toMap(area -> area.id().value(), _ -> Right.WRITE));
        return new Grants(areas, Optional.of(Right.WRITE), true);
    }

    private static Grants grants(Role role) {
        return switch (role) {
            case BENCHMARKING_LIMITED -> compares(Right.LIMITED_READ);
            case BENCHMARKING_FULL -> compares(Right.FULL_READ);
            case BENCHMARKING_WRITE -> compares(Right.WRITE);
            case AREA_LIMITED -> Grants.in(Map.of("personale", Right.LIMITED_READ));
            case AREA_FULL -> Grants.in(Map.of("personale", Right.FULL_READ));
            case AREA_WRITE -> Grants.in(Map.of("personale", Right.WRITE));
            case ADMINISTRATOR -> new Grants(Map.of(), Optional.empty(), true);
            case STRANGER, NO_RIGHT, WITHOUT_PRESENTATION, OPERATOR, CATALOGUE_EDITOR -> Grants.NONE;
        };
    }

    private static Grants compares(Right right) {
        return new Grants(Map.of(), Optional.of(right), false);
    }

    @Test
    void hasALineForEveryRouteOfTheRunningPortal() {
        var known = RouteTable.TABLE.stream().map(Row::door).collect(Collectors.toCollection(TreeSet::new));

        assertThat(known)
                .as("a new route needs a line in RouteTable.TABLE; a line needs a route")
                .containsExactlyElementsOf(new TreeSet<>(portal.doors()));
    }

    @Test
    void letsInWhomTheTableNamesAndRefusesEverybodyElse() {
        var wrong = new ArrayList<String>();
        for (var row : RouteTable.TABLE) {
            for (var role : Role.values()) {
                var answer = ask(row, role);
                if (!fits(row, role, answer)) {
                    wrong.add("%s as %s: %d%s".formatted(row, role, answer.statusCode(), place(answer)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void opensToATokenWhatItsOwnerMayReadAndNoPage() {
        var wrong = new ArrayList<String>();
        for (var row : RouteTable.TABLE.stream()
                .filter(row -> row.method().equals("GET"))
                .toList()) {
            for (var role : RouteTable.SIGNED_IN) {
                var answer = portal.stranger().get(address(row), "Authorization", "Bearer " + tokens.get(role));
                var open = row.api() || row.in().equals(RouteTable.ANYBODY);
                var fits = open ? fits(row, role, answer) : toSignIn(answer);
                if (!fits) {
                    wrong.add("%s by the token of %s: %d%s".formatted(row, role, answer.statusCode(), place(answer)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void changesNothingForAFormOfAnotherSite() {
        for (var row : RouteTable.TABLE.stream()
                .filter(row -> row.method().equals("POST"))
                .toList()) {
            var answer = client(ADMINISTRATOR).post(address(row), row.form());

            assertThat(answer.statusCode()).as(row.toString()).isEqualTo(row.api() ? 405 : 403);
        }
    }

    @Test
    void findsABoardForItsReadersAlone() {
        var address = "/tavler/" + board();
        var found = clients.entrySet().stream()
                .filter(client ->
                        client.getValue().get("/soeg?q=frav%C3%A6r").body().contains("href=\"" + address + "\""))
                .map(Map.Entry::getKey);

        assertThat(found).containsExactlyInAnyOrderElementsOf(RouteTable.BOARD_READERS);
    }

    @Test
    void givesInstitutionsInFilesToWhomThePageShowsThem() {
        var keyFigure = ofInstitutions();
        for (var role : RouteTable.BOARD_READERS) {
            var client = client(role);
            var page = client.get("/noegletal/" + keyFigure + "?periode=2025").body();
            var file = client.get("/noegletal/" + keyFigure + "/hent.csv?periode=2025")
                    .body();
            var table = client.get("/benchmarking/personale.json?periode=2025&institutioner=ja")
                    .body();

            var sees = DETAIL.contains(role);
            assertThat(INSTITUTION_ROW.matcher(page).results().count())
                    .as(role + " reads as many on the page as in the file")
                    .isEqualTo(INSTITUTION_LINE.matcher(file).results().count())
                    .matches(count -> count > 0 == sees);
            assertThat(table.contains("\"institution\":\"1")).as(role.name()).isEqualTo(sees);
        }
    }

    private String ofInstitutions() {
        var figures = portal.installation().figures();
        return portal.installation().catalogue().keyFigures().values().stream()
                .filter(one -> one.area().value().equals("personale"))
                .filter(one -> one.levels().contains(Level.YEAR))
                .map(KeyFigure::id)
                .filter(id -> !figures.institutions(id, ALBERTSLUND).isEmpty())
                .map(Object::toString)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean fits(Row row, Role role, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (row.in().contains(role)) {
            return row.ok() == 0 ? status == 200 || (status == 302 && !toSignIn(answer)) : status == row.ok();
        }
        if (role == STRANGER) {
            return row.api() ? status == 401 : toSignIn(answer) || (row.method().equals("POST") && status == 403);
        }
        return status == 403 || status == 404;
    }

    private HttpResponse<String> ask(Row row, Role role) {
        var client = client(role);
        if (row.method().equals("GET")) {
            return client.get(address(row));
        }
        if (row.api()) {
            // Nothing that is unsafe goes by session alone.
            var asked = role == STRANGER
                    ? portal.stranger()
                    : portal.bearer(Optional.ofNullable(tokens.get(role)).orElseThrow());
            return asked.ask(
                    row.method(),
                    address(row),
                    row.form().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "Upload-Offset",
                    "0");
        }
        var form = (row.form().isEmpty() ? "" : row.form().replace("{personale}", keyFigure("personale")) + "&")
                + "_csrf=" + token(client);
        var answer = client.post(address(row), form);
        if (row.door().endsWith("/se-som") && answer.statusCode() == 302) {
            client.post("/se-som/slut", "_csrf=" + token(client));
        }
        return answer;
    }

    private Client client(Role role) {
        return Optional.ofNullable(clients.get(role)).orElseThrow();
    }

    /** Every page with a form carries one; it is the same as long as the session. */
    private String token(Client client) {
        return forms.computeIfAbsent(client, EveryRouteTest::read);
    }

    private static String read(Client client) {
        var token = SmallPortal.field(client.get("/konto").body(), "_csrf");
        return token.isEmpty() ? SmallPortal.field(client.get("/log-ind").body(), "_csrf") : token;
    }

    private String address(Row row) {
        bystander("egen", ALBERTSLUND, row);
        bystander("anden", AARHUS, row);
        return row.address()
                .replace("{tavle}", row.address().contains("{tavle}") ? board() : "")
                .replace("{leverance}", row.address().contains("{leverance}") ? delivery() : "")
                .replace("{egen}", "egen")
                .replace("{anden}", "anden")
                .replace("{personale}", keyFigure("personale"))
                .replace("{oekonomi}", keyFigure("oekonomi"));
    }

    /** The newest of personale in Albertslund that took nobody's place. */
    private String delivery() {
        var catalogue = portal.installation().catalogue();
        var deliveries = portal.installation().store().deliveries();
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.area().value().equals("personale"))
                .map(dataset -> new Slice.OfMunicipality(dataset.id(), ALBERTSLUND, new Month(2025, 12)))
                .map(deliveries::of)
                .filter(slice -> slice.size() == 1)
                .map(slice -> Long.toString(slice.getFirst().number()))
                .findFirst()
                .orElseThrow();
    }

    /** One that a colleague who has left shared; made anew when the line before deleted it. */
    private String board() {
        var colleague = new Viewer.User("kollega", ALBERTSLUND, true, Grants.NONE);
        var boards = portal.installation().parts().community().boards();
        var number = boards.all(colleague).stream()
                .map(Board::number)
                .findFirst()
                .orElseGet(() -> boards.add(
                        colleague,
                        new Author("kollega", "Kollega"),
                        new Board.Body(
                                "Fravær",
                                "",
                                Board.Reach.SHARED,
                                List.of(new Board.Item(new KeyFigureId(keyFigure("personale")), Board.Form.ROW)))));
        return Long.toString(number);
    }

    /** He may have been removed or blocked by the line before. */
    private void bystander(String name, MunicipalityCode municipality, Row row) {
        if (row.address().contains("{" + name + "}")) {
            var accounts = portal.installation().accounts();
            var user = new UserName(name);
            if (accounts.find(user)
                    .filter(account -> !account.standing().blocked())
                    .isEmpty()) {
                portal.installation().users().remove(new dk.flis.access.Viewer.Operator("test"), municipality, user);
                add(new Account(user, name, new Account.Role.Municipal(municipality, true, Grants.NONE)));
            }
        }
    }

    private String keyFigure(String area) {
        return shown.computeIfAbsent(area, this::first);
    }

    private String first(String area) {
        return portal.installation().catalogue().keyFigures().values().stream()
                .filter(keyFigure -> keyFigure.area().value().equals(area))
                .filter(keyFigure -> keyFigure.levels().contains(Level.YEAR))
                .map(KeyFigure::id)
                .map(Object::toString)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean toSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && place(answer).contains("/log-ind");
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(at -> " → " + at).orElse("");
    }
}
