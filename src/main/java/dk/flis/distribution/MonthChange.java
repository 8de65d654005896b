// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.catalogue.SourceId;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.reference.Month;
import dk.flis.store.Behind.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What an extract says of one month of one dataset. A month comes whole or not at all, never some of its rows. */
sealed interface MonthChange {

    /** A month of a dataset. */
    record Slot(SourceId dataset, Month month) {}

    Slot slot();

    /** Of which the receiver has none. */
    record Fresh(Slot slot, Shown shown) implements MonthChange {}

    /** @param before the delivery whose rows the receiver deletes first */
    record Replaced(Slot slot, Shown shown, long before) implements MonthChange {}

    /** Taken back, or no longer permitted: the receiver deletes the rows of that delivery. */
    record Gone(Slot slot, long before) implements MonthChange {}

    /**
     * In the order of datasets and months.
     *
     * @param shown what the publication shows of what was ordered
     * @param held by month, the delivery that the receiver has
     */
    static List<MonthChange> between(List<Shown> shown, Map<Slot, Long> held, Scope scope) {
        var changes = new ArrayList<MonthChange>();
        for (var one : shown) {
            var slot = new Slot(one.dataset(), one.month().orElseThrow());
            var before = held.getOrDefault(slot, 0L);
            if (scope == Scope.FULL || before == 0) {
                changes.add(new Fresh(slot, one));
            } else if (before != one.delivery()) {
                changes.add(new Replaced(slot, one, before));
            }
        }
        if (scope == Scope.DELTA) {
            held.forEach((slot, before) -> {
                if (shown.stream()
                        .noneMatch(one ->
                                slot.equals(new Slot(one.dataset(), one.month().orElseThrow())))) {
                    changes.add(new Gone(slot, before));
                }
            });
        }
        changes.sort(Comparator.comparing((MonthChange one) -> one.slot().dataset())
                .thenComparing(one -> one.slot().month()));
        return changes;
    }
}
