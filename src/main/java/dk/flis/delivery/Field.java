// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Optional;

/**
 * One column of a delivery, and how it is read.
 *
 * @param name as facts have it
 * @param place in the file, counted from 0
 * @param person whether its texts may never be shown
 * @param perValue whether a faulty text is told once, not once per row: a whole file may have the wrong month
 */
record Field(String name, int place, boolean required, boolean person, boolean perValue, Reading reading) {

    String held() {
        return "_v" + place;
    }

    /** SQL of the text as sent; a blank is no text where a value may be missing. */
    String text() {
        return required ? "c" + place : "nullif(trim(c%d), '')".formatted(place);
    }

    Optional<ReadCode> code() {
        return reading instanceof ReadCode code ? Optional.of(code) : Optional.empty();
    }

    Field reading(Reading other) {
        return new Field(name, place, required, person, perValue, other);
    }
}
