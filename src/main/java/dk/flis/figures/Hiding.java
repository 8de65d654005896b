// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a publication hides, found source by source when one is first read. It follows from the publication's numbers alone,
 * so it is the same at every reading and on every machine.
 */
final class Hiding {

    private final Map<SourceId, SmallCells> bySource = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> positions;
    private final Wholes wholes;
    private final Catalogue catalogue;
    private final Mart mart;

    Hiding(Catalogue catalogue, Wholes wholes, Mart mart) {
        this.catalogue = catalogue;
        this.wholes = wholes;
        this.mart = mart;
        this.positions = wholes.positions();
    }

    Wholes wholes() {
        return wholes;
    }

    /** Whether that municipality's number is hidden from others. */
    boolean hides(Term term, int series, int municipality, Span span) {
        var position = positions.get(municipality);
        return !(term.series().measure() instanceof Measure.Sum)
                && position != null
                && of(term.series().source()).hides(series, position, span, term.time());
    }

    /** Whether the sum of a whole is hidden from everybody but the operator. */
    boolean hidesSum(List<Term> terms, int whole, Period period) {
        return terms.stream()
                .filter(term -> !(term.series().measure() instanceof Measure.Sum))
                .anyMatch(term -> mart.located(term.series())
                        .map(located -> of(term.series().source())
                                .hidesSum(located.index(), whole, Timing.span(term.time(), period, term.monthsBack())))
                        .orElse(false));
    }

    /** Of every source that a key figure counts persons in. */
    void prepare() {
        catalogue.keyFigures().values().stream()
                .flatMap(Plan::terms)
                .map(term -> term.series().source())
                .distinct()
                .forEach(this::of);
    }

    private SmallCells of(SourceId source) {
        return bySource.computeIfAbsent(source, one -> new FindSmallCells(catalogue, mart, wholes).of(one));
    }
}
