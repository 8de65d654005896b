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
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What terms amount to for one municipality or institution in a period. */
final class EvaluateTerm {

    private final Catalogue catalogue;
    private final Mart mart;
    private final Optional<Hiding> hiding;
    /** A thousand terms take the same months of the same municipality; by identity, for a read asks with the same periods. */
    private final IdentityHashMap<Period, Map<Need, Optional<Timing.Taken>>> taken = new IdentityHashMap<>();

    private record Need(SourceId source, TimeRule rule, int monthsBack, int municipality) {}

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
                .allMatch(term -> mart.located(term.series()).isPresent()
                        && taken(term, counted.municipality(), period).isPresent());
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
        return timed(term, counted, period).map(timed -> {
            var months = timed.taken();
            return new Part(
                    List.of(timed.amount()),
                    months.provisional(),
                    months.months().size(),
                    months.expected(),
                    hidden(term, counted, months));
        });
    }

    private boolean hidden(Term term, Counted counted, Timing.Taken months) {
        return hiding.isPresent()
                && mart.located(term.series())
                        .map(kept -> hiding.get().hides(term, kept.index(), counted.municipality(), months.span()))
                        .orElse(false);
    }

    /** What one term amounts to, and of which months. */
    record Timed(Amount amount, Timing.Taken taken) {}

    Optional<Timed> timed(Term term, Counted counted, Period period) {
        var found = taken(term, counted.municipality(), period);
        var kept = mart.located(term.series());
        if (found.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Timed(amount(term, kept.get(), counted, found.get()), found.get()));
    }

    /** Which months a term takes of what a municipality delivered. */
    Optional<Timing.Taken> taken(Term term, int municipality, Period period) {
        var need = new Need(term.series().source(), term.time(), term.monthsBack(), municipality);
        return taken.computeIfAbsent(period, _ -> new HashMap<>()).computeIfAbsent(need, take(period));
    }

    private Function<Need, Optional<Timing.Taken>> take(Period period) {
        return need -> Timing.take(
                need.rule(),
                Timing.span(need.rule(), period, need.monthsBack()),
                catalogue.source(need.source()).frequency(),
                mart.delivered(need.source()),
                need.municipality());
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
