// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AccessRefused;
import dk.flis.figures.FiguresException;
import dk.flis.portal.view.AsOf;
import dk.flis.portal.view.Pages;
import dk.flis.portal.view.Words;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what happened, what was kept and what to do; the log has the rest under the same reference. */
@ControllerAdvice
@org.springframework.stereotype.Controller
final class Troubles implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /** Of which the advice is to ask the local administrator for a right. */
    private static final Set<String> HIS_TO_GIVE = Set.of(
            "trouble.no-right",
            "trouble.no-notes",
            "trouble.no-institution-right",
            "trouble.no-boards",
            "trouble.board-closed",
            "trouble.no-deliverer",
            "trouble.no-sums",
            "trouble.no-signing",
            "trouble.no-alarms",
            "trouble.no-raw-data");

    private final Frames frames;
    private final TemplateEngine engine;
    private final RandomGenerator random;

    Troubles(Frames frames, TemplateEngine engine, RandomGenerator random) {
        this.frames = frames;
        this.engine = engine;
        this.random = random;
    }

    @ExceptionHandler
    ModelAndView portal(PortalException trouble, Visit visit) {
        return page(visit, trouble.status(), trouble.key(), trouble.arguments());
    }

    @ExceptionHandler
    ModelAndView refused(AccessRefused trouble, Visit visit) {
        LOG.info("{}", trouble.getMessage());
        return page(visit, HttpStatus.FORBIDDEN, "trouble.no-administrator");
    }

    @ExceptionHandler
    ModelAndView figures(FiguresException trouble, Visit visit) {
        return switch (trouble.problem()) {
            case UNKNOWN_KEY_FIGURE, UNKNOWN_MUNICIPALITY -> page(visit, HttpStatus.NOT_FOUND, "trouble.not-found");
            case NO_RIGHT -> page(visit, HttpStatus.FORBIDDEN, "trouble.no-right", "");
            case NOTHING_PUBLISHED -> page(visit, HttpStatus.SERVICE_UNAVAILABLE, "trouble.unpublished");
            case MART_LOST -> unexpected(trouble, visit);
        };
    }

    @ExceptionHandler
    ModelAndView any(Exception trouble, Visit visit) {
        if (trouble instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(visit, status, status == HttpStatus.NOT_FOUND ? "trouble.not-found" : "trouble.bad");
        }
        return unexpected(trouble, visit);
    }

    /** What the container or the security filters refused before a page was reached. */
    @RequestMapping("/error")
    ModelAndView refused(HttpServletRequest request, Visit visit) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        return switch (status) {
            case NOT_FOUND -> page(visit, status, "trouble.not-found");
            case FORBIDDEN -> page(visit, status, "trouble.expired");
            case CONFLICT -> page(visit, status, "trouble.sees-as");
            default ->
                status.is4xxClientError()
                        ? page(visit, status, "trouble.bad")
                        : unexpected(new IllegalStateException("the server answered " + status), visit);
        };
    }

    private ModelAndView unexpected(Exception trouble, Visit visit) {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        LOG.error("{} at {}", reference, visit.address().path(), trouble);
        return page(visit, HttpStatus.INTERNAL_SERVER_ERROR, "trouble.ours", reference);
    }

    private static Object said(Object argument, Words words) {
        return switch (argument) {
            case LocalDate day -> words.day(day);
            case Instant moment -> words.day(moment);
            default -> argument;
        };
    }

    /** Nothing of figures is shown, so nothing of an older edition either. */
    private ModelAndView page(Visit visit, HttpStatus status, String key, Object... asked) {
        var words = visit.words();
        var arguments =
                Arrays.stream(asked).map(argument -> said(argument, words)).toArray();
        var frame = frames.of(visit.at(AsOf.newest(visit.address())), words.say(key + ".title"));
        var view = JteView.of(
                engine,
                "fejl",
                new Pages.Trouble(
                        frame,
                        words.say(key + ".title"),
                        words.say(key, arguments),
                        words.say("trouble.kept"),
                        frame.administers() && HIS_TO_GIVE.contains(key)
                                ? words.say("trouble.self.advice")
                                : words.say(key + ".advice", arguments),
                        Integer.toString(status.value())));
        view.setStatus(status);
        return view;
    }
}
