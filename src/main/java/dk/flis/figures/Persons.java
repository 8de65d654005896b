// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.Term;

/** Which terms count persons. */
final class Persons {

    private Persons() {}

    /** Rows of a source that names persons are counts of persons' registrations. */
    static boolean counts(Term term, Source source) {
        return switch (term.series().measure()) {
            case Measure.Persons _ -> true;
            case Measure.Rows _, Measure.Quantile _ ->
                source.columns().stream().anyMatch(column -> column.type() instanceof Column.Type.Person);
            case Measure.Sum _ -> false;
        };
    }

    /** Of a quantile the number of rows that it lies among. */
    static Exact count(Amount amount) {
        return switch (amount) {
            case Amount.Total total -> total.sum();
            case Amount.Histogram histogram -> Exact.of(histogram.count());
        };
    }
}
