// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.reference.MunicipalityCode;
import java.util.Arrays;
import java.util.Set;

/** Adds the groups of one scan to the cells of every series that their atoms feed; one thread. */
final class FanOut {

    private static final int CODES = 1000;

    private final CompiledScan compiled;
    private final BatchCells cells;
    private final int firstYear;
    private final int lastYear;
    private final boolean[] known = new boolean[CODES];
    private final int[] measure;
    private final int[] position;
    private final int[] index;
    private final boolean dense;
    private final boolean histogram;
    private int[][][] members = new int[0][][];

    FanOut(CompiledScan compiled, BatchCells cells, Set<MunicipalityCode> municipalities, int firstYear, int lastYear) {
        this.compiled = compiled;
        this.cells = cells;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        municipalities.forEach(code -> known[code.value()] = true);
        var scan = compiled.scan();
        this.measure = scan.measures();
        this.position = scan.series().stream().mapToInt(PlannedSeries::position).toArray();
        this.index = scan.series().stream().mapToInt(PlannedSeries::index).toArray();
        this.histogram = scan.value().isPresent();
        this.dense = scan.role().isEmpty() && scan.institution().isEmpty() && !histogram;
    }

    /**
     * @param counted the municipality that the role names; what is counted for none of the 98 counts nowhere
     * @param month as stored: 202503
     * @param atom or −2 − tuple for a tuple that had not been met
     * @param amounts rows, then sums
     */
    void add(int deliverer, int counted, int month, String institution, long atom, long value, long[] amounts) {
        var year = month / 100;
        if (!one(deliverer) || !one(counted) || year < firstYear || year > lastYear) {
            return;
        }
        var number = atom >= 0 ? (int) atom : compiled.atoms().ofTuple(-2 - atom);
        var members = members(number)[compiled.epochs().of(year * 12 + month % 100 - 1)];
        if (dense) {
            addDense(cells.dense(deliverer, year), (month % 100 - 1), members, amounts);
        } else {
            addSparse(deliverer, counted, month, institution, members, value, amounts);
        }
    }

    private boolean one(int code) {
        return code > 0 && code < CODES && known[code];
    }

    private void addDense(long[] year, int month, int[] members, long[] amounts) {
        var row = month * (year.length / 12);
        for (var series : members) {
            var cell = row + position[series];
            year[cell] = Math.addExact(year[cell], amounts[measure[series]]);
        }
    }

    private void addSparse(
            int deliverer, int counted, int month, String institution, int[] members, long value, long[] amounts) {
        if (members.length == 0) {
            return;
        }
        var kind = histogram ? SegmentKey.Kind.HISTOGRAM : SegmentKey.Kind.SPARSE;
        var sparse = cells.sparse(kind, deliverer, month / 100);
        var place = institution.isEmpty() ? counted : sparse.institution(institution);
        for (var series : members) {
            var key = CellKey.of(place, index[series], month % 100);
            if (histogram) {
                sparse.add(key, value, amounts[0]);
            } else {
                sparse.add(key, amounts[measure[series]]);
            }
        }
    }

    /** Remembered here, for the atoms are shared between threads and so behind a lock. */
    private int[][] members(int atom) {
        if (atom >= members.length) {
            members = Arrays.copyOf(members, Math.max(atom + 1, compiled.atoms().size()));
        }
        if (members[atom] == null) {
            members[atom] = compiled.atoms().members(atom);
        }
        return members[atom];
    }
}
