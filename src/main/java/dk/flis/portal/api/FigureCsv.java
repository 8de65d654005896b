// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.figures.Answer;
import dk.flis.figures.CellNotation;

/** Figures as the command line and the downloads write them: semicolons, decimal points, a head. */
final class FigureCsv {

    private static final int ROW_BYTES = 90;

    private FigureCsv() {}

    static Utf8 of(Answer answer) {
        var out = new Utf8(ROW_BYTES * (answer.cells().size() + 2));
        out.ascii(String.join(";", CellNotation.COLUMNS)).ascii("\n");
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
