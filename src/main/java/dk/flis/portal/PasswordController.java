// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Accounts;
import dk.flis.access.Accounts.Change;
import dk.flis.access.UserName;
import dk.flis.portal.view.Pages;
import dk.flis.portal.view.Words;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kodeord}: one changes one's password. */
@Controller
final class PasswordController {

    private final Accounts accounts;
    private final KnownAccounts known;
    private final Sessions sessions;
    private final Frames frames;
    private final TemplateEngine engine;

    PasswordController(
            Accounts accounts, KnownAccounts known, Sessions sessions, Frames frames, TemplateEngine engine) {
        this.accounts = accounts;
        this.known = known;
        this.sessions = sessions;
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/kodeord")
    ModelAndView password(Visit visit, @RequestParam(name = "skiftet", defaultValue = "") String changed) {
        return page(visit, "", !changed.isEmpty());
    }

    /** The user's other sessions end; this one goes on under another id. */
    private String changed(HttpServletRequest request, UserName name) {
        known.forget(name);
        known.find(name).ifPresent(account -> sessions.renew(request, account));
        return "redirect:/kodeord?skiftet=ja";
    }

    @PostMapping("/kodeord")
    Object change(
            Visit visit,
            HttpServletRequest request,
            @RequestParam("nuvaerende") String current,
            @RequestParam("nyt") String fresh,
            @RequestParam("gentag") String again) {
        var words = visit.words();
        if (!fresh.equals(again)) {
            return page(visit, words.say("password.differ"), false);
        }
        return switch (accounts.changePassword(visit.signedIn().name(), current, fresh)) {
            case Change.Done _ -> changed(request, visit.signedIn().name());
            case Change.WrongPassword _ -> page(visit, words.say("password.wrong"), false);
            case Change.Weak weak -> page(visit, why(weak, words), false);
            case Change.Taken _, Change.Unknown _, Change.LastAdministrator _ ->
                page(visit, words.say("password.unknown"), false);
        };
    }

    private static String why(Change.Weak weak, Words words) {
        return words.say(
                "password." + weak.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private ModelAndView page(Visit visit, String text, boolean done) {
        return JteView.of(
                engine,
                "kodeord",
                new Pages.Password(
                        frames.of(visit, visit.words().say("password.title")),
                        text,
                        done,
                        visit.account()
                                .filter(account -> account.standing().oneTime())
                                .isPresent()));
    }
}
