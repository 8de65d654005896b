// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.stream.IntStream;

/**
 * Consecutive months, as indices.
 *
 * @param last the index of the last month
 * @param length 1 or more
 */
record Span(int last, int length) {

    static Span between(int first, int last) {
        return new Span(last, last - first + 1);
    }

    /** The shortest span that holds both. */
    Span around(Span other) {
        return between(Math.min(first(), other.first()), Math.max(last, other.last));
    }

    /** With the one that follows. */
    Span plusOne() {
        return new Span(last + 1, length + 1);
    }

    int first() {
        return last - length + 1;
    }

    IntStream months() {
        return IntStream.rangeClosed(first(), last);
    }

    boolean holds(int month) {
        return month >= first() && month <= last;
    }
}
