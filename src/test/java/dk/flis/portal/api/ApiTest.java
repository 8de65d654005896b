// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.TokenScope;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.catalogue.SourceId;
import dk.flis.distribution.Content;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.portal.SmallPortal;
import dk.flis.portal.SmallPortal.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface as a program meets it, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ONE = "key_figure=oko.hk3.udgift-pr-borger";

    @TempDir
    private static Path folder;

    private SmallPortal portal;
    private Client controller;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        portal = new SmallPortal(folder);
        controller = signedIn(0);
        makeExtract();
    }

    /** One of the controller's municipality, for the description to be tried on. */
    private void makeExtract() {
        var viewer = portal.installation()
                .accounts()
                .find(new UserName(portal.users().getFirst().name()))
                .map(Account::viewer)
                .orElseThrow();
        var body = new Body(
                "Karakterer",
                new Content.OfDataset(new SourceId("karakter")),
                Optional.empty(),
                Scope.FULL,
                FileForm.CSV,
                LocalDate.of(2025, 1, 1),
                Rhythm.ONCE,
                Optional.empty());
        portal.installation().rawData().orders().add(viewer, SmallPortal.ALBERTSLUND, body, false);
        portal.installation().makeRawData().run(() -> {});
    }

    private Client signedIn(int user) {
        var one = portal.users().get(user);
        return portal.signIn(one.name(), one.password());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Test
    void answersWithTheSameCellsInEveryForm() {
        var path = "/api/v1/figures?" + ONE + "&municipality=165,country&period=2024,2025";
        var json = read(controller.get(path));
        var csv = controller.get(path, "Accept", "text/csv").body().lines().toList();
        var stat = read(controller.get(path + "&format=json-stat"));

        assertThat(json.at("/total").asInt()).isEqualTo(4);
        assertThat(csv).hasSize(5);
        assertThat(csv.getFirst())
                .isEqualTo("key_figure;municipality;institution;period;numerator;denominator;value;state;"
                        + "provisional;publication;seal");
        assertThat(stat.at("/size")).hasToString("[1,2,2]");
        assertThat(stat.at("/dimension/place/category/label/165").asString()).isEqualTo("Albertslund");
        for (var at = 0; at < 4; at++) {
            var cell = json.at("/figures/" + at);
            var line = csv.get(at + 1).split(";", -1);
            assertThat(cell.at("/state").asString()).isEqualTo(line[7]);
            assertThat(cell.at("/value").decimalValue()).isEqualByComparingTo(line[6]);
            assertThat(stat.at("/value/" + at).decimalValue()).isEqualByComparingTo(line[6]);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /figures?key_figure=oko.hk3.udgift-pr-borgre&period=2025        | 404 | unknown-key-figure
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&municipality=999 | 404 | unknown-municipality
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&group=region-1 | 404 | unknown-group
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&group=101-999 | 404 | unknown-municipality
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&publication=99 | 404 | unknown-publication
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=igaar        | 400 | malformed-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025..2024   | 400 | malformed-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&prices=gamle | 400 | malformed-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&limit=0 | 400 | malformed-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&format=xml | 400 | malformed-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger                     | 400 | missing-parameter
            /figures?period=2025                                             | 400 | missing-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&periode=2025        | 400 | unknown-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&institution=1 | 400 | missing-parameter
            /figures?key_figure=oko.hk3.udgift-pr-borger&period=2025&municipality=101&institution=all | 403 | no-right
            /figures?key_figure=findes.*&period=2025                         | 404 | unknown-key-figure
            /key-figures?area=findes-ikke                                    | 404 | unknown-area
            /key-figures/findes.ikke                                         | 404 | unknown-key-figure
            /key-figures/findes.ikke/definition                              | 404 | unknown-key-figure
            /municipalities/999                                              | 404 | unknown-municipality
            /groups/region-1                                                 | 404 | unknown-group
            /publications/99                                                 | 404 | unknown-publication
            /findes-ikke                                                     | 404 | unknown-route
            """)
    void saysWhatIsWrongInsteadOfAnEmptyList(String path, int status, String problem) {
        var response = controller.get("/api/v1" + path);
        var body = read(response);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body.at("/problem").asString()).isEqualTo(problem);
        assertThat(body.at("/status").asInt()).isEqualTo(status);
        assertThat(body.at("/detail").asString()).isNotBlank();
        assertThat(body.at("/type").asString()).isEqualTo("/api/v1/problems#" + problem);
    }

    @Test
    void suggestsWhatWasPerhapsMeantAndSpeaksEnglishWhenAsked() {
        var body = read(controller.get(
                "/api/v1/figures?key_figure=oko.hk3.udgift-pr-borgre&period=2025", "Accept-Language", "en"));

        assertThat(body.at("/suggestions/0").asString()).isEqualTo("oko.hk3.udgift-pr-borger");
        assertThat(body.at("/title").asString()).isEqualTo("No such key figure");
    }

    @Test
    void letsNobodyInWithoutATokenOrASession() {
        var stranger = portal.stranger();
        for (var path :
                List.of("/figures?" + ONE + "&period=2025", "/key-figures", "/municipalities", "/findes-ikke")) {
            var response = stranger.get("/api/v1" + path);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(read(response).at("/problem").asString()).isEqualTo("not-signed-in");
            assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"FLIS\"");
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(stranger.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/v1/problems").statusCode()).isEqualTo(200);
    }

    @Test
    void opensWithATokenWhatItsOwnerMaySeeAndTheTokenLeavesHim() {
        var owner = new UserName(portal.users().getFirst().name());
        var scope = new TokenScope(Optional.of(Set.of("skole")), false, Viewer.Right.FULL_READ);
        var narrow = portal.bearer(token(owner, scope));
        var whole = portal.bearer(token(owner, TokenScope.READ));
        var path = "/api/v1/figures?" + ONE + "&period=2025";

        assertThat(whole.get(path).statusCode()).isEqualTo(200);
        assertThat(narrow.get(path).statusCode()).isEqualTo(403);
        assertThat(read(narrow.get(path)).at("/problem").asString()).isEqualTo("no-right");
        assertThat(read(narrow.get("/api/v1/key-figures")).at("/items/0/area").asString())
                .isEqualTo("skole");
        assertThat(portal.bearer("flis_findesikke").get(path).statusCode()).isEqualTo(401);
    }

    private String token(UserName owner, TokenScope scope) {
        return portal.installation()
                .tokens()
                .make(owner, "test", scope, Duration.ofDays(1), "test")
                .orElseThrow();
    }

    @Test
    void pagesThroughTheCellsWithoutLosingOrRepeatingOne() {
        var all = read(
                controller.get("/api/v1/figures?" + ONE + ",oko.hk0.udgift-pr-borger&municipality=all&period=2025"));
        var met = new ArrayList<String>();
        var next = "/api/v1/figures?" + ONE + ",oko.hk0.udgift-pr-borger&municipality=all&period=2025&limit=37";
        while (!next.isEmpty()) {
            var response = controller.get(next);
            read(response).at("/figures").forEach(cell -> met.add(cell.toString()));
            var link = response.headers().firstValue("Link").orElse("");
            next = link.contains("rel=\"next\"") ? link.replaceAll(".*<([^>]+)>; rel=\"next\".*", "$1") : "";
        }
        var expected = new ArrayList<String>();
        all.at("/figures").forEach(cell -> expected.add(cell.toString()));

        assertThat(met).hasSize(196).isEqualTo(expected);
    }

    @Test
    void isTheSameWholeWhetherItIsLongEnoughToBeMadeInPiecesOrNot() {
        var path = "/api/v1/figures?key_figure=oko.*&municipality=all&period=2025";
        var whole = cells(path);
        var late = cells(path + "&offset=37&limit=6000");
        var lines = controller.get(path, "Accept", "text/csv").body().lines().toList();

        assertThat(whole).hasSizeGreaterThan(10_000).doesNotHaveDuplicates();
        assertThat(late).isEqualTo(whole.subList(37, 6_037));
        assertThat(lines).hasSize(whole.size() + 1).doesNotHaveDuplicates();
    }

    private List<String> cells(String path) {
        var cells = new ArrayList<String>();
        read(controller.get(path)).at("/figures").forEach(cell -> cells.add(cell.toString()));
        return cells;
    }

    @Test
    void sendsNothingAgainToWhoeverHasTheAnswer() {
        var path = "/api/v1/figures?" + ONE + "&period=2025";
        var tag = controller.get(path).headers().firstValue("ETag").orElseThrow();
        var again = controller.get(path, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(controller.get(path + ",2024", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(signedIn(1).get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFormThatItDoesNotHave() {
        var response = controller.get("/api/v1/figures?" + ONE + "&period=2025", "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(read(response).at("/problem").asString()).isEqualTo("not-acceptable");
    }

    @Test
    void readsKeyFiguresByTheBeginningOfTheirIds() {
        var body = read(controller.get("/api/v1/figures?key_figure=oko.hk3.*&period=2025"));

        assertThat(body.at("/total").asInt()).isGreaterThan(1);
        body.at("/figures")
                .forEach(cell -> assertThat(cell.at("/key_figure").asString()).startsWith("oko.hk3."));
    }

    @Test
    void readsAStretchOfPeriodsAndAGroupOfOnesOwn() {
        var body = read(controller.get("/api/v1/figures?" + ONE + "&group=101-165,region-84&period=2025-01..2025-12"));

        assertThat(body.at("/total").asInt()).isEqualTo(24);
        assertThat(body.at("/figures/0/municipality").asString()).isEqualTo("101-165");
        assertThat(body.at("/figures/11/period").asString()).isEqualTo("2025-12");
    }

    /** Every route that is described, with its examples, answers with what is described; and every route is described. */
    @Test
    void isWhatItsDescriptionSays() {
        var description = read(controller.get("/api/v1/openapi.json"));
        var described = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> path : description.at("/paths").properties()) {
            described.add(path.getKey());
            var get = path.getValue().at("/get");
            if (get.isMissingNode()) {
                continue;
            }
            var response = controller.get(example(path.getKey(), get, description));
            assertThat(response.statusCode()).as(path.getKey()).isEqualTo(200);
            var content = get.at("/responses/200/content/application~1json/schema");
            if (content.isMissingNode()) {
                continue;
            }
            new Schema(description).holds(content, read(response), path.getKey());
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(portal.routes("/api/v1"));
    }

    private static String example(String path, JsonNode get, JsonNode description) {
        var asked = path;
        var query = new ArrayList<String>();
        for (var one : get.at("/parameters")) {
            var parameter =
                    one.has("$ref") ? description.at(one.at("/$ref").asString().substring(1)) : one;
            var name = parameter.at("/name").asString();
            var example = parameter.at("/example");
            var value = example.isArray() ? example.get(0).asString() : example.asString("");
            if (parameter.at("/in").asString().equals("path")) {
                asked = asked.replace("{" + name + "}", value);
            } else if (parameter.at("/required").asBoolean()) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? asked : asked + "?" + String.join("&", query);
    }

    /** As much of JSON Schema as the description uses. */
    private record Schema(JsonNode description) {

        void holds(JsonNode schema, JsonNode value, String where) {
            if (schema.has("$ref")) {
                holds(description.at(schema.at("/$ref").asString().substring(1)), value, where);
                return;
            }
            assertThat(fits(schema.at("/type"), value))
                    .as("%s is %s: %s", where, schema.at("/type"), value)
                    .isTrue();
            schema.at("/required")
                    .forEach(name -> assertThat(value.has(name.asString()))
                            .as("%s has %s", where, name)
                            .isTrue());
            if (schema.has("properties")) {
                for (var property : value.properties()) {
                    var own = schema.at("/properties/" + property.getKey());
                    assertThat(own.isMissingNode())
                            .as("%s.%s is described", where, property.getKey())
                            .isFalse();
                    holds(own, property.getValue(), where + "." + property.getKey());
                }
            }
            if (value.isArray()) {
                value.forEach(item -> holds(schema.at("/items"), item, where + "[]"));
            }
        }

        private static boolean fits(JsonNode type, JsonNode value) {
            if (type.isArray()) {
                return type.valueStream().anyMatch(one -> fits(one, value));
            }
            return switch (type.asString()) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isString();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                case "null" -> value.isNull();
                default -> false;
            };
        }
    }
}
