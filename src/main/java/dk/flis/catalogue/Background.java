// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;

/** Something that a municipality cannot choose and by which it is like others or not; part of an area's text. */
public sealed interface Background {

    /** How much it counts unless the reader says otherwise, 1–9. */
    int weight();

    record Figure(KeyFigureId keyFigure, int weight) implements Background {}

    /**
     * A number that the list of municipalities holds.
     *
     * @param per the column it is divided by
     * @param logarithm whether twice as much is as far as half as much, as with size
     */
    record Attribute(
            String name, String nameEnglish, String column, Optional<String> per, boolean logarithm, int weight)
            implements Background {}

    /** Whether a column of that list says the same of both. */
    record Same(String name, String nameEnglish, String column, int weight) implements Background {}
}
