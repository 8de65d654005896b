// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a month is expected to be: between the level of the twelve months before, the month just before, and the same month
 * of earlier years moved to today's level, with room on both sides for what is usual from month to month.
 *
 * @param middle the season's own value where there is one, otherwise the level
 * @param level the median of the twelve months before
 */
public record Expected(double middle, double level, double low, double high, double spread) {

    /** Fewer months before say nothing of what is usual. */
    private static final int FEWEST = 8;

    private static final int YEAR = 12;
    private static final int YEARS = 3;

    /** So many spreads of room. */
    static final double ROOM = 5;

    /** Months that lie all but on each other must not make a small difference odd. */
    private static final double LEAST = 0.04;

    /** Counts vary by chance, and events come in flocks: more than independent ones would. */
    private static final double FLOCKING = 3;

    /**
     * Empty when too little is known.
     *
     * @param counts whether the numerator is a count, which varies by chance the more the smaller it is
     */
    public static Optional<Expected> of(History history, int month, boolean counts) {
        var recent = history.before(month);
        if (recent.length < FEWEST) {
            return Optional.empty();
        }
        var level = Middle.median(recent);
        var seasons = IntStream.rangeClosed(1, YEARS)
                .mapToDouble(years -> season(history, month - YEAR * years, level))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        var usual = DoubleStream.concat(DoubleStream.of(level, history.value(month - 1)), DoubleStream.of(seasons))
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        var spread = DoubleStream.of(
                        Middle.spread(recent, level),
                        LEAST * Math.abs(level),
                        counts ? chance(level, history.counted(month)) : 0)
                .max()
                .orElse(0);
        return Optional.of(new Expected(
                seasons.length == 0 ? level : Middle.median(seasons),
                level,
                usual.getMin() - ROOM * spread,
                usual.getMax() + ROOM * spread,
                spread));
    }

    /** The same month of an earlier year, moved by as much as the level has moved since. */
    private static double season(History history, int month, double level) {
        var before = history.before(month);
        var moved = before.length < FEWEST ? 0 : level - Middle.median(before);
        return history.value(month) + moved;
    }

    private static double chance(double level, double counted) {
        return Double.isNaN(counted) ? 0 : Math.abs(level) * Math.sqrt(FLOCKING / Math.max(1, counted));
    }

    /** When those that are alike have moved, one may have moved as they did. */
    Expected moving(double share) {
        var move = share * Math.abs(level);
        return new Expected(middle, level, low + Math.min(0, move), high + Math.max(0, move), spread);
    }

    /** How far outside, in spreads; nil inside. */
    double outside(double value) {
        var beyond = Math.max(low - value, value - high);
        if (beyond <= 0) {
            return 0;
        }
        return spread == 0 ? ROOM : beyond / spread;
    }

    /** By which share of the level a value lies from the middle. */
    double moved(double value) {
        return level == 0 ? Double.NaN : (value - middle) / Math.abs(level);
    }
}
