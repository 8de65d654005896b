// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.reconcile.Seal;
import dk.flis.reconcile.Seal.State;
import dk.flis.reconcile.Sealed;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The seals of figures: of the months of reconciled datasets that a figure takes. A municipality's is its own affair; of the
 * country everybody sees how many are reconciled. For one read.
 */
final class SealFigures {

    private final Catalogue catalogue;
    private final Mart mart;
    private final EvaluateTerm terms;
    private final Sealed sealed;
    private final Viewer viewer;
    private final Map<SourceId, List<Reach>> reached = new HashMap<>();
    private final IdentityHashMap<KeyFigure, List<Reaching>> reaching = new IdentityHashMap<>();

    /** A dataset that is reconciled, and which of its months a month of some source reads. */
    private record Reach(Dataset dataset, int from, int to) {}

    private record Reaching(Term term, List<Reach> reach) {}

    SealFigures(Catalogue catalogue, Mart mart, EvaluateTerm terms, Sealed sealed, Viewer viewer) {
        this.catalogue = catalogue;
        this.mart = mart;
        this.terms = terms;
        this.sealed = sealed;
        this.viewer = viewer;
    }

    /** Empty for what is built on nothing that is reconciled, and for others' figures. */
    Optional<Seal> seal(KeyFigure keyFigure, Place place, Period period) {
        if (sealed.version().isEmpty()) {
            return Optional.empty();
        }
        var terms = reaching.computeIfAbsent(keyFigure, this::reaching);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        return switch (place) {
            case Place.Country _ -> Optional.of(many(terms, period));
            case Place.Group _ -> Optional.empty();
            case Place.OneMunicipality one -> own(terms, one.code(), period);
            case Place.Institution institution -> own(terms, institution.municipality(), period);
        };
    }

    private Seal many(List<Reaching> terms, Period period) {
        var good = catalogue.municipalities().keySet().stream()
                .filter(code -> sealed.knows(code.value()))
                .flatMap(code -> of(terms, code.value(), period).stream())
                .filter(seal -> seal.state() == State.RECONCILED)
                .count();
        return new Seal.Many((int) good, catalogue.municipalities().size());
    }

    private Optional<Seal> own(List<Reaching> terms, MunicipalityCode code, Period period) {
        var sees = switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.CatalogueEditor _, Viewer.Sender _ -> false;
            case Viewer.User user -> user.municipality().equals(code);
        };
        return sees ? of(terms, code.value(), period).<Seal>map(seal -> seal) : Optional.empty();
    }

    private Optional<Seal.Own> of(List<Reaching> terms, int municipality, Period period) {
        var months = months(terms, municipality, period);
        var states = months.stream()
                .map(month -> sealed.of(month.dataset(), municipality, month.index()))
                .toList();
        return states.stream()
                .reduce(State::worse)
                .map(worst -> new Seal.Own(
                        worst,
                        (int) states.stream().filter(State.RECONCILED::equals).count(),
                        states.size()));
    }

    private record DatasetMonth(SourceId dataset, int index) {}

    private Set<DatasetMonth> months(List<Reaching> reaching, int municipality, Period period) {
        var months = new HashSet<DatasetMonth>();
        for (var one : reaching) {
            terms.taken(one.term(), municipality, period)
                    .ifPresent(taken -> taken.months()
                            .forEach(month -> one.reach().forEach(reach -> add(months, reach, month, municipality))));
        }
        return months;
    }

    private void add(Set<DatasetMonth> months, Reach reach, int month, int municipality) {
        var delivered = mart.delivered(reach.dataset().id());
        for (var other = month + reach.from(); other <= month + reach.to(); other++) {
            if (reach.dataset().frequency().expects(Month.ofIndex(other))
                    && delivered.extent(municipality, other) != DeliveredMonths.Extent.MISSING) {
                months.add(new DatasetMonth(reach.dataset().id(), other));
            }
        }
    }

    private List<Reaching> reaching(KeyFigure keyFigure) {
        return Plan.terms(keyFigure)
                .map(term -> new Reaching(term, reach(term.series().source())))
                .filter(one -> !one.reach().isEmpty())
                .toList();
    }

    private List<Reach> reach(SourceId id) {
        var known = reached.get(id);
        if (known != null) {
            return known;
        }
        var found = switch (catalogue.source(id)) {
            case Dataset dataset ->
                dataset.totals().stream().map(_ -> new Reach(dataset, 0, 0)).toList();
            case Derived derived -> below(derived).toList();
        };
        reached.put(id, found);
        return found;
    }

    private Stream<Reach> below(Derived derived) {
        return derived.dependsOn().entrySet().stream()
                .flatMap(read -> reach(read.getKey()).stream()
                        .map(reach -> new Reach(
                                reach.dataset(),
                                reach.from() + read.getValue().from(),
                                reach.to() + read.getValue().to())));
    }
}
