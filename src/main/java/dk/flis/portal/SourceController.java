// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.SourceViews.Form;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /leverancer/kilder}: the register of sources; the operator says whose by {@code kommune}. */
@Controller
final class SourceController {

    private static final String ALL = DeliveryTabs.SOURCES;
    private static final String ONE = ALL + "/{number:\\d{1,18}}";

    private final SourcePages pages;
    private final Keeping keeping;
    private final TemplateEngine engine;

    SourceController(Parts parts, Frames frames, TemplateEngine engine) {
        this.pages = new SourcePages(parts, frames);
        this.keeping = new Keeping(parts.catalogue());
        this.engine = engine;
    }

    @GetMapping(ALL)
    ModelAndView all(Visit visit, HttpServletRequest request) {
        return JteView.of(engine, "kilder", pages.listing(visit, new Said(Flash.of(request, Flash.DONE), "")));
    }

    @GetMapping(ALL + "/ny")
    ModelAndView fresh(Visit visit, @RequestParam(name = "kommune", defaultValue = "") String code) {
        return form(pages.fresh(visit, keeping.municipality(visit, code), SourceTyped.FRESH, ""));
    }

    @PostMapping(ALL + "/ny")
    ModelAndView add(
            Visit visit,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes on) {
        return save(visit, code, Optional.empty(), fields, on);
    }

    @GetMapping(ONE)
    ModelAndView existing(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "kommune", defaultValue = "") String code) {
        return form(pages.existing(visit, keeping.municipality(visit, code), number));
    }

    @PostMapping(ONE)
    ModelAndView change(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes on) {
        return save(visit, code, Optional.of(number), fields, on);
    }

    @PostMapping(ONE + "/slet")
    String delete(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            RedirectAttributes on) {
        var of = keeping.municipality(visit, code);
        pages.delete(visit, of, number);
        on.addFlashAttribute(Flash.DONE, visit.words().say("source.deleted"));
        return "redirect:" + keeping.address(visit, ALL, of);
    }

    private ModelAndView save(
            Visit visit, String code, Optional<Long> number, Map<String, String> fields, RedirectAttributes on) {
        var of = keeping.municipality(visit, code);
        return pages.save(visit, of, number, SourceTyped.of(fields))
                .map(wrong -> {
                    var view = form(wrong);
                    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return view;
                })
                .orElseGet(() -> {
                    on.addFlashAttribute(Flash.DONE, visit.words().say("source.kept"));
                    return new ModelAndView("redirect:" + keeping.address(visit, ALL, of));
                });
    }

    private ModelAndView form(Form form) {
        return JteView.of(engine, "kilde", form);
    }
}
