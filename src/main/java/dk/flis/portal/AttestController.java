// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Table;
import dk.flis.portal.file.Sheet.Value;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /attester/…}: a certificate, its files and its withdrawal. */
@Controller
final class AttestController {

    private static final String ONE = AttestPages.ALL + "/{number:\\d{1,18}}";

    private final AttestPages pages;
    private final TemplateEngine engine;

    AttestController(AttestPages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping(ONE)
    ModelAndView page(Visit visit, @PathVariable("number") long number) {
        return JteView.of(engine, "attest", pages.page(visit, number));
    }

    @PostMapping(ONE + "/traek-tilbage")
    ModelAndView withdraw(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "hvorfor", defaultValue = "") String why) {
        return pages.withdraw(visit, number, why)
                .map(again -> {
                    var view = JteView.of(engine, "attest", again);
                    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return view;
                })
                .orElseGet(() -> new ModelAndView("redirect:" + AttestPages.address(number)));
    }

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @PathVariable("number") long number) {
        return Files.workbook("flis-attest-" + number + ".xlsx", pages.sheet(visit, number));
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> document(Visit visit, @PathVariable("number") long number) {
        return Files.document("flis-attest-" + number + ".pdf", pages.sheet(visit, number));
    }

    @GetMapping(ONE + ".csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("number") long number) {
        return Files.csv(
                "flis-attest-" + number + ".csv",
                csv(pages.sheet(visit, number).tables().getFirst()));
    }

    @GetMapping(path = ONE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> json(Visit visit, @PathVariable("number") long number) {
        var sheet = pages.sheet(visit, number);
        var about = new LinkedHashMap<String, String>();
        sheet.about().forEach(fact -> about.put(fact.term(), fact.text()));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("about", about);
        var table = sheet.tables().getFirst();
        whole.put("lines", table.rows().stream().map(row -> line(table, row)).toList());
        return ResponseEntity.ok(whole);
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

    private static String csv(Table table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(table.columns().stream().map(Sheet.Column::head).toList());
            table.rows()
                    .forEach(row -> csv.writeRecord(
                            row.stream().map(AttestController::text).toList()));
        } catch (IOException problem) {
            throw new UncheckedIOException("writing into memory cannot fail", problem);
        }
        return text.toString();
    }
}
