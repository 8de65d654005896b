// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what must be hidden of a source: first what is small, then, until nothing changes, what would reveal it. */
final class FindSmallCells {

    /** Fewer persons than these are hidden; nil reveals nobody and is shown. */
    static final int LEAST = 5;

    /** So many rounds are never needed; each hides more, so it ends. */
    private static final int ROUNDS = 50;

    private final Catalogue catalogue;
    private final Mart mart;
    private final Wholes wholes;
    private final EvaluateTerm evaluate;

    /** What is known of one series in one calendar year. */
    private static final class Year {
        private final long[] sizes;
        private final BitSet fine = new BitSet();
        private final BitSet coarse = new BitSet();
        private Protect.Pattern fineFound = new Protect.Pattern(new BitSet(), new BitSet());
        private Protect.Pattern coarseFound = new Protect.Pattern(new BitSet(), new BitSet());

        Year(int municipalities) {
            sizes = new long[municipalities];
            Arrays.fill(sizes, -1);
        }

        int found() {
            return fineFound.hidden().cardinality() + coarseFound.hidden().cardinality();
        }
    }

    private final Map<SmallCells.Key, Year> years = new HashMap<>();
    private final Map<Kind, List<Period>> periods = new HashMap<>();

    private record Kind(Level level, int back) {}

    FindSmallCells(Catalogue catalogue, Mart mart, Wholes wholes) {
        this.catalogue = catalogue;
        this.mart = mart;
        this.wholes = wholes;
        this.evaluate = new EvaluateTerm(catalogue, mart);
    }

    SmallCells of(SourceId source) {
        var counted = counted(source);
        var delivered = mart.delivered(source);
        var frequency = catalogue.source(source).frequency();
        var wholeYears = delivered.years().stream()
                .filter(year ->
                        delivered.municipalities().stream().allMatch(one -> isWhole(one, year, delivered, frequency)))
                .collect(Collectors.toSet());
        var months = new TreeSet<>(delivered.allMonths());
        counted.values().forEach(looks -> look(looks, wholeYears, months));
        if (years.values().stream().anyMatch(year -> !year.fine.isEmpty())) {
            protect(counted, source);
        }
        var fine = new HashMap<SmallCells.Key, Protect.Pattern>();
        var coarse = new HashMap<SmallCells.Key, Protect.Pattern>();
        years.forEach((key, year) -> {
            if (!year.fineFound.hidden().isEmpty()) {
                fine.put(key, year.fineFound);
            }
            if (!year.coarseFound.hidden().isEmpty()) {
                coarse.put(key, year.coarseFound);
            }
        });
        return new SmallCells(fine, coarse, wholeYears, months);
    }

    private static boolean isWhole(int municipality, int year, DeliveredMonths delivered, Frequency frequency) {
        var expected = IntStream.range(year * 12, year * 12 + 12)
                .filter(month -> frequency.expects(Month.ofIndex(month)))
                .boxed()
                .toList();
        var there = expected.stream()
                .filter(month -> delivered.extent(municipality, month) != DeliveredMonths.Extent.MISSING)
                .count();
        return there == 0 || (there > 1 && there == expected.size());
    }

    /** A series and every way in which a key figure looks at it. */
    private record Looks(Series series, Mart.Located located, Map<Term, TreeSet<Level>> terms) {}

    private Map<Integer, Looks> counted(SourceId source) {
        var counted = new TreeMap<Integer, Looks>();
        for (var keyFigure : catalogue.keyFigures().values()) {
            Plan.terms(keyFigure)
                    .filter(term -> term.series().source().equals(source))
                    .filter(term -> Persons.counts(term, catalogue.source(source)))
                    .forEach(term -> mart.located(term.series())
                            .ifPresent(located -> counted.computeIfAbsent(
                                            located.index(),
                                            _ -> new Looks(term.series(), located, new LinkedHashMap<>()))
                                    .terms
                                    .computeIfAbsent(
                                            new Term(1, term.series(), term.time(), term.monthsBack(), false),
                                            _ -> new TreeSet<>())
                                    .addAll(keyFigure.levels())));
        }
        return counted;
    }

    private void look(Looks looks, Set<Integer> wholeYears, NavigableSet<Integer> months) {
        if (months.isEmpty()) {
            return;
        }
        var stretch = Span.between(months.first(), months.last());
        for (var municipality : mart.delivered(looks.series.source()).municipalities()) {
            var position = wholes.municipalities().indexOf(municipality);
            if (position >= 0) {
                var counts = new MonthCounts(mart, looks.series, looks.located, municipality, stretch);
                looks.terms.forEach((term, levels) -> levels.stream()
                        .flatMap(level -> periods(level, term.monthsBack(), stretch).stream())
                        .forEach(period -> evaluate.taken(term, municipality, period)
                                .ifPresent(taken -> note(
                                        looks,
                                        term,
                                        position,
                                        taken,
                                        count(counts, term, municipality, period, taken),
                                        wholeYears,
                                        months))));
            }
        }
    }

    /** The same objects each time: what is taken of them is remembered by them. */
    private List<Period> periods(Level level, int back, Span stretch) {
        return periods.computeIfAbsent(
                new Kind(level, back), _ -> Periods.of(level, stretch.first() + back, stretch.last() + back));
    }

    private Exact count(MonthCounts counts, Term term, int municipality, Period period, Timing.Taken taken) {
        return MonthCounts.adds(term.series())
                ? counts.of(term.series(), term.time(), taken)
                : evaluate.timed(term, new Counted(municipality, Optional.empty()), period)
                        .map(timed -> Persons.count(timed.amount()))
                        .orElse(Exact.ZERO);
    }

    private void note(
            Looks looks,
            Term term,
            int position,
            Timing.Taken taken,
            Exact count,
            Set<Integer> wholeYears,
            NavigableSet<Integer> months) {
        var small = count.isBetween(0, LEAST);
        var span = taken.span();
        var whole = SmallCells.isWholeYear(span, term.time(), wholeYears);
        for (var year : SmallCells.years(span, months)) {
            var own = year(looks.located.index(), year);
            if (own.sizes[position] >= 0
                    || hasAll(term.series().source(), position, months.subSet(year * 12, year * 12 + 12))) {
                own.sizes[position] =
                        Math.max(own.sizes[position], count.rounded(0).longValue());
            }
            if (small) {
                own.fine.set(position);
                if (whole) {
                    own.coarse.set(position);
                }
            }
        }
    }

    /** Who lacks a month that others have cannot stand in for anybody: some of his sums are those of single months. */
    private boolean hasAll(SourceId source, int position, SortedSet<Integer> months) {
        var municipality = wholes.municipalities().get(position);
        var delivered = mart.delivered(source);
        return months.stream()
                .allMatch(month -> delivered.extent(municipality, month) != DeliveredMonths.Extent.MISSING);
    }

    private Year year(int series, int year) {
        return years.computeIfAbsent(
                new SmallCells.Key(series, year),
                _ -> new Year(wholes.municipalities().size()));
    }

    /** Hiding one count may need another, and hiding that one a municipality more. */
    private void protect(Map<Integer, Looks> counted, SourceId source) {
        var relations = relations(counted, source);
        var changed = true;
        for (var round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (var year : List.copyOf(years.values())) {
                changed |= protectPlaces(year);
            }
            for (var family : relations) {
                changed |= protectCounts(family);
            }
        }
    }

    /** Looks again only at what has grown since. */
    private boolean protectPlaces(Year year) {
        var found = year.found();
        if (found == year.fine.cardinality() + year.coarse.cardinality()) {
            return false;
        }
        var protect = new Protect(wholes, year.sizes);
        year.coarseFound = protect.pattern(year.coarse);
        year.coarse.or(year.coarseFound.hidden());
        year.fine.or(year.coarse);
        year.fineFound = protect.pattern(year.fine);
        year.fine.or(year.fineFound.hidden());
        return found != year.found();
    }

    /** Counts of one role: what a municipality pays for and what lives in it do not add up. */
    private record Family(List<Integer> series, Relations relations) {}

    private List<Family> relations(Map<Integer, Looks> counted, SourceId source) {
        var byRole = new LinkedHashMap<List<String>, List<Looks>>();
        counted.values().stream()
                .filter(looks -> looks.series.measure() instanceof Measure.Rows)
                .forEach(looks -> byRole.computeIfAbsent(looks.series.municipality(), _ -> new ArrayList<>())
                        .add(looks));
        var months = mart.delivered(source).allMonths();
        return byRole.values().stream()
                .map(family -> new Family(
                        family.stream().map(looks -> looks.located.index()).toList(),
                        Relations.in(observations(family, months), family.size())))
                .toList();
    }

    private List<long[]> observations(List<Looks> family, SortedSet<Integer> months) {
        var observations = new ArrayList<long[]>();
        for (var municipality : wholes.municipalities()) {
            for (var month : months) {
                var observation = family.stream()
                        .mapToLong(looks -> mart.amount(looks.located, municipality, month))
                        .toArray();
                if (Arrays.stream(observation).anyMatch(number -> number != 0)) {
                    observations.add(observation);
                }
            }
        }
        return observations;
    }

    private boolean protectCounts(Family family) {
        var changed = false;
        var times = new TreeSet<Integer>();
        years.keySet().forEach(key -> times.add(key.year()));
        for (var time : times) {
            for (var position = 0; position < wholes.municipalities().size(); position++) {
                changed |= protectCounts(family, time, position, true);
                changed |= protectCounts(family, time, position, false);
            }
        }
        return changed;
    }

    private boolean protectCounts(Family family, int time, int position, boolean coarse) {
        var own = family.series().stream().map(series -> year(series, time)).toList();
        var hidden = new BitSet();
        for (var at = 0; at < own.size(); at++) {
            hidden.set(at, (coarse ? own.get(at).coarse : own.get(at).fine).get(position));
        }
        var before = hidden.cardinality();
        if (before == 0) {
            return false;
        }
        family.relations().protect(hidden, at -> own.get(at).sizes[position]);
        hidden.stream().forEach(at -> (coarse ? own.get(at).coarse : own.get(at).fine).set(position));
        return hidden.cardinality() != before;
    }
}
