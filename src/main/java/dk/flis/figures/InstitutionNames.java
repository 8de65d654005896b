// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.engine.FactReader;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Publication;
import dk.flis.store.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the municipalities call their institutions. A register is a dataset of which each row is one institution: its key is
 * its institution column, and the first other column of free text holds the name. The newest name counts.
 *
 * <p>Names are a municipality's own detail: whoever shows them asks for whom.
 */
public final class InstitutionNames {

    private final Catalogue catalogue;
    private final Function<Publication, Snapshot> snapshots;
    private final Supplier<FactReader> reader;
    private Optional<Known> last = Optional.empty();

    /** @param reader made when names are first asked for */
    public InstitutionNames(
            Catalogue catalogue, Function<Publication, Snapshot> snapshots, Supplier<FactReader> reader) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.reader = reader;
    }

    private record Known(long publication, Map<Place.Institution, String> names) {}

    /** Read once for a publication. */
    public synchronized Map<Place.Institution, String> of(Publication publication) {
        return last.filter(known -> known.publication() == publication.number())
                .map(Known::names)
                .orElseGet(() -> {
                    var names = read(publication);
                    last = Optional.of(new Known(publication.number(), names));
                    return names;
                });
    }

    private Map<Place.Institution, String> read(Publication publication) {
        var names = new LinkedHashMap<Place.Institution, String>();
        var newest = new HashMap<Place.Institution, Integer>();
        var facts = reader.get();
        var rows = new Facts(catalogue, snapshots.apply(publication), facts);
        for (var dataset : catalogue.datasets().values()) {
            var institution =
                    dataset.institution().filter(column -> dataset.key().equals(java.util.List.of(column)));
            var name = institution.flatMap(column -> name(dataset, column));
            if (name.isEmpty() || rows.files(dataset.id()).isEmpty()) {
                continue;
            }
            var query = "SELECT f.kommune, f.maaned, f.%s, f.%s FROM %s AS f"
                    .formatted(Sql.name(institution.get()), Sql.name(name.get()), rows.rows(dataset));
            facts.read(query, row -> {
                var place = new Place.Institution(new MunicipalityCode(row.whole(0)), row.text(2));
                if (newest.merge(place, row.whole(1), Math::max) == row.whole(1)) {
                    names.put(place, row.text(3));
                }
                return true;
            });
        }
        return Map.copyOf(names);
    }

    private static Optional<String> name(Dataset dataset, String institution) {
        return dataset.columns().stream()
                .filter(column -> column.type() instanceof Column.Type.Text && column.required())
                .map(Column::name)
                .filter(column -> !column.equals(institution))
                .findFirst();
    }
}
