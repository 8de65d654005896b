// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.figures.Answer;
import dk.flis.figures.Cell;
import dk.flis.figures.CellNotation;
import dk.flis.figures.Prices;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures as JSON: the words of the CSV as names, numbers as exact decimals, {@code null} where there is none.
 *
 * <p>Ids, codes and states hold nothing that JSON would escape; a test holds the catalogue to that.
 */
final class FigureJson {

    private static final int CELL_BYTES = 260;

    /** Before each field, in the order of {@link CellNotation#COLUMNS}. */
    private static final List<byte[]> NAMES = IntStream.range(0, CellNotation.COLUMNS.size())
            .mapToObj(at -> Utf8.word((at == 0 ? "{\"" : ",\"") + CellNotation.COLUMNS.get(at) + "\":"))
            .toList();

    private static final byte[] PRESENT = Utf8.word(",\"present\":");
    private static final byte[] EXPECTED = Utf8.word(",\"expected\":");

    private FigureJson() {}

    static Utf8 of(Answer answer, FigureQuestion question, Page page) {
        var cells = answer.cells();
        var publication = answer.publication();
        var out = new Utf8(300 + cells.size() * CELL_BYTES)
                .ascii("{\"publication\":{\"number\":")
                .ascii(Long.toString(publication.number()))
                .ascii(",\"at\":\"")
                .ascii(publication.at().toString())
                .ascii("\",\"monthly\":")
                .ascii(Boolean.toString(publication.monthly()))
                .ascii(",\"catalogue\":\"")
                .ascii(publication.catalogue())
                .ascii("\"},\"prices\":\"")
                .ascii(question.prices() == Prices.FIXED ? "fixed" : "current")
                .ascii("\",\"total\":")
                .ascii(Long.toString(question.size()))
                .ascii(",\"offset\":")
                .ascii(Long.toString(page.offset()))
                .ascii(",\"limit\":")
                .ascii(Long.toString(page.limit()))
                .ascii(",\"figures\":[");
        for (var at = 0; at < cells.size(); at++) {
            cell(cells.get(at), CellNotation.fields(cells.get(at), publication), out, at == 0 ? "\n" : ",\n");
        }
        return out.ascii("\n]}\n");
    }

    private static void cell(Cell cell, List<String> fields, Utf8 out, String between) {
        out.ascii(between);
        for (var at = 0; at < NAMES.size(); at++) {
            out.ascii(NAMES.get(at));
            field(at, fields.get(at), out);
        }
        out.ascii(PRESENT).ascii(Integer.toString(cell.present()));
        out.ascii(EXPECTED).ascii(Integer.toString(cell.expected())).ascii("}");
    }

    private static void field(int column, String text, Utf8 out) {
        if (CellNotation.isText(column)) {
            out.ascii("\"").text(text).ascii("\"");
        } else {
            out.ascii(text.isEmpty() ? "null" : text);
        }
    }
}
