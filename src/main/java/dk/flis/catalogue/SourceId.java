// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

/** The ASCII name of a dataset or of a derived dataset, such as {@code regnskab}; unique over both. */
public record SourceId(String value) implements Comparable<SourceId> {

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
