// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.figures.Cell;
import dk.flis.figures.CellNotation;
import dk.flis.store.Publication;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells that a page shows, as a file. */
final class Download {

    private Download() {}

    static String csv(List<Cell> cells, Publication publication) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(CellNotation.COLUMNS);
            cells.forEach(cell -> csv.writeRecord(CellNotation.fields(cell, publication)));
        } catch (IOException problem) {
            throw new UncheckedIOException("writing into memory cannot fail", problem);
        }
        return text.toString();
    }

    /** Amounts are strings: a double would change them. */
    static List<Map<String, String>> json(List<Cell> cells, Publication publication) {
        return cells.stream()
                .map(cell -> named(CellNotation.fields(cell, publication)))
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
