// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Table;
import dk.flis.portal.file.Sheet.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet of one table as text for machines. */
final class SheetText {

    private SheetText() {}

    /** What it is about, and a line for each row by the heads of the columns. */
    static Map<String, Object> json(Sheet sheet) {
        var about = new LinkedHashMap<String, String>();
        sheet.about().forEach(fact -> about.put(fact.term(), fact.text()));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("about", about);
        var table = only(sheet);
        whole.put("lines", table.rows().stream().map(row -> line(table, row)).toList());
        return whole;
    }

    private static Table only(Sheet sheet) {
        if (sheet.tables().size() != 1) {
            throw new IllegalArgumentException(
                    "a sheet of %d tables".formatted(sheet.tables().size()));
        }
        return sheet.tables().getFirst();
    }

    private static Map<String, String> line(Table table, List<Value> row) {
        var line = new LinkedHashMap<String, String>();
        for (var at = 0; at < row.size(); at++) {
            line.put(table.columns().get(at).head(), text(row.get(at)));
        }
        return line;
    }

    /** Decimal point, as all files for machines have it. */
    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Measured measured -> measured.number().toPlainString();
        };
    }

    private static String harmless(Value value) {
        return value instanceof Value.Text(var text) ? FindingFile.harmless(text) : text(value);
    }

    static String csv(Sheet sheet) {
        var table = only(sheet);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(table.columns().stream().map(Sheet.Column::head).toList());
            table.rows()
                    .forEach(row -> csv.writeRecord(
                            row.stream().map(SheetText::harmless).toList()));
        } catch (IOException problem) {
            throw new UncheckedIOException("writing into memory cannot fail", problem);
        }
        return text.toString();
    }
}
