// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.engine.Row;
import dk.flis.reference.Month;
import java.util.Arrays;
import java.util.List;

/**
 * Walks once over rows in order of municipality, institution, person and month, and counts each person once in every span
 * of every series that he is a part of.
 *
 * <p>Columns: counted, institution, person, maaned, atom.
 */
final class WalkPersons {

    /** What was counted of one series in one place. */
    interface Told {
        void count(int municipality, String institution, int series, Span span, long persons);
    }

    private final CompiledScan compiled;
    private final List<PersonSpans> spans;
    private final Told told;
    private final long[][] counts;
    private final int[] before;
    private int municipality;
    private String institution = "";
    private String person = "";

    /** @param spans series by series */
    WalkPersons(CompiledScan compiled, List<PersonSpans> spans, Told told) {
        this.compiled = compiled;
        this.spans = List.copyOf(spans);
        this.told = told;
        this.counts = spans.stream().map(one -> new long[one.size()]).toArray(long[][]::new);
        this.before = new int[spans.size()];
    }

    boolean row(Row row) {
        place(row.whole(0), row.text(1));
        person(row.text(2));
        var month = Month.ofStored(row.whole(3)).index();
        for (var series : compiled.atoms()
                .members(Math.toIntExact(row.number(4)))[compiled.epochs().of(month)]) {
            spans.get(series).count(month, before[series], counts[series]);
            before[series] = month;
        }
        return true;
    }

    private void place(int counted, String at) {
        if (counted != municipality || !at.equals(institution)) {
            tell();
            municipality = counted;
            institution = at;
            person("");
        }
    }

    private void person(String other) {
        if (!other.equals(person)) {
            person = other;
            Arrays.fill(before, PersonSpans.NEVER);
        }
    }

    /** Tells of the last place; nothing may come after. */
    void end() {
        tell();
    }

    private void tell() {
        for (var series = 0; series < counts.length; series++) {
            for (var span = 0; span < counts[series].length; span++) {
                if (counts[series][span] > 0) {
                    told.count(
                            municipality, institution, series, spans.get(series).span(span), counts[series][span]);
                }
            }
            Arrays.fill(counts[series], 0);
        }
    }
}
