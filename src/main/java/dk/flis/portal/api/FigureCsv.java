// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.figures.Answer;
import dk.flis.figures.CellNotation;
import java.util.ArrayList;
import java.util.List;

/** Figures as the command line and the downloads write them: semicolons, decimal points, a head. */
final class FigureCsv {

    private static final int ROW_BYTES = 90;

    private FigureCsv() {}

    /** @param parts what {@link #rows} made of the page's parts, in order */
    static List<Utf8> of(List<Utf8> parts) {
        var pieces = new ArrayList<Utf8>();
        pieces.add(new Utf8(ROW_BYTES)
                .ascii(String.join(";", CellNotation.COLUMNS))
                .ascii("\n"));
        pieces.addAll(parts);
        return pieces;
    }

    static Utf8 rows(Answer answer) {
        var out = new Utf8(ROW_BYTES * answer.cells().size());
        answer.cells().forEach(cell -> {
            var fields = CellNotation.fields(cell, answer.publication());
            for (var at = 0; at < fields.size(); at++) {
                out.ascii(at == 0 ? "" : ";").text(fields.get(at));
            }
            out.ascii("\n");
        });
        return out;
    }
}
