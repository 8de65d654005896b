// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateEngine;
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
        return Files.csv("flis-attest-" + number + ".csv", SheetText.csv(pages.sheet(visit, number)));
    }

    @GetMapping(path = ONE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> json(Visit visit, @PathVariable("number") long number) {
        return ResponseEntity.ok(SheetText.json(pages.sheet(visit, number)));
    }
}
