// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Accounts;
import dk.flis.access.Passkeys;
import dk.flis.access.SignIn;
import dk.flis.portal.view.AccessPages.NewPasskey;
import dk.flis.portal.view.Words;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /konto/passkeys}: one's passkeys are made, named and removed; {@code /log-ind/passkey}: the browser is asked for one. */
@Controller
final class PasskeyController {

    static final String SIGN_IN = "/log-ind/passkey";
    static final String CHALLENGE = "/log-ind/passkey/udfordring";

    private static final String NUMBER = "/konto/passkeys/{nummer:\\d{1,18}}";
    private static final String TITLE = "flis.passkey.title";
    private static final int LONGEST = 80;

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Accounts accounts;
    private final KnownAccounts known;
    private final Sessions sessions;
    private final Frames frames;
    private final TemplateEngine engine;

    PasskeyController(
            Parts parts,
            PasskeyCeremony ceremony,
            KnownAccounts known,
            Sessions sessions,
            Frames frames,
            TemplateEngine engine) {
        this.passkeys = parts.passkeys();
        this.ceremony = ceremony;
        this.accounts = parts.accounts();
        this.known = known;
        this.sessions = sessions;
        this.frames = frames;
        this.engine = engine;
    }

    /** With the password: who finds an open browser makes himself no way in. */
    @PostMapping("/konto/passkeys/ny")
    Object begin(
            Visit visit,
            HttpServletRequest request,
            @RequestParam("titel") String typed,
            @RequestParam("kodeord") String password,
            RedirectAttributes on) {
        var account = visit.signedIn();
        var title = typed.strip();
        var wrong = wrong(visit, title, password);
        if (!wrong.isEmpty()) {
            on.addFlashAttribute(Flash.WRONG, wrong);
            on.addFlashAttribute(Flash.TYPED, typed);
            return "redirect:/konto";
        }
        request.getSession().setAttribute(TITLE, title);
        return JteView.of(
                engine,
                "passkey",
                new NewPasskey(
                        frames.of(visit, visit.words().say("passkey.new")),
                        title,
                        ceremony.origin(request),
                        ceremony.register(request, account)));
    }

    @PostMapping("/konto/passkeys")
    String add(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(name = PasskeyFilter.ANSWER, defaultValue = "") String answer,
            RedirectAttributes on) {
        var account = visit.signedIn();
        var title = String.valueOf(request.getSession().getAttribute(TITLE));
        request.getSession().removeAttribute(TITLE);
        var made =
                ceremony.registered(request, account, answer).filter(key -> passkeys.add(account.name(), title, key));
        if (made.isPresent()) {
            on.addFlashAttribute(Flash.DONE, visit.words().say("passkey.made", title));
        } else {
            on.addFlashAttribute(Flash.WRONG, visit.words().say("passkey.not-made"));
        }
        return "redirect:/konto";
    }

    @PostMapping(NUMBER + "/navn")
    String rename(
            Visit visit,
            @PathVariable("nummer") long number,
            @RequestParam("titel") String typed,
            RedirectAttributes on) {
        var title = typed.strip();
        if (!isTitle(title)) {
            on.addFlashAttribute(Flash.WRONG, visit.words().say("passkey.wrong.title", LONGEST));
            return "redirect:/konto";
        }
        if (!passkeys.rename(visit.signedIn().name(), number, title)) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-passkey");
        }
        on.addFlashAttribute(Flash.DONE, visit.words().say("passkey.renamed", title));
        return "redirect:/konto";
    }

    @PostMapping(NUMBER + "/fjern")
    String remove(Visit visit, HttpServletRequest request, @PathVariable("nummer") long number, RedirectAttributes on) {
        var name = visit.signedIn().name();
        if (!passkeys.remove(name, number)) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-passkey");
        }
        known.forget(name);
        known.find(name).ifPresent(account -> sessions.renew(request, account));
        on.addFlashAttribute(Flash.DONE, visit.words().say("passkey.removed"));
        return "redirect:/konto";
    }

    /** What {@code flis.js} hands to the browser. */
    @PostMapping(CHALLENGE)
    ResponseEntity<String> challenge(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ceremony.challenge(request));
    }

    /** Blank when one can be made. */
    private String wrong(Visit visit, String title, String password) {
        var words = visit.words();
        if (!isTitle(title)) {
            return words.say("passkey.wrong.title", LONGEST);
        }
        var name = visit.signedIn().name();
        if (passkeys.of(name).size() >= Passkeys.MOST) {
            return words.say("passkey.wrong.many", Passkeys.MOST);
        }
        return switch (accounts.confirm(name, password)) {
            case SignIn.Admitted _ -> "";
            case SignIn.Delayed delayed -> waits(delayed, words);
            case SignIn.Refused _, SignIn.Blocked _ -> words.say("passkey.wrong.password");
        };
    }

    private static String waits(SignIn.Delayed delayed, Words words) {
        return words.say(
                "sign-in.wait", Math.max(1, delayed.left().plusMillis(999).toSeconds()));
    }

    private static boolean isTitle(String title) {
        return !title.isEmpty() && title.length() <= LONGEST;
    }
}
