// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a month is expected to be: within what the twelve months before were but for their highest and their lowest, the
 * month just before, and the same month of earlier years moved to today's level; with room on both sides for what is usual.
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
    private static final double ROOM = 5;

    /** A spread more. */
    private static final double CLEARLY = 1;

    /** What comes by fits and starts has a middle that says little: its range counts too. */
    private static final double RANGE = 4;

    /** Months that lie all but on each other must not make a small difference odd. */
    private static final double LEAST = 0.04;

    /** Empty when too little is known. */
    public static Optional<Expected> of(History history, int month, Chance chance) {
        var recent = history.before(month);
        if (recent.length < FEWEST) {
            return Optional.empty();
        }
        var level = Middle.median(recent);
        var seasons = IntStream.rangeClosed(1, YEARS)
                .mapToDouble(years -> season(history, month - YEAR * years, level))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        var range = range(recent);
        var spread = DoubleStream.of(
                        Middle.spread(recent, level),
                        (range.getMax() - range.getMin()) / RANGE,
                        LEAST * Math.abs(level),
                        LEAST * Math.abs(history.value(month - 1)),
                        chance.spread(history, month, level))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        var usual = DoubleStream.concat(
                        DoubleStream.of(range.getMin(), range.getMax(), history.value(month - 1)),
                        DoubleStream.of(seasons))
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        return Optional.of(new Expected(
                seasons.length == 0 ? level : Middle.median(seasons),
                level,
                usual.getMin() - ROOM * spread,
                usual.getMax() + ROOM * spread,
                spread));
    }

    /** One odd month among twelve makes no other month usual. */
    private static DoubleSummaryStatistics range(double[] recent) {
        var sorted = recent.clone();
        Arrays.sort(sorted);
        return DoubleStream.of(sorted[1], sorted[sorted.length - 2]).summaryStatistics();
    }

    /** The same month of an earlier year, moved by as much as the level has moved since. */
    private static double season(History history, int month, double level) {
        var before = history.before(month);
        var moved = before.length < FEWEST ? 0 : level - Middle.median(before);
        return history.value(month) + moved;
    }

    /** When those that are alike have moved, one may have moved as they did. */
    Expected moving(double share) {
        var move = share * Math.abs(level);
        return new Expected(middle, level, low + Math.min(0, move), high + Math.max(0, move), spread);
    }

    /** How far outside, in spreads; nil inside, and where it only just is not. */
    double outside(double value) {
        var beyond = Math.max(low - value, value - high);
        if (beyond <= 0) {
            return 0;
        }
        var spreads = spread == 0 ? ROOM : beyond / spread;
        return spreads < CLEARLY ? 0 : spreads;
    }

    /** By which share of the level a value lies from the middle. */
    double moved(double value) {
        return level == 0 ? Double.NaN : (value - middle) / Math.abs(level);
    }
}
