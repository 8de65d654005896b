// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.FactReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What publications of one catalogue have compiled and learnt, kept between them so that a small one is quick. */
final class Workspace implements AutoCloseable {

    private record SourceColumn(dk.flis.catalogue.SourceId source, String column) {}

    private final Catalogue catalogue;
    private final FactReader reader;
    private final Map<Scan, ScanTables> tables = new HashMap<>();
    private final Map<SourceColumn, Set<String>> learnt = new HashMap<>();
    private int made;

    Workspace(Catalogue catalogue, FactReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    FactReader reader() {
        return reader;
    }

    synchronized ScanTables tables(Scan scan) {
        return tables.computeIfAbsent(scan, this::compile);
    }

    /** Of a scan that has met every tuple of those rows. */
    ScanTables known(Scan scan, String relation) {
        while (true) {
            var tables = tables(scan);
            if (tables.meet(relation)) {
                return tables;
            }
            learn(tables, relation);
        }
    }

    /** Takes in the values that a scan met and did not know, unless another thread has meanwhile. */
    synchronized void learn(ScanTables seen, String relation) {
        var scan = seen.compiled().scan();
        if (tables.get(scan) != seen) {
            return;
        }
        var columns = seen.compiled().columns();
        for (var i = 0; i < columns.size(); i++) {
            learnt.computeIfAbsent(
                            new SourceColumn(scan.source(), columns.get(i).column()), _ -> new TreeSet<>())
                    .addAll(seen.unknown(relation, i));
        }
        tables.put(scan, compile(scan));
    }

    private ScanTables compile(Scan scan) {
        var values = new HashMap<String, Set<String>>();
        learnt.forEach((key, known) -> {
            if (key.source().equals(scan.source())) {
                values.put(key.column(), known);
            }
        });
        var compiled = CompiledScan.of(scan, catalogue, values);
        return new ScanTables(compiled, reader, "scan_" + made++);
    }

    @Override
    public void close() {
        reader.close();
    }
}
