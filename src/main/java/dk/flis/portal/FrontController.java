// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Pages;
import dk.flis.portal.view.Words;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page, and the list of all key figures. */
@Controller
final class FrontController {

    private final Catalogue catalogue;
    private final FrontPages fronts;
    private final Frames frames;
    private final TemplateEngine engine;

    FrontController(Parts parts, FrontPages fronts, Frames frames, TemplateEngine engine) {
        this.catalogue = parts.catalogue();
        this.fronts = fronts;
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/")
    ModelAndView front(Visit visit) {
        return JteView.of(engine, "forside", fronts.page(visit));
    }

    /** {@code /benchmarking} alone leads to the first area that the reader may see. */
    @GetMapping("/benchmarking")
    String benchmarking(Visit visit) {
        return frames.areas(visit.signedIn()).stream()
                .findFirst()
                .map(area -> "redirect:/benchmarking/" + area.id())
                .orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", ""));
    }

    @GetMapping("/noegletal")
    ModelAndView found(Visit visit) {
        var words = visit.words();
        var query = Choices.parameter(visit.address(), "q").orElse("");
        var area = Choices.parameter(visit.address(), "omraade").map(AreaId::new);
        var hits = frames.areas(visit.signedIn()).stream()
                .filter(one -> area.isEmpty() || area.get().equals(one.id()))
                .map(one -> new Pages.Hits(words.name(one), hits(one, query, words)))
                .filter(found -> !found.hits().isEmpty())
                .toList();
        var count = hits.stream().mapToInt(found -> found.hits().size()).sum();
        var summary = query.isEmpty() ? words.say("found.all", count) : words.say("found.some", count, query);
        return JteView.of(
                engine,
                "fundet",
                new Pages.Found(frames.of(visit, words.say("found.title"), area), query, summary, hits));
    }

    private List<Pages.Hit> hits(Area area, String query, Words words) {
        return catalogue.keyFigures().values().stream()
                .filter(keyFigure -> keyFigure.area().equals(area.id()))
                .filter(keyFigure -> matches(words.name(keyFigure) + " " + keyFigure.id(), query))
                .map(keyFigure -> new Pages.Hit(
                        new Link(words.name(keyFigure), "/noegletal/" + keyFigure.id(), false),
                        String.join(
                                " › ",
                                keyFigure
                                        .path()
                                        .subList(0, Math.max(0, keyFigure.path().size() - 1))),
                        words.unit(keyFigure.unit()),
                        BoardPages.lay(keyFigure.id())))
                .toList();
    }

    /** Every word of the query begins somewhere in the name; aa is å, and case does not count. */
    private static boolean matches(String name, String query) {
        var folded = fold(name);
        return Optional.of(query).stream()
                .flatMap(text -> java.util.Arrays.stream(fold(text).split("\\s+", -1)))
                .allMatch(folded::contains);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("å", "aa")
                .replace("æ", "ae")
                .replace("ø", "oe")
                .strip();
    }
}
