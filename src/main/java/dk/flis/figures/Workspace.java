// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.FactReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

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

    /** Municipalities in the parts that the engine wants at once. */
    List<List<Integer>> atOnce(Collection<Integer> municipalities) {
        var all = List.copyOf(municipalities);
        var size = reader.municipalitiesAtOnce();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
                .toList();
    }

    synchronized ScanTables tables(Scan scan) {
        return tables.computeIfAbsent(scan, this::compile);
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
