// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

/** The ASCII name of an area's folder, such as {@code oekonomi}. */
public record AreaId(String value) implements Comparable<AreaId> {

    @Override
    public int compareTo(AreaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
