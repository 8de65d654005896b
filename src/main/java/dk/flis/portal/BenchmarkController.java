// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /benchmarking/{area}}: the page and its downloads. */
@Controller
final class BenchmarkController {

    private final BenchmarkPages pages;
    private final TemplateEngine engine;

    BenchmarkController(BenchmarkPages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/benchmarking/{area:[a-z0-9-]+}")
    ModelAndView page(Visit visit, @PathVariable("area") String area) {
        return JteView.of(engine, "benchmarking", pages.page(visit, new AreaId(area)));
    }

    @GetMapping("/benchmarking/{area:[a-z0-9-]+}.csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("area") String area) {
        var read = pages.read(visit, new AreaId(area));
        var name = "flis-" + area + "-" + read.period() + ".csv";
        return Files.csv(name, Download.csv(read.rows().cells(), read.reader().publication()));
    }

    @GetMapping("/benchmarking/{area:[a-z0-9-]+}.xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @PathVariable("area") String area) {
        return Files.workbook(name(visit, area, "xlsx"), pages.sheet(visit, new AreaId(area)));
    }

    @GetMapping("/benchmarking/{area:[a-z0-9-]+}.pdf")
    ResponseEntity<byte[]> document(Visit visit, @PathVariable("area") String area) {
        return Files.document(name(visit, area, "pdf"), pages.sheet(visit, new AreaId(area)));
    }

    private String name(Visit visit, String area, String ending) {
        return Sheets.fileName(area, pages.read(visit, new AreaId(area)).period(), ending);
    }

    @GetMapping(path = "/benchmarking/{area:[a-z0-9-]+}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, String>>> json(Visit visit, @PathVariable("area") String area) {
        var read = pages.read(visit, new AreaId(area));
        return ResponseEntity.ok(
                Download.json(read.rows().cells(), read.reader().publication()));
    }
}
