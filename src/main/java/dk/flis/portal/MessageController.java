// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.community.LastVisit;
import dk.flis.portal.view.MessageViews.Form;
import gg.jte.TemplateEngine;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /meddelelser}: all messages, and the form in which one is written or changed. */
@Controller
final class MessageController {

    private static final String ALL = "/meddelelser";
    private static final String ONE = ALL + "/{number:\\d{1,18}}";

    private final MessagePages pages;
    private final LastVisit visits;
    private final TemplateEngine engine;

    MessageController(MessagePages pages, LastVisit visits, TemplateEngine engine) {
        this.pages = pages;
        this.visits = visits;
        this.engine = engine;
    }

    @GetMapping(ALL)
    ModelAndView all(Visit visit) {
        return JteView.of(engine, "meddelelser", pages.listing(visit, visit.newSince(visits)));
    }

    @GetMapping(ALL + "/ny")
    ModelAndView fresh(Visit visit) {
        return form(pages.fresh(visit));
    }

    @PostMapping(ALL + "/ny")
    ModelAndView add(Visit visit, @RequestParam("titel") String title, @RequestParam("tekst") String text) {
        return answer(pages.save(visit, Optional.empty(), title, text));
    }

    @GetMapping(ONE)
    ModelAndView existing(Visit visit, @PathVariable("number") long number) {
        return form(pages.existing(visit, number));
    }

    @PostMapping(ONE)
    ModelAndView change(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam("titel") String title,
            @RequestParam("tekst") String text) {
        return answer(pages.save(visit, Optional.of(number), title, text));
    }

    @PostMapping(ONE + "/slet")
    String delete(Visit visit, @PathVariable("number") long number) {
        pages.delete(visit, number);
        return "redirect:" + ALL;
    }

    private ModelAndView form(Form form) {
        return JteView.of(engine, "meddelelse", form);
    }

    private ModelAndView answer(Optional<Form> again) {
        return again.map(form -> {
                    var view = form(form);
                    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return view;
                })
                .orElseGet(() -> new ModelAndView("redirect:" + ALL));
    }
}
