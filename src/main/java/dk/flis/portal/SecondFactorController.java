// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.access.Account;
import dk.flis.access.SecondFactor;
import dk.flis.access.SignIn;
import dk.flis.portal.view.AccessPages.Code;
import dk.flis.portal.view.AccessPages.Enrol;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Words;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /konto/totrin}: the second step is turned on and off; {@code /log-ind/kode}: it is taken. */
@Controller
final class SecondFactorController {

    private final SecondFactor factor;
    private final Sessions sessions;
    private final Frames frames;
    private final TemplateEngine engine;

    SecondFactorController(Parts parts, Sessions sessions, Frames frames, TemplateEngine engine) {
        this.factor = parts.secondFactor();
        this.sessions = sessions;
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/konto/totrin")
    ModelAndView enrol(Visit visit, HttpServletRequest request) {
        var account = visit.signedIn();
        // Who looks as another sees the page, and makes nothing in his name.
        if (factor.isOn(account.name()) || visit.by().isPresent()) {
            return page(visit, "", true, List.of(), new Said(Flash.of(request, Flash.DONE), ""));
        }
        return page(visit, factor.begin(account.name()), false, List.of(), Said.NOTHING);
    }

    @PostMapping("/konto/totrin")
    ModelAndView confirm(
            Visit visit,
            @RequestParam("kode") String code,
            @RequestParam(name = "hemmelighed", defaultValue = "") String secret) {
        var words = visit.words();
        var shown = secret.matches("[A-Z2-7]{32}") ? secret : "";
        var codes = factor.confirm(visit.signedIn().name(), code);
        return codes.isEmpty()
                ? page(visit, shown, false, List.of(), new Said("", words.say("factor.wrong")))
                : page(visit, "", true, codes, new Said(words.say("factor.on"), ""));
    }

    /** With a code: who finds an open browser does not turn it off. */
    @PostMapping("/konto/totrin/fra")
    Object off(Visit visit, @RequestParam("kode") String code, RedirectAttributes on) {
        var account = visit.signedIn();
        return switch (factor.check(account, code)) {
            case SignIn.Admitted _ -> {
                factor.turnOff(account.name());
                on.addFlashAttribute(Flash.DONE, visit.words().say("factor.off"));
                yield "redirect:/konto";
            }
            case SignIn.Delayed delayed -> page(visit, "", true, List.of(), new Said("", wait(delayed, visit.words())));
            case SignIn.Refused _, SignIn.Blocked _ ->
                page(visit, "", true, List.of(), new Said("", visit.words().say("factor.wrong")));
        };
    }

    @GetMapping(SessionRule.CODE)
    ModelAndView ask(Visit visit) {
        return ask(visit, "");
    }

    @PostMapping(SessionRule.CODE)
    Object take(
            Visit visit, HttpServletRequest request, HttpServletResponse response, @RequestParam("kode") String code) {
        var account = visit.signedIn();
        return switch (factor.check(account, code)) {
            case SignIn.Admitted _ -> {
                var asked = Optional.ofNullable(new HttpSessionRequestCache().getRequest(request, response));
                sessions.renew(request, account);
                yield "redirect:" + asked.map(SavedRequest::getRedirectUrl).orElse("/");
            }
            case SignIn.Delayed delayed -> ask(visit, wait(delayed, visit.words()));
            case SignIn.Refused _, SignIn.Blocked _ -> ask(visit, visit.words().say("factor.wrong"));
        };
    }

    private ModelAndView ask(Visit visit, String wrong) {
        return JteView.of(
                engine, "kode", new Code(frames.of(visit, visit.words().say("factor.ask")), new Said("", wrong)));
    }

    private ModelAndView page(Visit visit, String secret, boolean isOn, List<String> codes, Said said) {
        var account = visit.signedIn();
        return JteView.of(
                engine,
                "totrin",
                new Enrol(
                        frames.of(visit, visit.words().say("factor.title")),
                        said,
                        isOn,
                        secret,
                        spaced(secret),
                        secret.isEmpty() ? Optional.empty() : Optional.of(QrCode.of(address(account, secret))),
                        codes));
    }

    private static String wait(SignIn.Delayed delayed, Words words) {
        return words.say(
                "sign-in.wait", Math.max(1, delayed.left().plusMillis(999).toSeconds()));
    }

    /** As the telephone's programs read it. */
    private static String address(Account account, String secret) {
        return "otpauth://totp/FLIS:%s?secret=%s&issuer=FLIS"
                .formatted(URLEncoder.encode(account.name().value(), UTF_8), URLEncoder.encode(secret, UTF_8));
    }

    private static String spaced(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
