// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.figures.Cell;
import dk.flis.figures.CellNotation;
import dk.flis.figures.Together;
import dk.flis.store.Publication;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cells that a page shows, as a file. */
final class Download {

    private Download() {}

    static String csv(List<Cell> cells, Publication publication) {
        return csv(cells, List.of(), publication);
    }

    /** @param wholes of several periods, after the cells */
    static String csv(List<Cell> cells, List<Together> wholes, Publication publication) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(CellNotation.COLUMNS);
            cells.forEach(cell -> csv.writeRecord(CellNotation.fields(cell, publication)));
            wholes.forEach(whole -> csv.writeRecord(CellNotation.fields(whole, publication)));
        } catch (IOException problem) {
            throw new UncheckedIOException("writing into memory cannot fail", problem);
        }
        return text.toString();
    }

    /** Amounts are strings: a double would change them. */
    static List<Map<String, String>> json(List<Cell> cells, Publication publication) {
        return json(cells, List.of(), publication);
    }

    static List<Map<String, String>> json(List<Cell> cells, List<Together> wholes, Publication publication) {
        return Stream.concat(
                        cells.stream().map(cell -> CellNotation.fields(cell, publication)),
                        wholes.stream().map(whole -> CellNotation.fields(whole, publication)))
                .map(Download::named)
                .toList();
    }

    private static Map<String, String> named(List<String> fields) {
        var named = new LinkedHashMap<String, String>();
        for (var column = 0; column < fields.size(); column++) {
            named.put(CellNotation.COLUMNS.get(column), fields.get(column));
        }
        return named;
    }
}
