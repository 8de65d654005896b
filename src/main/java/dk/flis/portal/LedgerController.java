// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.SourceId;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /afstemning/…/oversigt}: a ledger added up, and its files. */
@Controller
final class LedgerController {

    private static final String ONE = ReconcilePages.ALL + "/{dataset:[a-z0-9-]+}" + LedgerPages.PART;

    private final LedgerPages pages;
    private final TemplateEngine engine;

    LedgerController(LedgerPages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping(ONE)
    ModelAndView page(Visit visit, @PathVariable("dataset") String dataset) {
        return JteView.of(engine, "kontooversigt", pages.page(visit, new SourceId(dataset)));
    }

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @PathVariable("dataset") String dataset) {
        return Files.workbook(name(dataset, "xlsx"), pages.sheet(visit, new SourceId(dataset)));
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> document(Visit visit, @PathVariable("dataset") String dataset) {
        return Files.document(name(dataset, "pdf"), pages.sheet(visit, new SourceId(dataset)));
    }

    @GetMapping(ONE + ".csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("dataset") String dataset) {
        return Files.csv(name(dataset, "csv"), SheetText.csv(pages.sheet(visit, new SourceId(dataset))));
    }

    @GetMapping(path = ONE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> json(Visit visit, @PathVariable("dataset") String dataset) {
        return ResponseEntity.ok(SheetText.json(pages.sheet(visit, new SourceId(dataset))));
    }

    private static String name(String dataset, String ending) {
        return "flis-" + dataset + "-oversigt." + ending;
    }
}
