// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** From changed slices to all that they touch: their own cells, and the derived months that read them. */
final class FindScope {

    private final Catalogue catalogue;
    /** What is there now, derived datasets included. */
    private final Map<SourceId, DeliveredMonths> delivered;

    private final Mart before;

    FindScope(Catalogue catalogue, Map<SourceId, DeliveredMonths> delivered, Mart before) {
        this.catalogue = catalogue;
        this.delivered = delivered;
        this.before = before;
    }

    Scope of(Set<Slice> changed) {
        var scope = Scope.nothingYet();
        changed.forEach(slice -> {
            switch (slice) {
                case Slice.OfMunicipality one ->
                    scope.slice(
                            one.dataset(),
                            one.municipality().value(),
                            one.month().index());
                case Slice.Whole whole -> {
                    scope.whole().add(whole.dataset());
                    everyMonth(whole.dataset()).forEach(month -> scope.month(whole.dataset(), month));
                }
            }
        });
        var done = new HashSet<SourceId>();
        catalogue.derived().values().forEach(derived -> derive(derived, scope, done));
        return scope;
    }

    private void derive(Derived derived, Scope scope, Set<SourceId> done) {
        if (!done.add(derived.id())) {
            return;
        }
        derived.dependsOn().keySet().forEach(id -> {
            switch (catalogue.source(id)) {
                case Dataset _ -> {}
                case Derived inner -> derive(inner, scope, done);
            }
        });
        var possible = everyMonth(derived.leader());
        possible.addAll(everyMonth(derived.id()));
        derived.dependsOn().forEach((read, months) -> {
            var touched = new TreeSet<>(scope.months().getOrDefault(read, new TreeSet<>()));
            touched.forEach(month -> possible.subSet(month - months.to(), true, month - months.from(), true)
                    .forEach(own -> scope.month(derived.id(), own)));
        });
    }

    /** The months that are there now or were there before. */
    private NavigableSet<Integer> everyMonth(SourceId source) {
        var months = new TreeSet<>(before.delivered(source).allMonths());
        months.addAll(delivered.getOrDefault(source, new DeliveredMonths()).allMonths());
        return months;
    }
}
