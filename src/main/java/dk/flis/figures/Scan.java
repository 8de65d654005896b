// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Measure;
import dk.flis.catalogue.SourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One grouped pass over a source for all series that group alike.
 *
 * @param role the columns that name the municipality counted, the first that is filled; empty: the deliverer
 * @param institution grouped by this column: the cells are the institutions'
 * @param value a histogram's column
 * @param person distinct persons of this column
 */
record Scan(
        SourceId source,
        List<String> role,
        Optional<String> institution,
        Optional<String> value,
        Optional<String> person,
        List<PlannedSeries> series) {

    Scan {
        role = List.copyOf(role);
        series = List.copyOf(series);
    }

    private record Shape(
            List<String> role, Optional<String> institution, Optional<String> value, Optional<String> person) {}

    /** All passes that a source needs: municipal ones by role, then the institutions'. */
    static List<Scan> of(SourcePlan plan) {
        var shapes = new LinkedHashMap<Shape, List<PlannedSeries>>();
        plan.series()
                .forEach(series -> shapes(series)
                        .forEach(shape -> shapes.computeIfAbsent(shape, _ -> new ArrayList<>())
                                .add(series)));
        return shapes.entrySet().stream()
                .map(entry -> of(plan.id(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Scan of(SourceId source, Shape shape, List<PlannedSeries> series) {
        return new Scan(source, shape.role(), shape.institution(), shape.value(), shape.person(), series);
    }

    private static List<Shape> shapes(PlannedSeries planned) {
        var series = planned.series();
        var value = series.measure() instanceof Measure.Quantile quantile
                ? Optional.of(quantile.column())
                : Optional.<String>empty();
        var person = series.measure() instanceof Measure.Persons persons
                ? Optional.of(persons.column())
                : Optional.<String>empty();
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape(series.municipality(), Optional.empty(), value, person));
        // An institution belongs to its deliverer, whoever pays.
        series.institution().ifPresent(column -> shapes.add(new Shape(List.of(), Optional.of(column), value, person)));
        return shapes;
    }

    /** The columns that selections look at, in a fixed order. */
    List<String> selected() {
        var columns = new TreeSet<String>();
        series.forEach(one -> columns.addAll(one.series().selection().columns()));
        return List.copyOf(columns);
    }

    /** The columns that are summed. */
    List<String> summed() {
        var columns = new LinkedHashSet<String>();
        series.forEach(one -> {
            if (one.series().measure() instanceof Measure.Sum sum) {
                columns.add(sum.column());
            }
        });
        return List.copyOf(columns);
    }

    /** Series by what they add: 0 the number of rows, then the columns of {@link #summed}. */
    int[] measures() {
        var columns = new LinkedHashMap<String, Integer>();
        summed().forEach(column -> columns.put(column, columns.size() + 1));
        return series.stream().mapToInt(one -> measure(one, columns)).toArray();
    }

    private static int measure(PlannedSeries planned, Map<String, Integer> columns) {
        return switch (planned.series().measure()) {
            case Measure.Sum sum -> columns.getOrDefault(sum.column(), 0);
            case Measure.Rows _, Measure.Quantile _, Measure.Persons _ -> 0;
        };
    }
}
