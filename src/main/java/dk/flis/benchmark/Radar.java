// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Where a municipality books nothing or extremely while those that are like it do not, and on which sibling the money
 * probably stands: one that is as odd the other way, so that the two together are usual.
 */
public final class Radar {

    /** So many robust deviations are odd: of normal numbers one in two thousand. */
    private static final double ODD = 3.5;

    /** The sibling need not be as odd by itself, for it may be much larger. */
    private static final double ODD_SIBLING = 1.5;

    /** Where nothing is booked the money must stand somewhere: then it is enough that the two together are usual. */
    private static final double USUAL = 1.5;

    /** Below this share of the usual it is as good as nothing. */
    private static final double NOTHING = 0.05;

    /** Together they must be at least this much nearer to the usual. */
    private static final double NEARER = 0.5;

    private final List<Booked> all;
    private final Set<Set<KeyFigureId>> named;
    private final BiFunction<KeyFigureId, MunicipalityCode, Cell> cells;
    private final MunicipalityCode own;
    private final Collection<MunicipalityCode> like;

    /** @param named key figures that the text calls siblings beyond the list's hierarchy, in twos */
    public Radar(
            List<Booked> all,
            Set<Set<KeyFigureId>> named,
            BiFunction<KeyFigureId, MunicipalityCode, Cell> cells,
            MunicipalityCode own,
            Collection<MunicipalityCode> like) {
        this.all = List.copyOf(all);
        this.named = Set.copyOf(named);
        this.cells = cells;
        this.own = own;
        this.like = List.copyOf(like);
    }

    public enum Kind {
        NOTHING,
        LOW,
        HIGH
    }

    /**
     * @param usual the median of those that are like
     * @param gap what is booked less what would be usual at the own volume, in kroner
     */
    public record Sight(Booked booked, double value, double usual, double deviations, double gap) {}

    /**
     * @param together both on the volume of the first: own and usual
     * @param sibling where the money probably stands; empty when none is odd the other way
     */
    public record Finding(Kind kind, Sight sight, Optional<Sight> sibling, Optional<Sight> together) {

        /** The other one of the two; empty when the account is neither, or alone. */
        private Optional<Booked> besides(Booked account) {
            var one = sight.booked();
            return sibling.map(Sight::booked)
                    .flatMap(other -> one.sameAccount(account)
                            ? Optional.of(other)
                            : Optional.of(one).filter(_ -> other.sameAccount(account)));
        }
    }

    /** Those with a sibling first, then by kroner. */
    public List<Finding> findings() {
        var found = all.stream()
                .flatMap(booked -> sight(booked).stream())
                .filter(Radar::odd)
                .map(this::finding)
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.sibling().isEmpty())
                        .thenComparing(finding -> finding.kind() == Kind.HIGH)
                        .thenComparingDouble(
                                finding -> -Math.abs(finding.sight().gap())))
                .toList();
        return once(found);
    }

    /** The account that some finding pairs with that one, whatever both are divided by; empty when none does. */
    public Optional<Booked> sibling(Booked account) {
        return findings().stream()
                .flatMap(finding -> finding.besides(account).stream())
                .findFirst();
    }

    private static boolean odd(Sight sight) {
        return Math.abs(sight.deviations()) >= ODD;
    }

    private Finding finding(Sight sight) {
        var pairs = all.stream()
                .filter(other -> mayStandFor(sight.booked(), other))
                .flatMap(other -> sight(other).stream())
                .filter(other -> Math.signum(other.gap()) == -Math.signum(sight.gap()))
                .flatMap(other -> together(sight.booked(), other.booked()).stream()
                        .filter(both -> convincing(sight, other, both))
                        .map(both -> new Finding(kind(sight), sight, Optional.of(other), Optional.of(both))));
        return pairs.min(Comparator.comparingDouble(pair ->
                        pair.together().map(both -> Math.abs(both.gap())).orElse(Double.MAX_VALUE)))
                .orElseGet(() -> new Finding(kind(sight), sight, Optional.empty(), Optional.empty()));
    }

    private static boolean convincing(Sight sight, Sight other, Sight both) {
        if (kind(sight) == Kind.NOTHING) {
            return Math.abs(both.deviations()) <= USUAL;
        }
        return Math.abs(other.deviations()) >= ODD_SIBLING && Math.abs(both.gap()) <= NEARER * Math.abs(sight.gap());
    }

    private static Kind kind(Sight sight) {
        if (sight.gap() > 0) {
            return Kind.HIGH;
        }
        return Math.abs(sight.value()) <= NOTHING * Math.abs(sight.usual()) ? Kind.NOTHING : Kind.LOW;
    }

    private boolean mayStandFor(Booked one, Booked other) {
        return one.siblingOf(other)
                || named.contains(new HashSet<>(
                        List.of(one.keyFigure().id(), other.keyFigure().id())));
    }

    private Optional<Sight> sight(Booked booked) {
        return sight(booked, code -> value(booked, booked, code));
    }

    /** Both sums over the first one's denominator. */
    private Optional<Sight> together(Booked one, Booked other) {
        return sight(
                one,
                code -> value(one, one, code)
                        .flatMap(first -> value(other, one, code).map(second -> first + second)));
    }

    private Optional<Sight> sight(Booked booked, java.util.function.Function<MunicipalityCode, Optional<Double>> of) {
        var values = like.stream().flatMap(code -> of.apply(code).stream()).toList();
        var volume = cells.apply(booked.keyFigure().id(), own)
                .denominator()
                .map(Number::doubleValue)
                .orElse(0.0);
        var factor = (double) booked.keyFigure().factor().numerator()
                / booked.keyFigure().factor().denominator();
        return of.apply(own)
                .flatMap(value -> Robust.of(values)
                        .map(usual -> new Sight(
                                booked,
                                value,
                                usual.median(),
                                usual.deviations(value),
                                (value - usual.median()) * volume / factor)));
    }

    /** What is booked on the one over the denominator of the other. */
    private Optional<Double> value(Booked upper, Booked lower, MunicipalityCode code) {
        var numerator = cells.apply(upper.keyFigure().id(), code).numerator();
        var denominator =
                cells.apply(lower.keyFigure().id(), code).denominator().filter(number -> number.signum() != 0);
        var factor = lower.keyFigure().factor();
        return numerator.flatMap(above -> denominator.map(
                below -> above.doubleValue() / below.doubleValue() * factor.numerator() / factor.denominator()));
    }

    /** One code may stand in several key figures, and a pair is odd from both sides: each is told once. */
    private static List<Finding> once(List<Finding> found) {
        var told = new HashSet<String>();
        var kept = new ArrayList<Finding>();
        for (var finding : found) {
            var codes = Stream.concat(Stream.of(finding.sight()), finding.sibling().stream())
                    .map(sight -> sight.booked().code())
                    .toList();
            if (codes.stream().noneMatch(told::contains)) {
                kept.add(finding);
                told.addAll(codes);
            }
        }
        return kept;
    }
}
