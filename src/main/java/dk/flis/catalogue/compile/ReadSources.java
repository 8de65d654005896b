// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The datasets and derived datasets of all areas, which share one space of names. */
final class ReadSources {

    private final Folder folder;
    private final Documents documents;
    private final Faults faults;
    private final ReadDatasets datasets;
    private final ReadDerived derived;
    private final Names<Source> sources;
    private final Map<String, Fields> heads = new LinkedHashMap<>();

    ReadSources(Folder folder, Documents documents, ReadColumns columns, Faults faults) {
        this.folder = folder;
        this.documents = documents;
        this.faults = faults;
        this.datasets = new ReadDatasets(columns, faults);
        this.derived = new ReadDerived(columns, datasets, documents, faults);
        this.sources = new Names<>("datasættet", faults);
    }

    Names<Source> read(List<AreaId> areas) {
        for (var area : areas) {
            folder.in(area + "/datasets", ".yaml").forEach(file -> dataset(file, area));
            folder.in(area + "/derived", ".sql").forEach(file -> derived(file, area));
        }
        heads.values().forEach(this::leaders);
        cycles();
        return sources;
    }

    private void dataset(String file, AreaId area) {
        var fields = documents.document(file, "dataset");
        if (fields.isEmpty()) {
            sources.broken(Folder.stem(file));
            return;
        }
        var id = fields.get().scalar("id");
        if (!id.value().equals(Folder.stem(file))) {
            faults.add(
                    id.place(),
                    "id'et er '%s', men filen hedder %s; de skal være ens".formatted(id.value(), Folder.stem(file)));
            sources.broken(Folder.stem(file));
            return;
        }
        sources.define(id, datasets.read(fields.get(), area));
    }

    private void derived(String file, AreaId area) {
        var text = folder.text(file).orElseThrow();
        var head = derived.head(file, text);
        if (head.isEmpty()) {
            sources.broken(Folder.stem(file));
            return;
        }
        var name = new Text(head.get().place(), Folder.stem(file));
        heads.put(name.value(), head.get());
        sources.define(name, derived.read(file, text, head.get(), area));
    }

    private void leaders(Fields head) {
        head.fields("afhaenger").orElseThrow().byKey().values().forEach(field -> sources.find(field.key()));
    }

    /** A derived dataset that reads itself, by however many steps. */
    private void cycles() {
        for (var name : heads.keySet()) {
            var cycle = cycle(List.of(new SourceId(name)));
            cycle.ifPresent(path -> faults.add(
                    heads.get(name).fields("afhaenger").orElseThrow().place(),
                    "afledte datasæt må ikke læse sig selv: " + String.join(" → ", path)));
        }
    }

    private Optional<List<String>> cycle(List<SourceId> path) {
        if (path.size() > 1 && path.getLast().equals(path.getFirst())) {
            return Optional.of(path.stream().map(SourceId::value).toList());
        }
        if (path.subList(0, path.size() - 1).contains(path.getLast())
                || !(sources.all().get(path.getLast().value()) instanceof Derived made)) {
            return Optional.empty();
        }
        return made.dependsOn().keySet().stream()
                .flatMap(next -> cycle(longer(path, next)).stream())
                .findFirst();
    }

    private static List<SourceId> longer(List<SourceId> path, SourceId next) {
        var longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }
}
