// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.figures.InstitutionNames;
import dk.flis.portal.file.Sheet;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** A benchmarking page and its files, whatever its contents come from. */
final class BenchmarkAnswers {

    private final BenchmarkPages pages;
    private final Catalogue catalogue;
    private final InstitutionNames names;
    private final TemplateEngine engine;

    BenchmarkAnswers(Parts parts, BenchmarkPages pages, TemplateEngine engine) {
        this.pages = pages;
        this.catalogue = parts.catalogue();
        this.names = parts.institutions();
        this.engine = engine;
    }

    ModelAndView page(Visit visit, Contents contents) {
        return JteView.of(engine, "benchmarking", pages.page(visit, contents));
    }

    ResponseEntity<String> csv(Visit visit, Contents contents) {
        var read = pages.read(visit, contents);
        return Files.csv(
                name(read, "csv"),
                Download.csv(read.cells(), read.wholes(), read.reader().publication()));
    }

    ResponseEntity<byte[]> workbook(Visit visit, Contents contents) {
        var read = pages.read(visit, contents);
        return Files.workbook(name(read, "xlsx"), sheet(visit, read));
    }

    ResponseEntity<byte[]> document(Visit visit, Contents contents) {
        var read = pages.read(visit, contents);
        return Files.document(name(read, "pdf"), sheet(visit, read));
    }

    ResponseEntity<List<Map<String, String>>> json(Visit visit, Contents contents) {
        var read = pages.read(visit, contents);
        return ResponseEntity.ok(
                Download.json(read.cells(), read.wholes(), read.reader().publication()));
    }

    private Sheet sheet(Visit visit, BenchmarkPages.Read read) {
        return new Sheets(catalogue, names, visit.words()).benchmark(read, visit);
    }

    private static String name(BenchmarkPages.Read read, String ending) {
        return Sheets.fileName(read.contents().file(), read.period(), ending);
    }
}
