// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as XLSX: real numbers, which the reader's own program writes as his country does; what they mean beside them. */
public final class Workbook {

    private static final int HEAD = 0;
    private static final double WIDE = 24;
    private static final double WIDEST = 110;

    private Workbook() {}

    public static byte[] of(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "FLIS", "1.0")) {
            book.properties().setTitle(sheet.title());
            sheet.tables().forEach(table -> table(table, book.newWorksheet(name(table.title()))));
            about(sheet, book.newWorksheet(name(sheet.aboutTitle())));
        } catch (IOException problem) {
            throw new UncheckedIOException("writing into memory cannot fail", problem);
        }
        return bytes.toByteArray();
    }

    /** The head stands still and filters; the figures begin in its second row, for formulas and pivots. */
    private static void table(Sheet.Table table, Worksheet into) {
        for (var column = 0; column < table.columns().size(); column++) {
            var one = table.columns().get(column);
            into.value(HEAD, column, one.head());
            into.width(column, one.width());
        }
        var last = Math.max(0, table.columns().size() - 1);
        into.range(HEAD, 0, HEAD, last)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("FFE8EEF4")
                .set();
        for (var row = 0; row < table.rows().size(); row++) {
            row(table.rows().get(row), row + 1, into);
        }
        into.freezePane(0, 1);
        into.paperSize(PaperSize.A4_PAPER);
        into.pageOrientation("landscape");
        into.setFitToPage(true);
        into.fitToWidth((short) 1);
        into.fitToHeight((short) 0);
        into.setAutoFilter(HEAD, 0, table.rows().size(), last);
    }

    private static void row(List<Sheet.Value> values, int row, Worksheet into) {
        for (var column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case Sheet.Value.Text(var text) -> into.value(row, column, text);
                case Sheet.Value.Measured number -> {
                    into.value(row, column, number.number());
                    into.style(row, column).format(format(number.decimals())).set();
                }
            }
        }
    }

    /** In the file's own neutral notation; a Danish program shows 1.234,5. */
    private static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static void about(Sheet sheet, Worksheet into) {
        into.width(0, WIDE);
        into.width(1, WIDEST);
        into.value(0, 0, sheet.title());
        into.style(0, 0).bold().fontSize(14).set();
        var row = facts(sheet.about(), 2, into);
        for (var definition : sheet.definitions()) {
            row++;
            into.value(row, 0, definition.name());
            into.style(row, 0).bold().set();
            row = facts(definition.facts(), row + 1, into);
        }
    }

    private static int facts(List<Sheet.Fact> facts, int first, Worksheet into) {
        var row = first;
        for (var fact : facts) {
            into.value(row, 0, fact.term());
            into.value(row, 1, fact.text());
            into.style(row, 0).verticalAlignment("top").set();
            into.style(row, 1).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        return row;
    }

    /** Excel allows 31 characters and none of these. */
    private static String name(String text) {
        var plain = text.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return plain.substring(0, Math.min(31, plain.length()));
    }
}
