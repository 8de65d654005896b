// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** A benchmarking page and its files, whatever its contents come from. */
final class BenchmarkAnswers {

    private final BenchmarkPages pages;
    private final TemplateEngine engine;

    BenchmarkAnswers(BenchmarkPages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    ModelAndView page(Visit visit, Contents contents) {
        return JteView.of(engine, "benchmarking", pages.page(visit, contents));
    }

    ResponseEntity<String> csv(Visit visit, Contents contents) {
        var read = pages.read(visit, contents);
        return Files.csv(
                Sheets.fileName(contents.file(), read.period(), "csv"),
                Download.csv(read.cells(), read.wholes(), read.reader().publication()));
    }

    ResponseEntity<byte[]> workbook(Visit visit, Contents contents) {
        return Files.workbook(name(visit, contents, "xlsx"), pages.sheet(visit, contents));
    }

    ResponseEntity<byte[]> document(Visit visit, Contents contents) {
        return Files.document(name(visit, contents, "pdf"), pages.sheet(visit, contents));
    }

    ResponseEntity<List<Map<String, String>>> json(Visit visit, Contents contents) {
        var read = pages.read(visit, contents);
        return ResponseEntity.ok(
                Download.json(read.cells(), read.wholes(), read.reader().publication()));
    }

    private String name(Visit visit, Contents contents, String ending) {
        return Sheets.fileName(contents.file(), pages.read(visit, contents).period(), ending);
    }
}
