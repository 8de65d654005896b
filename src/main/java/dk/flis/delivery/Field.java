// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.List;
import java.util.Optional;

/**
 * One column of a delivery, and how it is read.
 *
 * @param name as facts have it
 * @param place in the file, counted from 0
 * @param person whether its texts may never be shown
 * @param perValue whether a faulty text is told once, not once per row: a whole file may have the wrong month
 * @param usual whether only the usual way of writing is read so far
 */
record Field(
        String name, int place, boolean required, boolean person, boolean perValue, boolean usual, Reading reading) {

    String held() {
        return "_v" + place;
    }

    /** SQL of the value in the file. */
    String read() {
        return usual ? reading.usual("c" + place) : reading.held(text());
    }

    /** SQL of the text as sent; a blank is no text where a value may be missing. */
    String text() {
        return required ? "c" + place : "nullif(trim(c%d), '')".formatted(place);
    }

    /** SQL that is true when the value is missing though it may not be, or when its text could not be read. */
    String faulty() {
        return required ? held() + " IS NULL" : "(%s IS NULL AND trim(c%d) <> '')".formatted(held(), place);
    }

    Optional<ReadCode> code() {
        return reading instanceof ReadCode code ? Optional.of(code) : Optional.empty();
    }

    /** Read in every way, of codes also those in which these texts are written. */
    Field every(List<String> texts) {
        var learnt = code().<Reading>map(code -> new ReadCode(code.spellings().learning(texts), code.types()))
                .orElse(reading);
        return new Field(name, place, required, person, perValue, false, learnt);
    }
}
