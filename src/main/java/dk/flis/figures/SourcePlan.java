// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The series that are kept of one source, each once however many key figures share it. */
record SourcePlan(Source source, List<PlannedSeries> series) {

    SourcePlan {
        series = List.copyOf(series);
    }

    static SourcePlan of(Source source, Map<Series, TreeSet<Use>> wanted) {
        var planned = new ArrayList<PlannedSeries>();
        var positions = new EnumMap<Form, Integer>(Form.class);
        new LinkedHashMap<>(wanted).forEach((series, uses) -> {
            var form = PlannedSeries.form(series);
            var position = positions.merge(form, 1, Integer::sum) - 1;
            var relevant = form == Form.PERSONS ? uses : new TreeSet<Use>();
            planned.add(new PlannedSeries(
                    planned.size(), position, series, form, PlannedSeries.scale(series, source), relevant));
        });
        return new SourcePlan(source, planned);
    }

    SourceId id() {
        return source.id();
    }

    List<PlannedSeries> ofForm(Form form) {
        return series.stream().filter(one -> one.form() == form).toList();
    }

    int dense() {
        return ofForm(Form.DENSE).size();
    }
}
