// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Tokens;
import dk.flis.portal.view.AccessPages.Said;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /konto}: one's own rights, password and keys for programs. */
@Controller
final class AccountController {

    private final Tokens tokens;
    private final AccountPages pages;
    private final KnownTokens known;
    private final TemplateEngine engine;

    AccountController(Parts parts, AccountPages pages, KnownTokens known, TemplateEngine engine) {
        this.tokens = parts.tokens();
        this.pages = pages;
        this.known = known;
        this.engine = engine;
    }

    @GetMapping("/konto")
    ModelAndView own(Visit visit, HttpServletRequest request) {
        var said = new Said(Flash.of(request, Flash.DONE), Flash.of(request, Flash.WRONG));
        return page(visit, request, TokenAsked.NEW, said, Flash.of(request, Flash.SECRET));
    }

    @PostMapping("/konto/noegler")
    Object make(
            Visit visit,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes on) {
        var asked = TokenAsked.read(fields);
        var wrong = asked.wrong(visit.words());
        if (!wrong.isEmpty()) {
            return page(visit, request, asked, new Said("", wrong), "");
        }
        var owner = visit.signedIn().name();
        var secret = tokens.make(owner, asked.title(), asked.scope(), Duration.ofDays(asked.days()), owner.value())
                .orElseThrow();
        on.addFlashAttribute(Flash.SECRET, secret);
        on.addFlashAttribute(Flash.DONE, visit.words().say("token.made", asked.title()));
        return "redirect:/konto";
    }

    @PostMapping("/konto/noegler/{nummer:[0-9]+}/tilbagekald")
    String revoke(Visit visit, @PathVariable("nummer") long number, RedirectAttributes on) {
        var owner = visit.signedIn().name();
        if (!tokens.revoke(owner, number, owner.value())) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-token");
        }
        known.forget();
        on.addFlashAttribute(Flash.DONE, visit.words().say("token.revoked"));
        return "redirect:/konto";
    }

    private ModelAndView page(Visit visit, HttpServletRequest request, TokenAsked asked, Said said, String secret) {
        var own = tokens.of(visit.signedIn().name());
        return JteView.of(engine, "konto", pages.own(visit, request, own, asked, said, secret));
    }
}
