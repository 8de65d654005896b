// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A numeric column's line, cut at every number that some clause names: within an interval no clause tells numbers apart. */
final class Intervals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private Intervals() {}

    /**
     * One interval.
     *
     * @param until its upper end, included; the newest has none and lies above all
     * @param sample a number in it
     */
    record Interval(java.util.Optional<BigDecimal> until, String sample) {}

    /** From the lowest to the highest. */
    static List<Interval> of(List<Asked> asked, int scale) {
        var step = BigDecimal.ONE.movePointLeft(scale);
        var cuts = new TreeSet<BigDecimal>();
        asked.stream().flatMap(question -> numbers(question.condition())).forEach(number -> {
            cuts.add(number.subtract(step));
            cuts.add(number);
        });
        var intervals = new ArrayList<Interval>();
        cuts.forEach(cut -> intervals.add(new Interval(java.util.Optional.of(cut), plain(cut))));
        var above = cuts.isEmpty() ? BigDecimal.ZERO : cuts.last().add(step);
        intervals.add(new Interval(java.util.Optional.empty(), plain(above)));
        return intervals;
    }

    /** A number as clauses write it: no exponent, no trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Stream<BigDecimal> numbers(Condition condition) {
        return switch (condition) {
            case Condition.Not not -> numbers(not.condition());
            case Condition.Both both -> Stream.concat(numbers(both.first()), numbers(both.second()));
            case Condition.AnyOf any -> any.patterns().stream().flatMap(Intervals::numbers);
        };
    }

    private static Stream<BigDecimal> numbers(Condition.Pattern pattern) {
        return switch (pattern) {
            case Condition.Pattern.Exactly exactly -> number(exactly.value());
            case Condition.Pattern.Numbers range ->
                Stream.concat(range.from().stream(), range.to().stream()).map(BigDecimal::valueOf);
            case Condition.Pattern.Below below -> number(below.prefix());
            case Condition.Pattern.Codes codes -> Stream.concat(number(codes.from()), number(codes.to()));
        };
    }

    private static Stream<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Stream.of(new BigDecimal(text)) : Stream.empty();
    }
}
