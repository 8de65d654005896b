// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The period by which one looks at a whole catalogue: the last full year, or the newest of what the key figure has. */
final class NewestPeriod {

    /** The longest kind first: fewer accidents of a single month. */
    private static final List<Level> ORDER =
            List.of(Level.YEAR, Level.SCHOOL_YEAR, Level.ROLLING_12, Level.YEAR_TO_DATE, Level.QUARTER, Level.MONTH);

    private final Catalogue catalogue;
    private final Evaluate evaluate;

    NewestPeriod(Catalogue catalogue, Evaluate evaluate) {
        this.catalogue = catalogue;
        this.evaluate = evaluate;
    }

    /** Empty when nobody has a figure. */
    Optional<Period> of(KeyFigure keyFigure) {
        return of(keyFigure, keyFigure.levels());
    }

    /** Of the longest of those kinds. */
    Optional<Period> of(KeyFigure keyFigure, Set<Level> levels) {
        var level = ORDER.stream().filter(levels::contains).findFirst();
        var periods = level.map(longest -> evaluate.periods(keyFigure, longest))
                .orElse(List.of())
                .reversed();
        return periods.stream()
                .filter(period -> full(keyFigure, period))
                .findFirst()
                .or(() -> periods.stream().findFirst());
    }

    /** Whether some municipality has all that its figure needs. */
    private boolean full(KeyFigure keyFigure, Period period) {
        return catalogue.municipalities().keySet().stream()
                .map(code -> own(keyFigure, code, period))
                .anyMatch(figure -> figure.value().isPresent() && !figure.provisional());
    }

    private Figure own(KeyFigure keyFigure, MunicipalityCode code, Period period) {
        return evaluate.figure(keyFigure, new Place.OneMunicipality(code), period, Prices.CURRENT);
    }
}
