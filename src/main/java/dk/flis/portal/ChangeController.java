// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigureId;
import gg.jte.TemplateEngine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /noegletal/{id}/aendringer}: what has changed since. */
@Controller
final class ChangeController {

    private final ChangePages pages;
    private final TemplateEngine engine;

    ChangeController(ChangePages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/noegletal/{id}/aendringer")
    ModelAndView page(Visit visit, @PathVariable("id") String id) {
        return JteView.of(engine, "aendringer", pages.page(visit, new KeyFigureId(id)));
    }
}
