// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The delivered rows of a snapshot: where they lie, and which months of which municipality are there. */
final class Facts {

    /** How files become rows. */
    interface Relation {

        /** The files' rows, as SQL, with every column of the source. */
        String of(Source source, List<FactFile> files);
    }

    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final Relation relation;

    /** Of Parquet files. */
    Facts(Catalogue catalogue, Snapshot snapshot) {
        this(catalogue, snapshot, Facts::parquet);
    }

    Facts(Catalogue catalogue, Snapshot snapshot, Relation relation) {
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.relation = relation;
    }

    List<FactFile> files(SourceId source) {
        return snapshot.files().getOrDefault(source, List.of());
    }

    /** The rows of the files that meet the condition, as SQL. */
    String rows(Source source, Predicate<FactFile> which) {
        return rows(source, files(source.id()).stream().filter(which).toList());
    }

    String rows(Source source, List<FactFile> files) {
        return relation.of(source, files);
    }

    private static String parquet(Source source, List<FactFile> files) {
        return Sql.rows(source, files.stream().map(FactFile::path).sorted().toList());
    }

    /** Of every dataset that figures or derived datasets read. */
    Map<SourceId, DeliveredMonths> delivered(Connection connection) {
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
                .forEach(dataset -> delivered.put(dataset.id(), inRows(dataset, connection)));
        return delivered;
    }

    /** A national file says by its rows which months it has. */
    private DeliveredMonths inRows(Dataset dataset, Connection connection) {
        var delivered = new DeliveredMonths();
        if (files(dataset.id()).isEmpty()) {
            return delivered;
        }
        Sql.query(
                connection,
                "SELECT DISTINCT kommune, maaned FROM " + rows(dataset, _ -> true),
                row -> delivered.put(
                        row.getInt(1), Month.ofStored(row.getInt(2)).index(), DeliveredMonths.Extent.FULL));
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
