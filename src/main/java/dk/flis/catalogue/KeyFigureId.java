// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

/** The lasting name of a key figure, such as {@code oko.hk3.udgift-pr-borger}; never reused for another meaning. */
public record KeyFigureId(String value) implements Comparable<KeyFigureId> {

    @Override
    public int compareTo(KeyFigureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
