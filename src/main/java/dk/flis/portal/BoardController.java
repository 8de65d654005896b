// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.community.Board;
import dk.flis.portal.BoardForms.Outcome;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /tavler}: benchmarking pages that users build: a list, each with its files, and the form in which one is built. */
@Controller
final class BoardController {

    private static final String ALL = BoardPages.ALL;
    private static final String ONE = ALL + "/{number:\\d{1,18}}";

    private final BoardPages pages;
    private final BoardForms forms;
    private final BenchmarkContents contents;
    private final BenchmarkAnswers answers;
    private final TemplateEngine engine;

    BoardController(
            BoardPages pages,
            BoardForms forms,
            BenchmarkContents contents,
            BenchmarkAnswers answers,
            TemplateEngine engine) {
        this.pages = pages;
        this.forms = forms;
        this.contents = contents;
        this.answers = answers;
        this.engine = engine;
    }

    @GetMapping(ALL)
    ModelAndView all(Visit visit) {
        return JteView.of(engine, "tavler", pages.listing(visit));
    }

    @GetMapping(ONE)
    ModelAndView one(Visit visit, @PathVariable("number") long number) {
        return answers.page(visit, contents(visit, number));
    }

    @GetMapping(ONE + ".csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("number") long number) {
        return answers.csv(visit, contents(visit, number));
    }

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @PathVariable("number") long number) {
        return answers.workbook(visit, contents(visit, number));
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> document(Visit visit, @PathVariable("number") long number) {
        return answers.document(visit, contents(visit, number));
    }

    @GetMapping(path = ONE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, String>>> json(Visit visit, @PathVariable("number") long number) {
        return answers.json(visit, contents(visit, number));
    }

    /** Empty, with one key figure, or like another board. */
    @GetMapping(ALL + "/ny")
    ModelAndView fresh(
            Visit visit,
            @RequestParam("noegletal") Optional<String> keyFigure,
            @RequestParam("kopi") Optional<String> copied) {
        pages.requireBuilder(visit);
        var typed = RowNumber.of("kopi", copied)
                .map(number -> copy(visit, pages.find(visit, number)))
                .orElseGet(() -> BoardTyped.of(pages.begin(visit, keyFigure)));
        return JteView.of(engine, "tavle", forms.fresh(visit, typed));
    }

    @PostMapping(ALL + "/ny")
    ModelAndView add(Visit visit, HttpServletRequest request, @RequestParam("handling") String press) {
        pages.requireBuilder(visit);
        return answer(forms.pressed(visit, Optional.empty(), BoardTyped.of(request), press));
    }

    @GetMapping(ONE + "/ret")
    ModelAndView existing(Visit visit, @PathVariable("number") long number) {
        return JteView.of(engine, "tavle", forms.existing(visit, pages.changeable(visit, number)));
    }

    @PostMapping(ONE + "/ret")
    ModelAndView change(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("number") long number,
            @RequestParam("handling") String press) {
        var board = pages.changeable(visit, number);
        return answer(forms.pressed(visit, Optional.of(board), BoardTyped.of(request), press));
    }

    @PostMapping(ONE + "/slet")
    String delete(Visit visit, @PathVariable("number") long number) {
        pages.delete(visit, number);
        return "redirect:" + ALL;
    }

    @GetMapping(ALL + "/laeg")
    ModelAndView lay(Visit visit, @RequestParam("noegletal") String keyFigure) {
        return JteView.of(engine, "laeg", pages.lay(visit, keyFigure));
    }

    @PostMapping(ALL + "/laeg")
    String put(
            Visit visit,
            @RequestParam("noegletal") String keyFigure,
            @RequestParam("tavle") String board,
            @RequestParam("som") String form) {
        var number = RowNumber.of("tavle", Optional.of(board)).orElseThrow(() -> Choices.malformed("tavle", board));
        var as = Board.Form.of(form).orElseThrow(() -> Choices.malformed("som", form));
        if (!pages.put(visit, number, keyFigure, as)) {
            throw new PortalException(HttpStatus.CONFLICT, "trouble.board-full", Board.Body.MOST);
        }
        return "redirect:" + ALL + "/" + number;
    }

    /** Of what the reader may see. */
    private BoardTyped copy(Visit visit, Board board) {
        var body = board.body();
        return BoardTyped.of(new Board.Body(
                visit.words().say("board.copy-of", body.title()),
                body.text(),
                Board.Reach.ALONE,
                body.items().stream()
                        .filter(item ->
                                contents.visible(visit, item.keyFigure()).isPresent())
                        .toList()));
    }

    private Contents contents(Visit visit, long number) {
        return contents.board(visit, pages.find(visit, number));
    }

    private ModelAndView answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(var number) -> new ModelAndView("redirect:" + ALL + "/" + number);
            case Outcome.Again(var form) -> JteView.of(engine, "tavle", form);
            case Outcome.Refused(var form) -> {
                var view = JteView.of(engine, "tavle", form);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }
}
