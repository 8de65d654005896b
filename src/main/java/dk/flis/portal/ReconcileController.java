// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.SourceId;
import dk.flis.portal.ComparingPages.Signed;
import dk.flis.portal.ComparingPages.Typed;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /afstemning}: months and certificates, and one dataset held against the ledger. */
@Controller
final class ReconcileController {

    private static final String ONE = ReconcilePages.ALL + "/{dataset:[a-z0-9-]+}";

    private final ReconcilePages pages;
    private final ComparingPages comparing;
    private final TemplateEngine engine;

    ReconcileController(ReconcilePages pages, ComparingPages comparing, TemplateEngine engine) {
        this.pages = pages;
        this.comparing = comparing;
        this.engine = engine;
    }

    @GetMapping(ReconcilePages.ALL)
    ModelAndView all(Visit visit) {
        return JteView.of(engine, "afstemning", pages.overview(visit));
    }

    @GetMapping(ONE)
    ModelAndView one(Visit visit, @PathVariable("dataset") String dataset) {
        return JteView.of(
                engine,
                "afstem",
                comparing.page(
                        visit,
                        new SourceId(dataset),
                        Choices.parameter(visit.address(), "fra"),
                        Choices.parameter(visit.address(), "til"),
                        Typed.NOTHING));
    }

    /** Compares what was typed, or signs it. */
    @PostMapping(ONE)
    ModelAndView typed(Visit visit, @PathVariable("dataset") String dataset, @RequestParam Map<String, String> fields) {
        var first = field(fields, "fra");
        var last = field(fields, "til");
        var typed = new Typed(
                fields.getOrDefault("tal", ""),
                fields.getOrDefault("rolle", ""),
                fields.getOrDefault("bemaerkning", ""),
                fields.getOrDefault("stand", ""));
        if (!fields.getOrDefault("handling", "").equals("underskriv")) {
            return JteView.of(engine, "afstem", comparing.page(visit, new SourceId(dataset), first, last, typed));
        }
        return switch (comparing.sign(visit, new SourceId(dataset), first, last, typed)) {
            case Signed.Done(var address) -> new ModelAndView("redirect:" + address);
            case Signed.Again(var page) -> {
                var view = JteView.of(engine, "afstem", page);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private static Optional<String> field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }
}
