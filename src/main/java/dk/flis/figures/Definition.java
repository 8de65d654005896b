// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.reference.Fraction;
import dk.flis.reference.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that the numbers of a key figure rest on, and none of its words: equal definitions give equal figures. */
record Definition(
        List<Term> numerator,
        List<Term> denominator,
        Fraction factor,
        Set<Level> levels,
        boolean weights,
        List<Month> breaks,
        Map<String, String> prices,
        SortedMap<SourceId, Rows> sources,
        Map<String, List<CodeList.Bridge>> bridges) {

    /** What a source's rows come of. */
    sealed interface Rows {

        record Delivered(Map<String, Column.Type> columns, Frequency frequency, Dataset.Deliverer deliverer)
                implements Rows {}

        record Made(
                Map<String, Column.Type> columns,
                Frequency frequency,
                Map<SourceId, Derived.Months> dependsOn,
                String sql)
                implements Rows {}
    }

    static Definition of(KeyFigure keyFigure, Catalogue catalogue) {
        var sources = new TreeMap<SourceId, Rows>();
        Plan.terms(keyFigure)
                .forEach(term -> take(catalogue.source(term.series().source()), catalogue, sources));
        return new Definition(
                keyFigure.numerator(),
                keyFigure.denominator(),
                keyFigure.factor(),
                keyFigure.levels(),
                keyFigure.weights(),
                keyFigure.breaks(),
                prices(keyFigure, catalogue),
                sources,
                bridges(keyFigure, catalogue));
    }

    private static void take(Source source, Catalogue catalogue, Map<SourceId, Rows> sources) {
        if (sources.containsKey(source.id())) {
            return;
        }
        sources.put(
                source.id(),
                switch (source) {
                    case Dataset dataset ->
                        new Rows.Delivered(columns(dataset), dataset.frequency(), dataset.deliverer());
                    case Derived derived ->
                        new Rows.Made(columns(derived), derived.frequency(), derived.dependsOn(), derived.sql());
                });
        if (source instanceof Derived derived) {
            derived.dependsOn().keySet().forEach(read -> take(catalogue.source(read), catalogue, sources));
        }
    }

    private static Map<String, Column.Type> columns(Source source) {
        return source.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
    }

    private static Map<String, String> prices(KeyFigure keyFigure, Catalogue catalogue) {
        var index = new LinkedHashMap<String, String>();
        keyFigure
                .prices()
                .flatMap(list -> Optional.ofNullable(catalogue.codeLists().get(list)))
                .ifPresent(list -> list.entries().forEach((year, entry) -> index.put(year, entry.name())));
        return index;
    }

    /** By them a selection sees old codes. */
    private static Map<String, List<CodeList.Bridge>> bridges(KeyFigure keyFigure, Catalogue catalogue) {
        var bridges = new TreeMap<String, List<CodeList.Bridge>>();
        Plan.terms(keyFigure).map(Term::series).forEach(series -> {
            var source = catalogue.source(series.source());
            for (var name : series.selection().columns()) {
                source.column(name)
                        .map(Column::type)
                        .flatMap(type -> type instanceof Column.Type.Code code
                                ? Optional.ofNullable(catalogue.codeLists().get(code.list()))
                                : Optional.empty())
                        .ifPresent(list -> bridges.put(list.id(), list.bridges()));
            }
        });
        return bridges;
    }
}
