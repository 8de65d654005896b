// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.portal.view.Frame.Options;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

    /** Those of one key figure, to choose among. */
    static List<Options> choices(KeyFigure keyFigure, Reader reader, Period chosen, Words words) {
        return new PeriodWords(words).choices(level -> of(List.of(keyFigure), level, reader), chosen);
    }

    /** The newest year that is over: its December is there. Otherwise the newest of whatever there is. */
    static Optional<Period> usual(Collection<KeyFigure> keyFigures, Reader reader) {
        var months = of(keyFigures, Level.MONTH, reader);
        var years = of(keyFigures, Level.YEAR, reader);
        return years.stream()
                .filter(year -> months.isEmpty() || months.getFirst().last().compareTo(year.last()) >= 0)
                .findFirst()
                .or(() -> Arrays.stream(Level.values())
                        .flatMap(level -> of(keyFigures, level, reader).stream())
                        .findFirst());
    }

    /**
     * The usual one. Where nothing has a figure, the last that was over before the edition: its cells are missing and say
     * so, and all that is no figure stays readable.
     */
    static Period shown(Collection<KeyFigure> keyFigures, Reader reader) {
        return usual(keyFigures, reader).orElseGet(() -> {
            var made = YearMonth.from(reader.publication().at().atOffset(ZoneOffset.UTC));
            return over(keyFigures.iterator().next(), Month.of(made).plus(-1));
        });
    }

    private static Period over(KeyFigure keyFigure, Month last) {
        var quarter = last.plus(-2);
        return switch (Collections.min(keyFigure.levels())) {
            case MONTH -> new Period.OneMonth(last);
            case QUARTER -> new Period.Quarter(quarter.year(), (quarter.number() + 2) / 3);
            case YEAR_TO_DATE -> new Period.YearToDate(last);
            case YEAR -> new Period.Year(last.plus(1).year() - 1);
            case SCHOOL_YEAR -> new Period.SchoolYear(last.plus(6).year() - 2);
            case ROLLING_12 -> new Period.Rolling12(last);
        };
    }
}
