// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.engine.FactReader;
import dk.flis.engine.FactRows;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The delivered rows of a snapshot: where they lie, and which months of which municipality are there. */
final class Facts {

    /** How files become rows. */
    interface Relation {

        /** The files' rows, as SQL, with every column of the dataset. */
        String of(Dataset dataset, List<FactFile> files);
    }

    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final FactReader reader;
    private final Relation relation;

    /** Of fact tables. */
    Facts(Catalogue catalogue, Snapshot snapshot, FactReader reader) {
        this(catalogue, snapshot, reader, (dataset, files) -> committed(dataset, files, snapshot, reader));
    }

    Facts(Catalogue catalogue, Snapshot snapshot, FactReader reader, Relation relation) {
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.reader = reader;
        this.relation = relation;
    }

    List<FactFile> files(SourceId source) {
        return snapshot.files().getOrDefault(source, List.of());
    }

    /** All rows of a dataset, as SQL. */
    String rows(Dataset dataset) {
        return rows(dataset, files(dataset.id()));
    }

    /** The rows of some files of a dataset, as SQL. */
    String rows(Dataset dataset, List<FactFile> files) {
        return relation.of(dataset, files);
    }

    private static String committed(Dataset dataset, List<FactFile> files, Snapshot snapshot, FactReader reader) {
        return reader.rows(new FactRows(
                dataset.id().value(),
                columns(dataset),
                files.stream().map(FactFile::path).sorted().toList(),
                snapshot.version(dataset.id()),
                condition(files)));
    }

    /** Name to type. */
    static SequencedMap<String, String> columns(Dataset dataset) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("_levering", "BIGINT");
        columns.put("_linje", "BIGINT");
        columns.put("kommune", "INTEGER");
        columns.put("maaned", "INTEGER");
        dataset.columns().forEach(column -> columns.put(column.name(), Sql.type(column.type())));
        return columns;
    }

    /** What all rows of these files, and no others of the table, have in common: files hold a municipality's year. */
    static String condition(List<FactFile> files) {
        var years = new TreeMap<Integer, TreeSet<Integer>>();
        files.forEach(file -> file.municipality()
                .map(MunicipalityCode::value)
                .ifPresent(code ->
                        years.computeIfAbsent(file.year(), _ -> new TreeSet<>()).add(code)));
        if (years.isEmpty()) {
            return "1 = 1";
        }
        return years.entrySet().stream()
                .map(year -> "maaned BETWEEN %d01 AND %1$d12 AND kommune IN %s"
                        .formatted(year.getKey(), Sql.numbers(year.getValue())))
                .collect(Collectors.joining(" OR "));
    }

    /** Of every dataset that figures or derived datasets read. */
    Map<SourceId, DeliveredMonths> delivered() {
        var delivered = new HashMap<SourceId, DeliveredMonths>();
        snapshot.slices().forEach(slice -> {
            if (slice instanceof Slice.OfMunicipality one) {
                delivered
                        .computeIfAbsent(one.dataset(), _ -> new DeliveredMonths())
                        .put(one.municipality().value(), one.month().index(), DeliveredMonths.Extent.FULL);
            }
        });
        catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Dataset.Deliverer.NATIONAL)
                .forEach(dataset -> delivered.put(dataset.id(), inRows(dataset)));
        return delivered;
    }

    /** A national file says by its rows which months it has. */
    private DeliveredMonths inRows(Dataset dataset) {
        var delivered = new DeliveredMonths();
        if (files(dataset.id()).isEmpty()) {
            return delivered;
        }
        reader.read("SELECT DISTINCT f.kommune, f.maaned FROM %s AS f".formatted(rows(dataset)), row -> {
            delivered.put(row.whole(0), Month.ofStored(row.whole(1)).index(), DeliveredMonths.Extent.FULL);
            return true;
        });
        return delivered;
    }

    /** Adds what the derived datasets have: a month is there with its leader's, whole when all that it reads is. */
    void deriveDelivered(Map<SourceId, DeliveredMonths> delivered) {
        catalogue.derived().values().forEach(derived -> derive(derived, delivered));
    }

    private DeliveredMonths derive(Derived derived, Map<SourceId, DeliveredMonths> delivered) {
        var known = delivered.get(derived.id());
        if (known != null) {
            return known;
        }
        var read = new TreeMap<SourceId, DeliveredMonths>();
        derived.dependsOn().keySet().forEach(id -> read.put(id, delivered(id, delivered)));
        var own = new DeliveredMonths();
        var leader = read.getOrDefault(derived.leader(), new DeliveredMonths());
        for (var municipality : leader.municipalities()) {
            leader.months(municipality).forEach((month, _) -> {
                if (derived.frequency().expects(Month.ofIndex(month))) {
                    own.put(municipality, month, extent(derived, read, municipality, month));
                }
            });
        }
        delivered.put(derived.id(), own);
        return own;
    }

    private DeliveredMonths delivered(SourceId id, Map<SourceId, DeliveredMonths> delivered) {
        return switch (catalogue.source(id)) {
            case Dataset _ -> delivered.getOrDefault(id, new DeliveredMonths());
            case Derived derived -> derive(derived, delivered);
        };
    }

    private DeliveredMonths.Extent extent(
            Derived derived, Map<SourceId, DeliveredMonths> read, int municipality, int month) {
        for (var entry : derived.dependsOn().entrySet()) {
            var frequency = catalogue.source(entry.getKey()).frequency();
            var months = read.getOrDefault(entry.getKey(), new DeliveredMonths());
            for (var other = month + entry.getValue().from();
                    other <= month + entry.getValue().to();
                    other++) {
                if (frequency.expects(Month.ofIndex(other))
                        && months.extent(municipality, other) != DeliveredMonths.Extent.FULL) {
                    return DeliveredMonths.Extent.PARTIAL;
                }
            }
        }
        return DeliveredMonths.Extent.FULL;
    }
}
