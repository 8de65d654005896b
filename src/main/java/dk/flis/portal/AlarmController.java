// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.AlarmAnswers.Typed;
import dk.flis.portal.view.AlarmViews.One;
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

/** {@code /advarsler}: the list, one alarm, whose it is, and what explains it. */
@Controller
final class AlarmController {

    private static final String ONE = AlarmPages.ALL + "/{number:\\d{1,18}}";

    private final AlarmPages pages;
    private final AlarmAnswers answers;
    private final TemplateEngine engine;

    AlarmController(AlarmPages pages, AlarmAnswers answers, TemplateEngine engine) {
        this.pages = pages;
        this.answers = answers;
        this.engine = engine;
    }

    @GetMapping(AlarmPages.ALL)
    ModelAndView all(Visit visit) {
        return JteView.of(engine, "advarsler", pages.listing(visit));
    }

    @GetMapping(ONE)
    ModelAndView one(Visit visit, @PathVariable("number") long number) {
        return JteView.of(engine, "advarsel", answers.page(visit, number));
    }

    @PostMapping(ONE + "/tildel")
    ModelAndView assign(Visit visit, @PathVariable("number") long number, @RequestParam Map<String, String> fields) {
        return answer(number, answers.assign(visit, number, typed(fields)));
    }

    @PostMapping(ONE + "/forklar")
    ModelAndView explain(Visit visit, @PathVariable("number") long number, @RequestParam Map<String, String> fields) {
        return answer(number, answers.explain(visit, number, typed(fields)));
    }

    private static Typed typed(Map<String, String> fields) {
        return new Typed(
                fields.getOrDefault("tildelt", ""),
                fields.getOrDefault("frist", ""),
                fields.getOrDefault("tekst", ""),
                !fields.getOrDefault("deling", "alle").equals("egen"));
    }

    private ModelAndView answer(long number, Optional<One> again) {
        return again.map(page -> {
                    var view = JteView.of(engine, "advarsel", page);
                    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return view;
                })
                .orElseGet(() -> new ModelAndView("redirect:" + AlarmPages.ALL + "/" + number));
    }
}
