// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Period;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What terms amount to for one municipality or institution in a period. */
final class EvaluateTerm {

    private final Catalogue catalogue;
    private final Mart mart;
    private final Optional<Hiding> hiding;
    /** A thousand terms take the same months of the same municipality. */
    private final Map<Need, Timetable> timetables = new HashMap<>();
    /** By identity: a read asks with the same objects for every cell. */
    private final IdentityHashMap<Term, Prepared> prepared = new IdentityHashMap<>();

    private record Need(SourceId source, TimeRule rule, int monthsBack) {}

    /** A term, and what does not depend on whom it is counted for. */
    private record Prepared(Term term, Optional<Mart.Located> kept, Timetable timetable) {

        Optional<Timing.Taken> taken(int municipality, Period period) {
            return timetable.of(municipality, period);
        }
    }

    EvaluateTerm(Catalogue catalogue, Mart mart) {
        this.catalogue = catalogue;
        this.mart = mart;
        this.hiding = mart.hiding();
    }

    /** Empty when a term has nothing delivered: a sum without one of its addends would be another figure. */
    Optional<Part> part(List<Term> terms, Counted counted, Period period) {
        if (terms.size() == 1) {
            return part(terms.getFirst(), counted, period);
        }
        var part = new Part(List.of(), false, 0, 0, false);
        for (var term : terms) {
            var next = part(term, counted, period);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            part = joined(part, next.get());
        }
        return Optional.of(part);
    }

    /** Whether there is a part, without what it amounts to. */
    boolean isThere(List<Term> terms, Counted counted, Period period) {
        return terms.stream()
                .map(this::prepared)
                .allMatch(term -> term.kept().isPresent()
                        && term.taken(counted.municipality(), period).isPresent());
    }

    private static Part joined(Part part, Part next) {
        var amounts = new ArrayList<>(part.amounts());
        amounts.addAll(next.amounts());
        var fewer = part.expected() == 0 || next.present() * part.expected() < part.present() * next.expected();
        return new Part(
                amounts,
                part.provisional() || next.provisional(),
                fewer ? next.present() : part.present(),
                fewer ? next.expected() : part.expected(),
                part.hidden() || next.hidden());
    }

    private Optional<Part> part(Term term, Counted counted, Period period) {
        var ready = prepared(term);
        var taken = ready.taken(counted.municipality(), period);
        if (taken.isEmpty() || ready.kept().isEmpty()) {
            return Optional.empty();
        }
        var months = taken.get();
        var kept = ready.kept().get();
        return Optional.of(new Part(
                List.of(amount(term, kept, counted, months)),
                months.provisional(),
                months.months().size(),
                months.expected(),
                hiding.isPresent() && hiding.get().hides(term, kept.index(), counted.municipality(), months.span())));
    }

    /** What one term amounts to, and of which months. */
    record Timed(Amount amount, Timing.Taken taken) {}

    Optional<Timed> timed(Term term, Counted counted, Period period) {
        var ready = prepared(term);
        return ready.kept()
                .flatMap(kept -> ready.taken(counted.municipality(), period)
                        .map(taken -> new Timed(amount(term, kept, counted, taken), taken)));
    }

    /** Which months a term takes of what a municipality delivered. */
    Optional<Timing.Taken> taken(Term term, int municipality, Period period) {
        return prepared(term).taken(municipality, period);
    }

    private Prepared prepared(Term term) {
        return prepared.computeIfAbsent(term, _ -> new Prepared(term, mart.located(term.series()), timetable(term)));
    }

    private Timetable timetable(Term term) {
        return timetables.computeIfAbsent(
                new Need(term.series().source(), term.time(), term.monthsBack()),
                need -> new Timetable(
                        need.rule(),
                        need.monthsBack(),
                        catalogue.source(need.source()).frequency(),
                        mart.delivered(need.source())));
    }

    private Amount amount(Term term, Mart.Located kept, Counted counted, Timing.Taken taken) {
        return switch (term.series().measure()) {
            case Measure.Sum _, Measure.Rows _ -> total(sum(kept, counted, taken), term, kept, taken);
            case Measure.Persons _ -> total(persons(term, kept, counted, taken), term, kept, taken);
            case Measure.Quantile _ -> histogram(term, kept, counted, taken);
        };
    }

    private static Amount total(BigInteger sum, Term term, Mart.Located kept, Timing.Taken taken) {
        var exact = Exact.ofUnscaled(sum, kept.scale());
        var parts = term.time() == TimeRule.AVERAGE ? taken.months().size() : 1;
        return new Amount.Total(parts == 1 ? exact : exact.dividedBy(Exact.of(parts)));
    }

    private BigInteger sum(Mart.Located kept, Counted counted, Timing.Taken taken) {
        return total(
                taken.months(),
                month -> counted.institution()
                        .map(name -> mart.amount(kept, counted.municipality(), name, month))
                        .orElseGet(() -> mart.amount(kept, counted.municipality(), month)));
    }

    private BigInteger persons(Term term, Mart.Located kept, Counted counted, Timing.Taken taken) {
        var spans = term.time() == TimeRule.AVERAGE
                ? taken.months().stream().map(month -> new Span(month, 1)).toList()
                : List.of(taken.span());
        return spans.stream()
                .map(span ->
                        BigInteger.valueOf(mart.persons(kept, counted.municipality(), counted.institution(), span)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Amount histogram(Term term, Mart.Located kept, Counted counted, Timing.Taken taken) {
        var rows = new TreeMap<Long, Long>();
        var role = !term.series().municipality().isEmpty();
        for (var month : taken.months()) {
            mart.histogram(kept, role, counted.municipality(), counted.institution(), month, rows);
        }
        return new Amount.Histogram(rows, kept.scale());
    }

    /** @throws ArithmeticException when months do not fit a long, which money of a country does by far */
    private static BigInteger total(List<Integer> months, ToLongFunction<Integer> amount) {
        var total = 0L;
        for (var month : months) {
            total = Math.addExact(total, amount.applyAsLong(month));
        }
        return BigInteger.valueOf(total);
    }
}
