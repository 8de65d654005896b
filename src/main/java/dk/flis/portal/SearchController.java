// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.view.Language;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.SearchPage;
import dk.flis.portal.view.SearchPage.Part;
import dk.flis.portal.view.SearchPage.Row;
import dk.flis.portal.view.Suggestion;
import dk.flis.portal.view.Words;
import dk.flis.search.Hit;
import dk.flis.search.Hit.Why;
import dk.flis.search.Kind;
import dk.flis.search.Results;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /soeg?q=}: what was found and why; {@code /soeg/forslag?q=}: the first few while one types. */
@Controller
final class SearchController {

    private static final int PER_PAGE = 20;
    private static final int SUGGESTIONS = 8;

    /** A question is a few words; what is longer is cut, and the page shows what was asked. */
    private static final int LONGEST = 200;

    private final Searching searching;
    private final Frames frames;
    private final TemplateEngine engine;

    SearchController(Searching searching, Frames frames, TemplateEngine engine) {
        this.searching = searching;
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/soeg")
    ModelAndView page(Visit visit) {
        var words = visit.words();
        var typed = typed(visit);
        var kind = Choices.parameter(visit.address(), "slags").map(this::kind);
        var page = PageNumber.of(visit.address());
        var results = searching.find(visit.viewer(), typed, kind, page.skipped(PER_PAGE), PER_PAGE);
        return JteView.of(
                engine,
                "soeg",
                new SearchPage(
                        frames.of(visit, words.say("search.title")),
                        typed,
                        summary(results, typed, words),
                        typed.isEmpty() || results.total() > 0 ? "" : words.say("search.none.advice"),
                        tabs(visit, results, kind),
                        results.hits().stream().map(hit -> row(hit, words)).toList(),
                        Paging.of(visit.address(), page.number(), PER_PAGE, results.total(), words)));
    }

    @GetMapping(path = "/soeg/forslag", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Suggestion>> suggestions(Visit visit) {
        var results = searching.find(visit.viewer(), typed(visit), Optional.empty(), 0, SUGGESTIONS);
        return ResponseEntity.ok(results.hits().stream()
                .map(hit -> new Suggestion(
                        title(hit, visit.words()),
                        visit.words().say("search.kind." + hit.entry().kind().keyword()),
                        hit.entry().path(),
                        hit.entry().address()))
                .toList());
    }

    private static String typed(Visit visit) {
        var typed = Choices.parameter(visit.address(), "q").orElse("").strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private Kind kind(String word) {
        return Kind.of(word).orElseThrow(() -> Choices.malformed("slags", word));
    }

    private static String summary(Results results, String typed, Words words) {
        if (typed.isEmpty()) {
            return words.say("search.empty");
        }
        if (results.total() == 0) {
            return words.say("search.none", typed);
        }
        return words.say(results.every() ? "search.some" : "search.any", results.total(), typed);
    }

    /** Only kinds of which there are some. */
    private static List<SearchPage.Tab> tabs(Visit visit, Results results, Optional<Kind> chosen) {
        var words = visit.words();
        var address = visit.address().without("side");
        var tabs = new ArrayList<SearchPage.Tab>();
        var all = results.counts().values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of();
        }
        tabs.add(new SearchPage.Tab(
                words.say("search.kind.all"), all, address.without("slags").toString(), chosen.isEmpty()));
        Arrays.stream(Kind.values())
                .filter(kind -> results.count(kind) > 0)
                .forEach(kind -> tabs.add(new SearchPage.Tab(
                        words.say("search.kinds." + kind.keyword()),
                        results.count(kind),
                        address.with("slags", kind.keyword()).toString(),
                        chosen.filter(kind::equals).isPresent())));
        return tabs;
    }

    private static Row row(Hit hit, Words words) {
        var entry = hit.entry();
        var pieces = words.language() == Language.ENGLISH && !entry.english().isBlank()
                ? List.of(new Part(entry.english(), false))
                : parts(hit.title());
        var danish = pieces.getFirst().text().equals(hit.title().getFirst().text());
        return new Row(
                words.say("search.kind." + entry.kind().keyword()),
                pieces,
                danish,
                entry.address(),
                entry.path(),
                why(hit.why(), words),
                hit.why() instanceof Why.Text text ? parts(text.snippet()) : List.of());
    }

    private static String title(Hit hit, Words words) {
        return words.language() == Language.ENGLISH && !hit.entry().english().isBlank()
                ? hit.entry().english()
                : hit.entry().title();
    }

    private static String why(Why why, Words words) {
        return switch (why) {
            case Why.Title _ -> words.say("search.why.title");
            case Why.Nearly nearly -> words.say("search.why.nearly", nearly.word());
            case Why.Text _ -> words.say("search.why.text");
            case Why.Id _ -> words.say("search.why.id");
            case Why.English _ -> words.say("search.why.english");
        };
    }

    private static List<Part> parts(List<Hit.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Part(piece.text(), piece.marked()))
                .toList();
    }
}
