// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /log-ind}: every way in; the sign-in itself is the {@link Gate}'s. */
@Controller
final class SignInController {

    private final SignInPages pages;
    private final PasskeyCeremony passkeys;
    private final TemplateEngine engine;

    SignInController(SignInPages pages, PasskeyCeremony passkeys, TemplateEngine engine) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.engine = engine;
    }

    @GetMapping("/log-ind")
    ModelAndView signIn(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(name = "fejl", defaultValue = "") String failure,
            @RequestParam(name = "vent", defaultValue = "0") int seconds,
            @RequestParam(name = "ud", defaultValue = "") String out) {
        var said = failure.isEmpty() ? pages.left(visit, out) : pages.failed(visit, failure, seconds);
        return JteView.of(
                engine, "log-ind", pages.signIn(visit, said, passkeys.origin(request), SignOut.there(request)));
    }

    /** For whom a municipality's provider has let in, and who has no account here. */
    @GetMapping(ProviderSignIn.UNKNOWN)
    Object unknown(Visit visit, HttpServletRequest request) {
        return ProviderSignIn.stranger(request)
                .<Object>map(stranger -> JteView.of(engine, "ukendt", pages.unknown(visit, stranger)))
                .orElse("redirect:/log-ind");
    }
}
