// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.community.LastVisit;
import dk.flis.portal.view.TaskViews.Form;
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

/** {@code /opgaver}: all tasks, and the form in which one is written or changed. */
@Controller
final class TaskController {

    private static final String ALL = "/opgaver";
    private static final String ONE = ALL + "/{number:\\d{1,18}}";

    private final TaskPages pages;
    private final LastVisit visits;
    private final TemplateEngine engine;

    TaskController(TaskPages pages, LastVisit visits, TemplateEngine engine) {
        this.pages = pages;
        this.visits = visits;
        this.engine = engine;
    }

    @GetMapping(ALL)
    ModelAndView all(Visit visit) {
        return JteView.of(engine, "opgaver", pages.listing(visit, visit.newSince(visits)));
    }

    @GetMapping(ALL + "/ny")
    ModelAndView fresh(Visit visit) {
        return form(pages.fresh(visit));
    }

    @PostMapping(ALL + "/ny")
    ModelAndView add(Visit visit, @RequestParam Map<String, String> fields) {
        return answer(pages.save(visit, Optional.empty(), typed(fields)));
    }

    @GetMapping(ONE)
    ModelAndView existing(Visit visit, @PathVariable("number") long number) {
        return form(pages.existing(visit, number));
    }

    @PostMapping(ONE)
    ModelAndView change(Visit visit, @PathVariable("number") long number, @RequestParam Map<String, String> fields) {
        return answer(pages.save(visit, Optional.of(number), typed(fields)));
    }

    @PostMapping(ONE + "/slet")
    String delete(Visit visit, @PathVariable("number") long number) {
        pages.delete(visit, number);
        return "redirect:" + ALL;
    }

    private static TaskTyped typed(Map<String, String> fields) {
        return new TaskTyped(
                fields.getOrDefault("slags", ""),
                fields.getOrDefault("titel", ""),
                fields.getOrDefault("tekst", ""),
                fields.getOrDefault("tildelt", ""),
                fields.getOrDefault("status", ""),
                fields.getOrDefault("prioritet", ""),
                fields.getOrDefault("frist", ""),
                fields.getOrDefault("faerdig", ""),
                fields.getOrDefault("efter", ""));
    }

    private ModelAndView form(Form form) {
        return JteView.of(engine, "opgave", form);
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
