// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.portal.file.Sheet.Column;
import dk.flis.portal.file.Sheet.Definition;
import dk.flis.portal.file.Sheet.Fact;
import dk.flis.portal.file.Sheet.Table;
import dk.flis.portal.file.Sheet.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

class FileTest {

    @TempDir
    private Path folder;

    private static final Sheet SHEET = new Sheet(
            "da",
            "Benchmarking: Økonomi <prøve>",
            "Om tallene",
            List.of(new Fact("Publikation", "7 af 21.11.2025")),
            List.of(
                    new Table(
                            "Benchmarking",
                            List.of(new Column("Nøgletal", 40, false), new Column("Albertslund", 16, true)),
                            List.of(
                                    List.of(
                                            new Value.Text("Udgift pr. borger"),
                                            new Value.Measured(new BigDecimal("-1234.50"), 2, "\u22121.234,50")),
                                    List.of(new Value.Text("Børn i tilbud"), new Value.Text("skjult")))),
                    new Table(
                            "Egne institutioner",
                            List.of(new Column("Sted", 40, false)),
                            List.of(List.of(new Value.Text("Egelund Skole"))))),
            "Definitioner",
            List.of(new Definition("Udgift pr. borger", List.of(new Fact("Tæller", "MED konto 3\nUDEN art 0")))));

    @Test
    void keepsNumbersAsNumbersAndTheKindsOfEmptyAsWords() throws IOException {
        var parts = parts(Workbook.of(SHEET));
        var sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");

        assertThat(sheet).contains("<v>-1234.50</v>");
        assertThat(parts.getOrDefault("xl/styles.xml", "")).contains("formatCode=\"#,##0.00\"");
        assertThat(HtmlUtils.htmlUnescape(parts.getOrDefault("xl/sharedStrings.xml", "")))
                .contains("skjult", "Børn i tilbud", "7 af 21.11.2025", "UDEN art 0");
        assertThat(parts.getOrDefault("xl/workbook.xml", "")).contains("Egne institutioner", "Om tallene");
    }

    @Test
    void printsTheSameTableTaggedForScreenReaders() throws IOException {
        try (var document = Loader.loadPDF(Document.of(SHEET))) {
            var text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("Økonomi <prøve>", "\u22121.234,50", "skjult", "7 af 21.11.2025", "UDEN art 0")
                    .contains("Egne institutioner", "Egelund Skole");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("da");
        }
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
