// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which series a tuple of classes feeds: all clauses of all series at once, as bits.
 *
 * <p>A column's class allows the clauses that do not look at the column or whose condition it meets; the clauses that
 * match are those that every column allows, and of each series' matching clauses the last decides. An old code that became
 * several feeds a series only when it would as each of them; where they differ the catalogue marks a break.
 */
final class Membership {

    private record Numbered(int series, boolean with, Selection.Clause clause) {}

    private final List<Numbered> clauses = new ArrayList<>();
    /** Column, epoch, class, alternative to bits of clauses. */
    private final long[][][][][] allowed;
    /** Epoch to bits of the clauses in force. */
    private final long[][] inForce;

    private final int words;

    Membership(List<PlannedSeries> series, List<ColumnClasses> columns, Epochs epochs) {
        for (var i = 0; i < series.size(); i++) {
            number(i, series.get(i).series().selection());
        }
        words = (clauses.size() + 63) / 64;
        inForce = new long[epochs.count()][];
        for (var epoch = 0; epoch < epochs.count(); epoch++) {
            var month = epochs.sample(epoch);
            inForce[epoch] = bits(numbered ->
                    numbered.clause().valid().map(valid -> valid.holds(month)).orElse(true));
        }
        allowed = new long[columns.size()][][][][];
        for (var c = 0; c < columns.size(); c++) {
            allowed[c] = allowed(columns.get(c), epochs);
        }
    }

    /** The series, as indices into the list given, that rows of these classes feed in that epoch. */
    int[] of(int[] classes, int epoch) {
        return from(0, inForce[epoch], classes, epoch);
    }

    /** Takes the columns one after the other, and every alternative of each. */
    private int[] from(int column, long[] matching, int[] classes, int epoch) {
        if (column == classes.length) {
            return decided(matching);
        }
        var alternatives = allowed[column][epoch][classes[column]];
        var members = from(column + 1, both(matching, alternatives[0]), classes, epoch);
        for (var i = 1; i < alternatives.length; i++) {
            var other = from(column + 1, both(matching, alternatives[i]), classes, epoch);
            members = Arrays.stream(members)
                    .filter(series -> Arrays.binarySearch(other, series) >= 0)
                    .toArray();
        }
        return members;
    }

    private static long[] both(long[] left, long[] right) {
        var both = new long[left.length];
        for (var w = 0; w < both.length; w++) {
            both[w] = left[w] & right[w];
        }
        return both;
    }

    private void number(int series, Selection selection) {
        if (selection.clauses().isEmpty()) {
            var every = new Selection.Clause(true, java.util.Map.of(), java.util.Optional.empty());
            clauses.add(new Numbered(series, true, every));
            return;
        }
        selection.clauses().forEach(clause -> clauses.add(new Numbered(series, clause.with(), clause)));
    }

    private long[][][][] allowed(ColumnClasses column, Epochs epochs) {
        var questions = questions(column);
        var bits = new long[epochs.count()][column.size()][][];
        for (var epoch = 0; epoch < epochs.count(); epoch++) {
            for (var cls = 0; cls < column.size(); cls++) {
                bits[epoch][cls] = new long[column.alternatives(cls, epoch)][];
                for (var alternative = 0; alternative < bits[epoch][cls].length; alternative++) {
                    bits[epoch][cls][alternative] = allowed(column, questions, cls, epoch, alternative);
                }
            }
        }
        return bits;
    }

    private long[] allowed(ColumnClasses column, int[] questions, int cls, int epoch, int alternative) {
        var bits = new long[words];
        for (var i = 0; i < questions.length; i++) {
            if (questions[i] < 0 || column.meets(cls, epoch, alternative, questions[i])) {
                bits[i >> 6] |= 1L << i;
            }
        }
        return bits;
    }

    /** Clause to the column's number of its condition; −1 where it does not look at the column. */
    private int[] questions(ColumnClasses column) {
        return clauses.stream()
                .mapToInt(numbered -> {
                    var clause = numbered.clause();
                    var condition = clause.where().get(column.column());
                    return condition == null
                            ? -1
                            : column.question(
                                    new Asked(condition, clause.valid().isPresent()));
                })
                .toArray();
    }

    private long[] bits(java.util.function.Predicate<Numbered> holds) {
        var bits = new long[words];
        for (var i = 0; i < clauses.size(); i++) {
            if (holds.test(clauses.get(i))) {
                bits[i >> 6] |= 1L << i;
            }
        }
        return bits;
    }

    private int[] decided(long[] matching) {
        var members = new int[16];
        var count = 0;
        for (var w = 0; w < words; w++) {
            for (var rest = matching[w]; rest != 0; rest &= rest - 1) {
                var clause = clauses.get((w << 6) + Long.numberOfTrailingZeros(rest));
                // A series' clauses stand together: a later one corrects what an earlier one said.
                if (count > 0 && members[count - 1] == clause.series()) {
                    count--;
                }
                if (clause.with()) {
                    if (count == members.length) {
                        members = Arrays.copyOf(members, count * 2);
                    }
                    members[count++] = clause.series();
                }
            }
        }
        return Arrays.copyOf(members, count);
    }
}
