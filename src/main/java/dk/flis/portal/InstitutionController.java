// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateEngine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /institutioner/{number}}: the figures of one of the own institutions. */
@Controller
final class InstitutionController {

    private final InstitutionPages pages;
    private final TemplateEngine engine;

    InstitutionController(InstitutionPages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/institutioner/{number}")
    ModelAndView page(Visit visit, @PathVariable("number") String number) {
        return JteView.of(engine, "sted", pages.institution(visit, number));
    }

    @GetMapping("/kommuner/{code:\\d{3}}")
    ModelAndView municipality(Visit visit, @PathVariable("code") String code) {
        return JteView.of(engine, "sted", pages.municipality(visit, code));
    }
}
