// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.delivery.Finding;
import dk.flis.store.Delivered;
import dk.flis.store.DeliveryFindings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** All findings of a delivery as a file for the supplier, in Danish as the delivery format is. */
final class FindingFile {

    private static final List<String> COLUMNS =
            List.of("leverance", "fil", "linje", "kolonne", "vaerdi", "alvor", "kontrol", "hvad", "raad", "antal");

    private FindingFile() {}

    /** @param values whether the reader may see what was sent */
    static String csv(Delivered delivery, DeliveryFindings findings, boolean values) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(COLUMNS);
            findings.each(delivery.number(), finding -> csv.writeRecord(record(delivery, finding, values)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> record(Delivered delivery, Finding finding, boolean values) {
        return List.of(
                Long.toString(delivery.number()),
                harmless(finding.file()),
                finding.line() == 0 ? "" : Long.toString(finding.line()),
                harmless(finding.column().orElse("")),
                values ? harmless(finding.value().orElse("")) : "",
                switch (finding.severity()) {
                    case ERROR -> "fejl";
                    case WARNING -> "advarsel";
                },
                finding.check(),
                finding.message(),
                finding.advice(),
                Long.toString(finding.standsFor()));
    }

    /** What somebody sent is no formula of a spreadsheet. */
    static String harmless(String text) {
        return text.matches("(?s)[=@\\t\\r].*|[+-](?![0-9.,]*$).*") ? "'" + text : text;
    }
}
