// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.reference.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which periods a page offers. */
final class Periods {

    /** Those of a dashboard, in the order in which it offers them. */
    static final List<Level> KINDS = List.of(Level.MONTH, Level.YEAR_TO_DATE, Level.YEAR);

    private Periods() {}

    /** Newest first, over several key figures. */
    static List<Period> of(Collection<KeyFigure> keyFigures, Level level, Reader reader) {
        return reader.periods(keyFigures, level);
    }

    /** The newest year that is over: its December is there. Otherwise the newest of whatever there is. */
    static Optional<Period> usual(Collection<KeyFigure> keyFigures, Reader reader) {
        var months = of(keyFigures, Level.MONTH, reader);
        var years = of(keyFigures, Level.YEAR, reader);
        return years.stream()
                .filter(year -> months.isEmpty() || months.getFirst().last().compareTo(year.last()) >= 0)
                .findFirst()
                .or(() -> java.util.Arrays.stream(Level.values())
                        .flatMap(level -> of(keyFigures, level, reader).stream())
                        .findFirst());
    }
}
