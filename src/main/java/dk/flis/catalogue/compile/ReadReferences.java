// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Level;
import dk.flis.catalogue.Reference;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.WorkedCase.Place;
import dk.flis.catalogue.compile.Node.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What others have published of one key figure ({@code referencer}). */
final class ReadReferences {

    private final ReadWhere where;

    ReadReferences(ReadWhere where) {
        this.where = where;
    }

    List<Reference> read(Fields keyFigure, List<Term> numerator, List<Term> denominator, Set<Level> levels) {
        var terms = Stream.concat(numerator.stream(), denominator.stream()).toList();
        return keyFigure.nodes("referencer").stream()
                .map(Fields.class::cast)
                .flatMap(written -> where
                        .period(written, levels)
                        .map(period -> new Reference(
                                period,
                                where.place(written, terms, new Place.Country()),
                                number(written.text("vaerdi")),
                                number(written.text("tolerance", "0")),
                                written.text("kilde")))
                        .stream())
                .toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
