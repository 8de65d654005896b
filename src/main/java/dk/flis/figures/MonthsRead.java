// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which months of which dataset a key figure's number for a period is made of. */
public final class MonthsRead {

    /** A figure that takes the latest known month may look so far back. */
    private static final int LATEST_LOOKS_BACK = 24;

    private final Catalogue catalogue;

    public MonthsRead(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Datasets as they are delivered; derived ones are followed to what they are made of. */
    public Map<SourceId, SortedSet<Month>> of(KeyFigure keyFigure, Period period) {
        var read = new LinkedHashMap<SourceId, SortedSet<Month>>();
        Plan.terms(keyFigure)
                .forEach(term ->
                        months(term, period).forEach(month -> add(term.series().source(), month, read)));
        return read;
    }

    private static IntStream months(Term term, Period period) {
        var span = Timing.span(term.time(), period, term.monthsBack());
        return switch (term.time()) {
            case FLOW, AVERAGE, TO_DATE, WHOLE_YEAR, END -> span.months();
            case START, SCHOOL_START -> IntStream.of(span.last());
            case LATEST -> IntStream.rangeClosed(span.last() - LATEST_LOOKS_BACK, span.last());
        };
    }

    private void add(SourceId id, int month, Map<SourceId, SortedSet<Month>> read) {
        switch (catalogue.source(id)) {
            case Dataset dataset ->
                read.computeIfAbsent(dataset.id(), _ -> new TreeSet<>()).add(Month.ofIndex(month));
            case Derived derived ->
                derived.dependsOn()
                        .forEach((other, months) -> IntStream.rangeClosed(month + months.from(), month + months.to())
                                .forEach(at -> add(other, at, read)));
        }
    }
}
