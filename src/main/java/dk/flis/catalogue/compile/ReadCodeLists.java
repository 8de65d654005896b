// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.CodeList.Bridge;
import dk.flis.catalogue.CodeList.Entry;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.ReadCsv.Row;
import dk.flis.reference.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code codes/lists.yaml}, with the codes and the bridges of each list. */
final class ReadCodeLists {

    private static final String LISTS = "codes/lists.yaml";
    private static final Set<String> OWN = Set.of("kode", "navn", "navn_en", "gyldig_fra", "gyldig_til");

    private final Folder folder;
    private final Documents documents;
    private final Faults faults;

    ReadCodeLists(Folder folder, Documents documents, Faults faults) {
        this.folder = folder;
        this.documents = documents;
        this.faults = faults;
    }

    Names<Codes> read() {
        var lists = new Names<Codes>("kodelisten", faults);
        for (var entry : documents.entries(LISTS, "lists", lists)) {
            lists.define(entry.scalar("id"), new Codes(list(entry)));
        }
        // Codes whose list is missing or broken would be forgotten in silence.
        for (var file : folder.in("codes", ".csv")) {
            if (!lists.mentions(Folder.stem(file))) {
                lists.broken(Folder.stem(file));
                faults.add(Place.whole(file), "kodelisten '%s' mangler i %s".formatted(Folder.stem(file), LISTS));
            }
        }
        return lists;
    }

    private CodeList list(Fields fields) {
        var id = fields.text("id");
        var separator = fields.maybe("skilletegn").map(text -> text.value().charAt(0));
        var digits = fields.values("cifre").stream().map(Integer::valueOf).toList();
        if (separator.isEmpty() && digits.size() > 1) {
            faults.add(
                    fields.scalar("id").place(),
                    "kodelisten '" + id + "' har cifre for flere led, men intet skilletegn");
        }
        var entries = entries(fields, "codes/" + id + ".csv");
        var bridges = bridges("codes/" + id + ".bridges.csv", entries);
        // A closed list without codes has been told of; nothing is told again for each value that it lacks.
        var closed = fields.yes("lukket", true) && !entries.isEmpty();
        return new CodeList(id, fields.text("navn"), separator, digits, closed, entries, bridges);
    }

    private Map<String, Entry> entries(Fields fields, String file) {
        var entries = new LinkedHashMap<String, Entry>();
        var text = folder.text(file);
        if (text.isEmpty()) {
            if (fields.yes("lukket", true)) {
                faults.add(
                        fields.scalar("id").place(), "filen " + file + " mangler; en lukket kodeliste skal have koder");
            }
            return entries;
        }
        for (var row : new ReadCsv(file, faults).read(text.get(), List.of("kode", "navn"))) {
            if (entries.put(row.text("kode"), entry(row)) != null) {
                faults.add(row.place(), "koden '" + row.text("kode") + "' står to gange");
            }
        }
        return entries;
    }

    private Entry entry(Row row) {
        if (row.text("kode").isEmpty() || row.text("navn").isEmpty()) {
            faults.add(row.place(), "kode og navn skal være udfyldt");
        }
        var attributes = new LinkedHashMap<>(row.values());
        attributes.keySet().removeAll(OWN);
        var english = row.text("navn_en").isEmpty() ? row.text("navn") : row.text("navn_en");
        var from = month(row, "gyldig_fra");
        var until = month(row, "gyldig_til");
        if (from.isPresent() && until.isPresent() && from.get().compareTo(until.get()) > 0) {
            faults.add(
                    row.place(),
                    "koden '%s' gælder fra %s til %s; fra skal være først"
                            .formatted(row.text("kode"), from.get(), until.get()));
        }
        return new Entry(row.text("kode"), row.text("navn"), english, from, until, attributes);
    }

    private List<Bridge> bridges(String file, Map<String, Entry> entries) {
        var bridges = new LinkedHashMap<String, Bridge>();
        for (var row : folder.text(file)
                .map(text -> new ReadCsv(file, faults).read(text, List.of("fra", "til", "gyldig_til")))
                .orElse(List.of())) {
            var bridge = bridge(row, entries);
            var key = row.text("fra") + " " + row.text("gyldig_til");
            if (bridge.isPresent() && bridges.putIfAbsent(key, bridge.get()) != null) {
                faults.add(
                        row.place(),
                        "koden '%s' har allerede en bro i %s; flere nye koder skrives i én række med | imellem"
                                .formatted(row.text("fra"), row.text("gyldig_til")));
            }
        }
        return List.copyOf(bridges.values());
    }

    private Optional<Bridge> bridge(Row row, Map<String, Entry> entries) {
        var until = month(row, "gyldig_til");
        if (until.isEmpty()) {
            faults.add(row.place(), "gyldig_til mangler; skriv den gamle kodes sidste måned som 2017-12");
            return Optional.empty();
        }
        var targets = List.of(row.text("til").split("\\|", -1));
        for (var code : targets) {
            if (!entries.containsKey(code)) {
                unknown(row, code, entries);
            }
        }
        if (!entries.containsKey(row.text("fra"))) {
            unknown(row, row.text("fra"), entries);
        }
        return Optional.of(new Bridge(row.text("fra"), targets, until.get()));
    }

    private void unknown(Row row, String code, Map<String, Entry> entries) {
        var problem = "koden '" + code + "' findes ikke i kodelisten";
        Similar.code(code, entries.keySet())
                .ifPresentOrElse(
                        similar -> faults.add(row.place(), problem, similar), () -> faults.add(row.place(), problem));
    }

    private Optional<Month> month(Row row, String column) {
        var text = row.text(column);
        var month = Month.parse(text);
        if (month.isEmpty() && !text.isEmpty()) {
            faults.add(row.place(), "%s er '%s'; her skal stå en måned som 2017-12".formatted(column, text));
        }
        return month;
    }
}
