// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that a publication keeps, by source: the series of all key figures. */
record Plan(String catalogueVersion, SortedMap<SourceId, SourcePlan> sources) {

    Plan {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    static Plan of(Catalogue catalogue) {
        return of(catalogue, catalogue.keyFigures().values());
    }

    /** Of some of the catalogue's key figures. */
    static Plan of(Catalogue catalogue, Collection<KeyFigure> keyFigures) {
        var wanted = new TreeMap<SourceId, Map<Series, TreeSet<Use>>>();
        keyFigures.forEach(keyFigure -> collect(keyFigure, wanted));
        var sources = new TreeMap<SourceId, SourcePlan>();
        wanted.forEach((id, series) -> sources.put(id, SourcePlan.of(catalogue.source(id), series)));
        return new Plan(catalogue.version(), sources);
    }

    /** A source of which key figures keep something. */
    SourcePlan of(SourceId source) {
        var plan = sources.get(source);
        if (plan == null) {
            throw new IllegalArgumentException("no key figure looks at source '" + source + "'");
        }
        return plan;
    }

    /** Every series of every key figure, with its place. */
    Map<Series, PlannedSeries> placed() {
        var placed = new HashMap<Series, PlannedSeries>();
        sources.values().forEach(source -> source.series().forEach(one -> placed.put(one.series(), one)));
        return placed;
    }

    private static void collect(KeyFigure keyFigure, Map<SourceId, Map<Series, TreeSet<Use>>> wanted) {
        terms(keyFigure).forEach(term -> {
            var uses = wanted.computeIfAbsent(term.series().source(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(term.series(), _ -> new TreeSet<>());
            keyFigure.levels().forEach(level -> uses.add(new Use(level, term.time(), term.monthsBack())));
        });
    }

    static Stream<Term> terms(KeyFigure keyFigure) {
        return Stream.concat(keyFigure.numerator().stream(), keyFigure.denominator().stream());
    }
}
