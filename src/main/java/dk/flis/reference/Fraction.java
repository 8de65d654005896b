// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reference;

/** A factor on a key figure, such as 100, −1 or 1/12: exact, never a double. */
public record Fraction(long numerator, long denominator) {

    public static final Fraction ONE = new Fraction(1, 1);

    public Fraction {
        if (denominator < 1) {
            throw new IllegalArgumentException("a fraction's denominator must be 1 or more, but is " + denominator);
        }
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
