// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.file;

import java.util.List;
import java.util.stream.Collectors;

/** A sheet as the XHTML that a document is made of: a heading, what it was chosen by, its tables, what they mean. */
final class DocumentText {

    static final String FONT = "Plex";

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 14mm 16mm 14mm;
              @bottom-left { font-family: Plex; font-size: 8pt; content: "FLIS"; }
              @bottom-right { font-family: Plex; font-size: 8pt; content: counter(page) " / " counter(pages); } }
            body { font-family: Plex; font-size: 8.5pt; color: #1a1a1a; }
            h1 { font-size: 15pt; margin: 0 0 3mm; } h2 { font-size: 11pt; margin: 6mm 0 2mm; } h3 { font-size: 9pt; margin: 4mm 0 1mm; }
            dl { margin: 0 0 4mm; } dt { font-weight: bold; float: left; clear: left; width: 40mm; }
            dd { margin: 0 0 1mm 42mm; white-space: pre-wrap; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th { text-align: left; border-bottom: 0.8pt solid #1a1a1a; padding: 1mm 1.5mm; vertical-align: bottom; }
            td { border-bottom: 0.3pt solid #999; padding: 0.7mm 1.5mm; vertical-align: top; }
            tr { page-break-inside: avoid; } .n { text-align: right; white-space: nowrap; }
            """;

    private final Sheet sheet;

    DocumentText(Sheet sheet) {
        this.sheet = sheet;
    }

    String text() {
        var title = escaped(sheet.title());
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>
                <meta name="subject" content="%s"/><meta name="description" content="%s"/><meta name="author" content="FLIS"/>
                <style>%s</style></head><body><h1>%s</h1>%s%s%s</body></html>""".formatted(
                sheet.language(), title, title, title, STYLE, title, facts(sheet.about()), tables(), definitions());
    }

    /** The first stands under the title of the whole. */
    private String tables() {
        var first = sheet.tables().getFirst();
        return sheet.tables().stream()
                .map(table ->
                        (table.equals(first) ? "" : "<h2>%s</h2>".formatted(escaped(table.title()))) + table(table))
                .collect(Collectors.joining());
    }

    private static String table(Sheet.Table table) {
        var head = table.columns().stream()
                .map(column -> "<th scope=\"col\"%s>%s</th>".formatted(side(column), escaped(column.head())))
                .collect(Collectors.joining());
        var rows = table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining("\n"));
        return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(head, rows);
    }

    private static String row(Sheet.Table table, List<Sheet.Value> values) {
        var row = new StringBuilder("<tr>");
        for (var at = 0; at < values.size(); at++) {
            var text = switch (values.get(at)) {
                case Sheet.Value.Text(var words) -> words;
                case Sheet.Value.Measured number -> number.shown();
            };
            row.append("<td")
                    .append(side(table.columns().get(at)))
                    .append('>')
                    .append(escaped(text))
                    .append("</td>");
        }
        return row.append("</tr>").toString();
    }

    private static String side(Sheet.Column column) {
        return column.numbers() ? " class=\"n\"" : "";
    }

    private String definitions() {
        if (sheet.definitions().isEmpty()) {
            return "";
        }
        return "<h2>%s</h2>".formatted(escaped(sheet.definitionsTitle()))
                + sheet.definitions().stream()
                        .map(one -> "<h3>%s</h3>%s".formatted(escaped(one.name()), facts(one.facts())))
                        .collect(Collectors.joining());
    }

    private static String facts(List<Sheet.Fact> facts) {
        return facts.isEmpty()
                ? ""
                : facts.stream()
                        .map(fact -> "<dt>%s</dt><dd>%s</dd>".formatted(escaped(fact.term()), escaped(fact.text())))
                        .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
