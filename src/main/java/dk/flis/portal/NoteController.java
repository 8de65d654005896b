// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.NotePages.Outcome;
import dk.flis.portal.NotePages.Typed;
import gg.jte.TemplateEngine;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /noter/ny} and {@code /noter/{number}}: a note is written, changed, deleted. */
@Controller
final class NoteController {

    private static final String ONE = "/noter/{number:\\d{1,18}}";

    private final NotePages pages;
    private final TemplateEngine engine;

    NoteController(NotePages pages, TemplateEngine engine) {
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/noter/ny")
    ModelAndView fresh(
            Visit visit,
            @RequestParam("noegletal") String keyFigure,
            @RequestParam("periode") String period,
            @RequestParam("svar") Optional<String> answers) {
        return JteView.of(engine, "note", pages.fresh(visit, keyFigure, period, RowNumber.of("svar", answers)));
    }

    @PostMapping("/noter/ny")
    ModelAndView add(
            Visit visit,
            @RequestParam("noegletal") String keyFigure,
            @RequestParam("periode") String period,
            @RequestParam("svar") Optional<String> answers,
            @RequestParam("tekst") String text,
            @RequestParam(name = "deling", defaultValue = "egen") String reach) {
        return answer(pages.add(
                visit, keyFigure, period, RowNumber.of("svar", answers), new Typed(text, reach.equals("alle"))));
    }

    @GetMapping(ONE)
    ModelAndView existing(Visit visit, @PathVariable("number") long number) {
        return JteView.of(engine, "note", pages.existing(visit, number));
    }

    @PostMapping(ONE)
    ModelAndView change(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam("tekst") String text,
            @RequestParam(name = "deling", defaultValue = "egen") String reach) {
        return answer(pages.change(visit, number, new Typed(text, reach.equals("alle"))));
    }

    @PostMapping(ONE + "/slet")
    ModelAndView delete(Visit visit, @PathVariable("number") long number) {
        return answer(pages.delete(visit, number));
    }

    private ModelAndView answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> new ModelAndView("redirect:" + done.address());
            case Outcome.Again again -> {
                var view = JteView.of(engine, "note", again.form());
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }
}
