// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From a mart's components to figures: parts per municipality, summed for wholes, divided last. For one read, not for several threads. */
final class Evaluate {

    private final Catalogue catalogue;
    private final Mart mart;
    private final KeptFigures kept;
    private final EvaluateTerm terms;
    private final ReadParts parts;
    /** By identity: a read asks with the same objects for every cell. */
    private final Map<Prices, IdentityHashMap<KeyFigure, FinishFigure>> finishing = new EnumMap<>(Prices.class);

    Evaluate(Catalogue catalogue, Mart mart, KeptFigures kept) {
        this(catalogue, mart, kept, true);
    }

    /** @param again whether a municipality is asked for by itself and in sums */
    Evaluate(Catalogue catalogue, Mart mart, KeptFigures kept, boolean again) {
        this.catalogue = catalogue;
        this.mart = mart;
        this.kept = kept;
        this.terms = new EvaluateTerm(catalogue, mart);
        this.parts = new ReadParts(terms, again);
    }

    EvaluateTerm terms() {
        return terms;
    }

    /** As somebody sees it who may see everything. */
    Figure figure(KeyFigure keyFigure, Place place, Period period, Prices prices) {
        return figure(keyFigure, place, period, prices, _ -> true);
    }

    /** @param sees whose hidden numbers may go into a group that somebody picked */
    Figure figure(KeyFigure keyFigure, Place place, Period period, Prices prices, Predicate<MunicipalityCode> sees) {
        var members = members(place);
        if (!exists(keyFigure, place, period, prices)) {
            return Figure.none(State.NOT_APPLICABLE, 0, members.size());
        }
        return switch (place) {
            case Place.Country _ -> whole(keyFigure, members, period, prices, Wholes.COUNTRY);
            case Place.Group group ->
                published(group)
                        .map(whole -> whole(keyFigure, members, period, prices, whole))
                        .orElseGet(() -> picked(keyFigure, members, period, prices, sees));
            case Place.OneMunicipality one ->
                own(keyFigure, parts.of(keyFigure, one.code().value(), period), period, prices);
            case Place.Institution institution ->
                own(keyFigure, parts.work(keyFigure, counted(institution), period), period, prices);
        };
    }

    /** @param figures of the periods, in their order */
    Together together(
            Viewer viewer,
            KeyFigure keyFigure,
            Place place,
            List<Period> periods,
            List<Figure> figures,
            Prices prices) {
        return new AddPeriods(viewer).of(keyFigure, place, periods, figures, finish(keyFigure, prices));
    }

    List<Period> periods(KeyFigure keyFigure, Level level) {
        return kept.periods(keyFigure.id(), level, () -> find(keyFigure, level));
    }

    /** Newest first. */
    List<Period> periods(Collection<KeyFigure> keyFigures, Level level) {
        var ids = keyFigures.stream().map(KeyFigure::id).collect(Collectors.toUnmodifiableSet());
        return kept.periods(
                ids,
                level,
                () -> keyFigures.stream()
                        .flatMap(keyFigure -> periods(keyFigure, level).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Period::last).reversed())
                        .toList());
    }

    private List<Period> find(KeyFigure keyFigure, Level level) {
        var months = Plan.terms(keyFigure)
                .flatMap(term -> mart.delivered(term.series().source()).allMonths().stream()
                        .map(month -> month + term.monthsBack()))
                .sorted()
                .toList();
        if (months.isEmpty() || !keyFigure.levels().contains(level)) {
            return List.of();
        }
        return Periods.of(level, months.getFirst(), months.getLast()).stream()
                .filter(period -> anyone(keyFigure, period))
                .toList();
    }

    List<Place.Institution> institutions(KeyFigure keyFigure, MunicipalityCode municipality) {
        if (!Institutions.has(keyFigure)) {
            return List.of();
        }
        return Plan.terms(keyFigure)
                .flatMap(term -> mart.institutions(term.series().source(), municipality.value()).stream())
                .distinct()
                .sorted()
                .map(number -> new Place.Institution(municipality, number))
                .toList();
    }

    private boolean anyone(KeyFigure keyFigure, Period period) {
        return catalogue.municipalities().keySet().stream().anyMatch(code -> {
            var counted = new Counted(code.value(), Optional.empty());
            return terms.isThere(keyFigure.numerator(), counted, period)
                    && terms.isThere(keyFigure.denominator(), counted, period);
        });
    }

    /** Whether there could be such a figure, whatever was delivered. */
    private static boolean exists(KeyFigure keyFigure, Place place, Period period, Prices prices) {
        var level = keyFigure.levels().contains(Level.of(period));
        var broken = !keyFigure.breaks().isEmpty()
                && keyFigure.breaks().stream().anyMatch(until -> period.first().compareTo(until) <= 0);
        var priced = prices == Prices.CURRENT || keyFigure.prices().isPresent();
        var formed = switch (place) {
            case Place.Country _, Place.Group _ -> keyFigure.weights();
            case Place.OneMunicipality _ -> true;
            case Place.Institution _ -> Institutions.has(keyFigure);
        };
        return level && !broken && priced && formed;
    }

    private static Counted counted(Place.Institution institution) {
        return new Counted(institution.municipality().value(), Optional.of(institution.number()));
    }

    private Figure own(KeyFigure keyFigure, ReadParts.Both both, Period period, Prices prices) {
        var numerator = both.above();
        var denominator = both.below();
        var finish = finish(keyFigure, prices);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return finish.missing(numerator, denominator, period);
        }
        var months = numerator.get();
        var provisional = months.provisional() || denominator.get().provisional();
        return finish.figure(months, denominator.get(), period, provisional, months.present(), months.expected());
    }

    /** The place among the published sums; empty for a group that somebody picked, and where nothing is hidden. */
    private Optional<Integer> published(Place.Group group) {
        return mart.hiding().map(hiding -> hiding.wholes().of(group.members())).filter(whole -> whole >= 0);
    }

    /** Published for everybody, so of all members, whatever is hidden of them one by one. */
    private Figure whole(
            KeyFigure keyFigure, Collection<MunicipalityCode> members, Period period, Prices prices, int whole) {
        return kept.whole(
                keyFigure.id(), whole, period, prices, () -> published(keyFigure, members, period, prices, whole));
    }

    private Figure published(
            KeyFigure keyFigure, Collection<MunicipalityCode> members, Period period, Prices prices, int whole) {
        var figure = sum(keyFigure, members, period, prices, _ -> true);
        var hidden = mart.hiding()
                .map(hiding -> hiding.hidesSum(keyFigure.numerator(), whole, period)
                        || hiding.hidesSum(keyFigure.denominator(), whole, period))
                .orElse(false);
        return figure.hiddenIf(hidden);
    }

    /** Only of members that he may see one by one: from such a sum nothing follows that he could not add up himself. */
    private Figure picked(
            KeyFigure keyFigure,
            Collection<MunicipalityCode> members,
            Period period,
            Prices prices,
            Predicate<MunicipalityCode> sees) {
        return sum(keyFigure, members, period, prices, sees);
    }

    /** Σ over the municipalities that have both numerator and denominator. */
    private Figure sum(
            KeyFigure keyFigure,
            Collection<MunicipalityCode> members,
            Period period,
            Prices prices,
            Predicate<MunicipalityCode> sees) {
        var numerator = Optional.<Part>empty();
        var denominator = Optional.<Part>empty();
        var present = 0;
        var hidden = 0;
        var finish = finish(keyFigure, prices);
        for (var code : members) {
            var both = parts.of(keyFigure, code.value(), period);
            var above = both.above();
            var below = both.below();
            if (above.isEmpty() || below.isEmpty()) {
                continue;
            }
            if (finish.hides(above.get(), below.get()) && !sees.test(code)) {
                hidden++;
            } else {
                numerator = plus(numerator, above.get());
                denominator = plus(denominator, below.get());
                present++;
            }
        }
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Figure.none(hidden > 0 ? State.SUPPRESSED : State.MISSING, 0, members.size());
        }
        var provisional = present < members.size()
                || numerator.get().provisional()
                || denominator.get().provisional();
        return finish.whole(numerator.get(), denominator.get(), period, provisional, present, members.size());
    }

    private FinishFigure finish(KeyFigure keyFigure, Prices prices) {
        return finishing
                .computeIfAbsent(prices, _ -> new IdentityHashMap<>())
                .computeIfAbsent(keyFigure, _ -> new FinishFigure(catalogue, keyFigure, prices));
    }

    private static Optional<Part> plus(Optional<Part> sum, Part part) {
        return Optional.of(sum.map(before -> before.plus(part)).orElse(part));
    }

    private Collection<MunicipalityCode> members(Place place) {
        return switch (place) {
            case Place.Country _ -> catalogue.municipalities().keySet();
            case Place.Group group -> group.members();
            case Place.OneMunicipality one -> List.of(one.code());
            case Place.Institution institution -> List.of(institution.municipality());
        };
    }
}
