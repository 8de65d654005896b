// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.catalogue.Dataset;
import dk.flis.distribution.Extract.Months;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.distribution.WriteZip.Entry;
import dk.flis.store.Publication;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code datapackage.json}: what is in the zip, for programs that know Frictionless Data Package 1.0, and for people. */
final class DataPackageJson {

    static final String NAME = "datapackage.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, Object> DIALECT =
            named("delimiter", ";", "lineTerminator", "\n", "quoteChar", "\"", "doubleQuote", true, "header", true);

    private DataPackageJson() {}

    /** @param rows how many the file has */
    record Resource(Dataset dataset, Entry entry, long rows) {}

    /**
     * Of what the package is made.
     *
     * @param contact whom to ask, as the municipality itself says
     */
    record About(
            RawOrder order,
            String place,
            Optional<String> contact,
            Publication publication,
            Months months,
            Instant made) {}

    static byte[] of(About about, List<Resource> resources, Entry deliveries) {
        var order = about.order();
        var all = new LinkedHashMap<String, Object>();
        all.put("profile", order.body().form() == FileForm.CSV ? "tabular-data-package" : "data-package");
        all.put("name", "flis-%s-%d".formatted(order.municipality(), order.number()));
        all.put("title", order.body().title());
        all.put("description", description(about));
        all.put("version", Long.toString(about.publication().number()));
        all.put("created", about.made().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("licenses", List.of(named("path", Terms.NAME, "title", Terms.TITLE)));
        all.put("contributors", contributors(about));
        all.put("sources", List.of(named("title", "Leverancer til FLIS fra " + about.place())));
        all.put("flis", own(about));
        var files = new ArrayList<Map<String, Object>>();
        resources.forEach(resource -> files.add(resource(resource, order.body().form())));
        files.add(deliveries(deliveries));
        all.put("resources", files);
        return JSON.writeValueAsString(all).getBytes(UTF_8);
    }

    private static String description(About about) {
        var what =
                "Kommunens egne registreringer, som de er leveret til FLIS, af publikation %d. Personer er erstattet af pseudonymer."
                        .formatted(about.publication().number());
        return switch (about.order().body().scope()) {
            case FULL -> what + " Et fuldt udtræk: det træder i stedet for alt, hvad modtageren har af det samme.";
            case DELTA ->
                what
                        + " Et ændringsudtræk: hele måneder, som er kommet til, er leveret igen eller er trukket tilbage siden ordrens forrige udtræk. Hvilke står i "
                        + DeliveryList.NAME + ".";
        };
    }

    private static List<Map<String, Object>> contributors(About about) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(named("title", about.place(), "role", "publisher"));
        about.contact().ifPresent(contact -> all.add(named("title", contact, "role", "contact")));
        all.add(named("title", "FLIS", "role", "wrangler"));
        return all;
    }

    /** What the standard has no words for. */
    private static Map<String, Object> own(About about) {
        var publication = about.publication();
        var own = new LinkedHashMap<String, Object>();
        own.put("order", about.order().number());
        own.put("municipality", about.order().municipality().toString());
        own.put("scope", about.order().body().scope() == Scope.FULL ? "full" : "delta");
        own.put(
                "publication",
                named(
                        "number",
                        publication.number(),
                        "at",
                        publication.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "catalogue",
                        publication.catalogue()));
        about.order().body().first().ifPresent(first -> own.put("firstMonth", first.toString()));
        own.put(
                "months",
                named(
                        "ny", about.months().fresh(),
                        "erstattet", about.months().replaced(),
                        "udgaaet", about.months().gone()));
        return own;
    }

    /** Names and values in turn, in that order: the same extract is the same bytes. */
    static Map<String, Object> named(Object... turns) {
        var named = new LinkedHashMap<String, Object>();
        for (var at = 0; at < turns.length; at += 2) {
            named.put(turns[at].toString(), turns[at + 1]);
        }
        return named;
    }

    private static Map<String, Object> resource(Resource resource, FileForm form) {
        var dataset = resource.dataset();
        var all = file(dataset.id().value(), dataset.name(), resource.entry(), form);
        all.put("description", "En række er " + dataset.row());
        all.put("rows", resource.rows());
        all.put("schema", Described.schema(dataset, form));
        return all;
    }

    private static Map<String, Object> deliveries(Entry entry) {
        var all = file("leverancer", "Leverancer i dette udtræk", entry, FileForm.CSV);
        all.put("description", "En række er en måned af et datasæt");
        all.put("schema", DeliveryList.schema());
        return all;
    }

    private static Map<String, Object> file(String name, String title, Entry entry, FileForm form) {
        var all = new LinkedHashMap<String, Object>();
        all.put("profile", form == FileForm.CSV ? "tabular-data-resource" : "data-resource");
        all.put("name", name);
        all.put("path", entry.name());
        all.put("title", title);
        all.put("format", form.ending());
        all.put("mediatype", form.mediaType());
        if (form == FileForm.CSV) {
            all.put("encoding", "utf-8");
            all.put("dialect", DIALECT);
        }
        all.put("bytes", entry.bytes());
        all.put("hash", "sha256:" + entry.sha256());
        return all;
    }
}
