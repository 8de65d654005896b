// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A series with its place among those of its source.
 *
 * @param index among all series of the source, from 0
 * @param position among those of the same form, from 0
 * @param scale decimals of the stored whole numbers: kroner are kept in øre
 * @param uses in which ways key figures look at it; only distinct persons depend on it
 */
record PlannedSeries(int index, int position, Series series, Form form, int scale, SortedSet<Use> uses) {

    PlannedSeries {
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    }

    static Form form(Series series) {
        return switch (series.measure()) {
            case Measure.Sum _, Measure.Rows _ -> series.municipality().isEmpty() ? Form.DENSE : Form.SPARSE;
            case Measure.Quantile _ -> Form.HISTOGRAM;
            case Measure.Persons _ -> Form.PERSONS;
        };
    }

    static int scale(Series series, Source source) {
        return switch (series.measure()) {
            case Measure.Rows _, Measure.Persons _ -> 0;
            case Measure.Sum sum -> scale(source, sum.column());
            case Measure.Quantile quantile -> scale(source, quantile.column());
        };
    }

    private static int scale(Source source, String name) {
        var column = source.column(name)
                .orElseThrow(() -> new IllegalStateException(
                        "source '%s' has no column '%s', which a key figure measures".formatted(source.id(), name)));
        return switch (column.type()) {
            case Column.Type.Whole _ -> 0;
            case Column.Type.Exact exact -> exact.scale();
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Day _, Column.Type.Person _ ->
                throw new IllegalStateException(
                        "column '%s' of '%s' is measured, but is no number".formatted(name, source.id()));
        };
    }

    /** Names what is counted, across publications and whatever the order of the catalogue's files. */
    String fingerprint() {
        // The model's records write themselves whole and in order; Manifest.FORMAT moves when they change shape.
        var identity = uses + "|" + scale + "|" + series;
        return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }
}
