// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.WorkedCase;
import dk.flis.catalogue.WorkedCase.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what a worked case expects against the figure that came out. */
final class CompareCase {

    /** A number by hand may be rounded to so many decimals, not to fewer. */
    private static final int ROUNDED = 4;

    private final WorkedCase.Expected expected;
    private final Figure figure;

    CompareCase(WorkedCase.Expected expected, Figure figure) {
        this.expected = expected;
        this.figure = figure;
    }

    /** In Danish, as an editor of the catalogue reads them. */
    List<String> differences() {
        return Stream.of(
                        number("tæller", expected.numerator(), figure.numerator()),
                        number("nævner", expected.denominator(), figure.denominator()),
                        number("værdi", expected.value(), figure.value()),
                        outcome())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> number(String what, Optional<BigDecimal> byHand, Optional<BigDecimal> computed) {
        return byHand.filter(number -> !same(number, computed))
                .map(number -> "%s er %s, men eksemplet siger %s"
                        .formatted(what, computed.map(CompareCase::plain).orElseGet(this::none), plain(number)));
    }

    private static boolean same(BigDecimal byHand, Optional<BigDecimal> computed) {
        return computed.map(number -> byHand.scale() >= ROUNDED && number.scale() > byHand.scale()
                        ? number.setScale(byHand.scale(), RoundingMode.HALF_UP)
                        : number)
                .filter(number -> number.compareTo(byHand) == 0)
                .isPresent();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String none() {
        return "der ikke (%s)".formatted(of(figure.state()).keyword());
    }

    private Optional<String> outcome() {
        return expected.outcome()
                .filter(outcome -> outcome != of(figure.state()))
                .map(outcome -> "tilstand er %s, men eksemplet siger %s"
                        .formatted(of(figure.state()).keyword(), outcome.keyword()));
    }

    private static Outcome of(State state) {
        return switch (state) {
            case VALUE -> Outcome.VALUE;
            case ZERO -> Outcome.ZERO;
            // A case is read as nobody: nothing is hidden from it.
            case MISSING, SUPPRESSED -> Outcome.MISSING;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
    }
}
