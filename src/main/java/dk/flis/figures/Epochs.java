// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Selection;
import dk.flis.reference.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/** Stretches of months within which every code means one thing and every clause is in force or not. */
final class Epochs {

    private static final int FIRST = new Month(1900, 1).index();
    private static final int LAST = new Month(2199, 12).index();

    /** Index of the last month of each epoch but the newest, which has no end. */
    private final int[] ends;

    private Epochs(int[] ends) {
        this.ends = ends;
    }

    /** @param seams the last months of what then changed */
    static Epochs of(Collection<Month> seams) {
        return new Epochs(new TreeSet<>(seams).stream().mapToInt(Month::index).toArray());
    }

    /** The months after which a clause begins or ceases to be in force. */
    static Collection<Month> seams(Selection.Validity validity) {
        var seams = new TreeSet<Month>();
        validity.from().ifPresent(first -> seams.add(first.plus(-1)));
        validity.until().ifPresent(seams::add);
        return seams;
    }

    int count() {
        return ends.length + 1;
    }

    int of(int month) {
        var found = Arrays.binarySearch(ends, month);
        return found >= 0 ? found : -found - 1;
    }

    /** The months of an epoch; the oldest reaches back, and the newest on, as far as months go. */
    Span months(int epoch) {
        var first = epoch == 0 ? FIRST : ends[epoch - 1] + 1;
        return Span.between(first, epoch < ends.length ? ends[epoch] : LAST);
    }

    /** A month of the epoch; what holds in it holds in all of them. */
    Month sample(int epoch) {
        if (ends.length == 0) {
            return new Month(2000, 1);
        }
        return Month.ofIndex(epoch < ends.length ? ends[epoch] : ends[ends.length - 1] + 1);
    }
}
