// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.time.Instant;
import java.util.Optional;

/**
 * A remark on a key figure of a municipality in a period: on data quality, or what lies behind a swing.
 *
 * @param answers the note it answers
 */
public record Note(
        long number,
        Subject subject,
        Reach reach,
        Optional<Long> answers,
        String text,
        Author author,
        Instant written,
        Optional<Instant> changed) {

    /** More is a document, not a note. */
    public static final int LONGEST = 2000;

    /** What it is about. */
    public record Subject(KeyFigureId keyFigure, MunicipalityCode municipality, Period period) {}

    /** Who sees it. */
    public enum Reach {
        /** The municipality's own users. */
        INSIDE,
        /** Other municipalities, KL and the operator too. */
        SHARED
    }
}
