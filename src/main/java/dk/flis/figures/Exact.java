// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.reference.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** A rational number: nothing is rounded before a figure is written. */
public record Exact(BigInteger numerator, BigInteger denominator) {

    public static final Exact ZERO = of(0);
    public static final Exact ONE = of(1);

    /** Numbers come by the hundred thousand, nearly all with the scale of money or of a count. */
    private static final List<BigInteger> POWERS =
            IntStream.range(0, 20).mapToObj(BigInteger.TEN::pow).toList();

    public Exact {
        if (denominator.signum() < 1) {
            throw new IllegalArgumentException("a denominator must be 1 or more, but is " + denominator);
        }
    }

    public static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** @param scale decimals of the unscaled number: 12345 of scale 2 is 123.45 */
    static Exact ofUnscaled(BigInteger unscaled, int scale) {
        return new Exact(unscaled, scale < POWERS.size() ? POWERS.get(scale) : BigInteger.TEN.pow(scale));
    }

    public static Exact of(BigDecimal decimal) {
        return decimal.scale() < 0
                ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
                : ofUnscaled(decimal.unscaledValue(), decimal.scale());
    }

    static Exact of(Fraction fraction) {
        return new Exact(BigInteger.valueOf(fraction.numerator()), BigInteger.valueOf(fraction.denominator()));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** More than the one and less than the other. */
    boolean isBetween(long less, long more) {
        return numerator.compareTo(denominator.multiply(BigInteger.valueOf(less))) > 0
                && numerator.compareTo(denominator.multiply(BigInteger.valueOf(more))) < 0;
    }

    public Exact plus(Exact other) {
        if (denominator.equals(other.denominator)) {
            return new Exact(numerator.add(other.numerator), denominator);
        }
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        return new Exact(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator))
                .reduced();
    }

    public Exact minus(Exact other) {
        return plus(other.times(-1));
    }

    public int signum() {
        return numerator.signum();
    }

    /** The greatest number of that many decimals that is no greater; a negative count rounds to tens, hundreds … */
    public BigDecimal floor(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.FLOOR);
    }

    public Exact times(long factor) {
        return factor == 1 ? this : new Exact(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the divisor is zero, which the caller must have seen to */
    public Exact dividedBy(Exact divisor) {
        if (divisor.isZero()) {
            throw new ArithmeticException("a figure was about to be divided by zero");
        }
        var alike = denominator.equals(divisor.denominator);
        var upper = alike ? numerator : numerator.multiply(divisor.denominator);
        var lower = alike ? divisor.numerator : denominator.multiply(divisor.numerator);
        return lower.signum() < 0 ? new Exact(upper.negate(), lower.negate()) : new Exact(upper, lower);
    }

    /** Half up, away from zero when negative. */
    public BigDecimal rounded(int decimals) {
        return isUnscaled(decimals)
                ? new BigDecimal(numerator, decimals)
                : new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Whether so many decimals write it without rounding. */
    boolean hasDecimals(int decimals) {
        return isUnscaled(decimals)
                || numerator.multiply(POWERS.get(decimals)).mod(denominator).signum() == 0;
    }

    private boolean isUnscaled(int decimals) {
        return decimals >= 0 && decimals < POWERS.size() && denominator.equals(POWERS.get(decimals));
    }

    /** The same number in lowest terms. */
    public Exact reduced() {
        var common = numerator.gcd(denominator);
        return common.bitLength() < 2 ? this : new Exact(numerator.divide(common), denominator.divide(common));
    }
}
