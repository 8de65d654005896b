// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigureId;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /noegletal/{id}/forklar} and {@code …/hvad-nu-hvis}: why the figure differs, and what another would come to. */
@Controller
final class ExplainController {

    private final ExplainPages pages;
    private final WhatIfPages whatIf;
    private final TemplateEngine engine;

    ExplainController(ExplainPages pages, WhatIfPages whatIf, TemplateEngine engine) {
        this.pages = pages;
        this.whatIf = whatIf;
        this.engine = engine;
    }

    @GetMapping("/noegletal/{id}/forklar")
    ModelAndView page(Visit visit, @PathVariable("id") String id) {
        return JteView.of(engine, "forklar", pages.page(visit, new KeyFigureId(id)));
    }

    @GetMapping("/noegletal/{id}/hvad-nu-hvis")
    ModelAndView whatIf(Visit visit, @PathVariable("id") String id) {
        return JteView.of(engine, "hvad-nu-hvis", whatIf.page(visit, new KeyFigureId(id)));
    }

    @GetMapping("/noegletal/{id}/forklar.csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("id") String id) {
        var read = pages.read(visit, new KeyFigureId(id));
        return Files.csv(
                "flis-" + id + "-" + read.period() + "-forklaring.csv",
                Download.csv(read.cited(), read.reader().publication()));
    }

    @GetMapping(path = "/noegletal/{id}/forklar.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, String>>> json(Visit visit, @PathVariable("id") String id) {
        var read = pages.read(visit, new KeyFigureId(id));
        return ResponseEntity.ok(Download.json(read.cited(), read.reader().publication()));
    }
}
