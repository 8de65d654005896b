// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Derived.Months;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.Node.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code <area>/derived/<id>.sql}: a head of {@code -- key: value} lines, then one SELECT. */
final class ReadDerived {

    private final ReadColumns columns;
    private final ReadDatasets datasets;
    private final Documents documents;
    private final Faults faults;

    ReadDerived(ReadColumns columns, ReadDatasets datasets, Documents documents, Faults faults) {
        this.columns = columns;
        this.datasets = datasets;
        this.documents = documents;
        this.faults = faults;
    }

    /** The head as keys and values; what it depends on is not looked up yet, for heads may name each other. */
    Optional<Fields> head(String file, String text) {
        var yaml = new StringBuilder();
        for (var line : text.lines().takeWhile(line -> line.startsWith("--")).toList()) {
            // Every line of the head stays a line, so that the fault's line is the file's.
            var bare = line.substring(2);
            yaml.append(bare.strip().startsWith("SPDX") ? "" : bare.startsWith(" ") ? bare.substring(1) : bare)
                    .append('\n');
        }
        if (yaml.toString().isBlank()) {
            faults.add(new Place(file, 1), "filen mangler et hoved af linjer som '-- korn: en elev og en måned'");
            return Optional.empty();
        }
        return new ReadYaml(file, faults)
                .read(yaml.toString())
                .flatMap(root -> documents.structure("derived").document(root));
    }

    Derived read(String file, String text, Fields head, AreaId area) {
        var own = columns.read(head);
        var sql = text.lines().dropWhile(line -> line.startsWith("--")).toList();
        var query = String.join("\n", sql).strip();
        if (!query.toUpperCase(java.util.Locale.ROOT).matches("(?s)(SELECT|WITH|FROM)\\b.*")) {
            faults.add(
                    new Place(file, lines(text) - sql.size() + 1),
                    "efter hovedet skal stå én SELECT (WITH er tilladt)");
        }
        return new Derived(
                new SourceId(Folder.stem(file)),
                area,
                head.text("navn", Folder.stem(file)),
                head.text("korn"),
                own,
                ReadDatasets.frequency(head),
                dependsOn(head),
                columns.institution(head, own),
                datasets.roles(head, own),
                query);
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }

    private Map<SourceId, Months> dependsOn(Fields head) {
        var months = new LinkedHashMap<SourceId, Months>();
        head.fields("afhaenger").orElseThrow().byKey().values().forEach(field -> {
            var span = (Node.Text) field.value();
            var ends = span.value().split("\\.\\.", -1);
            var read = new Months(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            if (read.from() > read.to()) {
                faults.add(
                        span.place(),
                        "spændet '%s' vender forkert; skriv %s..%s".formatted(span.value(), ends[1], ends[0]));
            }
            months.put(new SourceId(field.key().value()), read);
        });
        return months;
    }
}
