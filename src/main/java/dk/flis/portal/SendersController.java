// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.KeepSenders;
import dk.flis.access.Sender;
import dk.flis.access.SenderKey;
import dk.flis.access.SenderName;
import dk.flis.door.Deliverers;
import dk.flis.portal.SenderPages.Told;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.SenderViews.Secret;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /administration/afsendere}: the programs that deliver for a municipality, kept by its local administrators. */
@Controller
final class SendersController {

    private static final String ONE = "/administration/afsendere/{navn}";
    private static final int LONGEST_TITLE = 80;

    private final KeepSenders senders;
    private final Deliverers deliverers;
    private final Keeping keeping;
    private final SenderPages pages;
    private final TemplateEngine engine;

    SendersController(Parts parts, SenderPages pages, TemplateEngine engine) {
        this.senders = parts.keepSenders();
        this.deliverers = parts.doors().deliverers();
        this.keeping = new Keeping(parts.catalogue());
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/administration/afsendere")
    ModelAndView list(
            Visit visit, HttpServletRequest request, @RequestParam(name = "kommune", defaultValue = "") String code) {
        var of = keeping.municipality(visit, code);
        return JteView.of(engine, "afsendere", pages.senders(visit, of, done(request)));
    }

    @GetMapping("/administration/afsendere/ny")
    ModelAndView fresh(Visit visit, @RequestParam(name = "kommune", defaultValue = "") String code) {
        var of = keeping.municipality(visit, code);
        return JteView.of(engine, "afsender-ny", pages.fresh(visit, of, SenderForm.EMPTY, Said.NOTHING));
    }

    @PostMapping("/administration/afsendere/ny")
    Object add(
            Visit visit,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes on) {
        var of = keeping.municipality(visit, code);
        var form = SenderForm.read(fields);
        var wrong = form.wrong(visit.words(), of);
        var name = form.name(of);
        if (!wrong.isEmpty() || name.isEmpty()) {
            return JteView.of(engine, "afsender-ny", pages.fresh(visit, of, form, new Said("", wrong)));
        }
        if (!senders.add(visit.viewer(), of, name.get(), form.title(), known(form))) {
            var taken = new Said("", visit.words().say("sender.taken", name.get()));
            return JteView.of(engine, "afsender-ny", pages.fresh(visit, of, form, taken));
        }
        on.addFlashAttribute(Flash.DONE, visit.words().say("sender.made", form.title()));
        return "redirect:" + pages.address(visit, of, name.get());
    }

    @GetMapping(ONE)
    ModelAndView sender(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("navn") String name,
            @RequestParam(name = "kommune", defaultValue = "") String code) {
        var sender = found(visit, code, name);
        var secret = Flash.of(request, Flash.SECRET);
        var kind = secret.startsWith(dk.flis.access.Senders.BEGINS) ? "token" : "password";
        var words = visit.words();
        var told = new Secret(secret, words.say("sender.once." + kind), words.say("sender.once." + kind + ".note"));
        return show(visit, request, sender, Told.of(sender, done(request)).with(told));
    }

    @PostMapping(ONE)
    Object change(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("navn") String name,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes on) {
        var sender = found(visit, code, name);
        var form = SenderForm.read(fields);
        var wrong = form.wrong(visit.words());
        if (!wrong.isEmpty()) {
            return show(visit, request, sender, new Told(form, new Said("", wrong), new Secret("", "", ""), "", ""));
        }
        senders.change(visit.viewer(), sender, form.title(), known(form));
        return done(visit, sender, on, visit.words().say("sender.changed", form.title()));
    }

    @PostMapping(ONE + "/{handling:spaer|aabn|kodeord|uden-kodeord|slet}")
    String deed(
            Visit visit,
            @PathVariable("navn") String name,
            @PathVariable("handling") String deed,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            RedirectAttributes on) {
        var sender = found(visit, code, name);
        switch (deed) {
            case "spaer" -> senders.block(visit.viewer(), sender);
            case "aabn" -> senders.open(visit.viewer(), sender);
            case "kodeord" -> on.addFlashAttribute(Flash.SECRET, senders.newPassword(visit.viewer(), sender));
            case "uden-kodeord" -> senders.noPassword(visit.viewer(), sender);
            default -> senders.remove(visit.viewer(), sender);
        }
        var said = visit.words().say("sender.done." + deed, sender.title());
        if (deed.equals("slet")) {
            on.addFlashAttribute(Flash.DONE, said);
            return "redirect:" + pages.list(visit, sender.municipality());
        }
        return done(visit, sender, on, said);
    }

    @PostMapping(ONE + "/noegler")
    Object addKey(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("navn") String name,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam(name = "titel", defaultValue = "") String title,
            @RequestParam(name = "noegle", defaultValue = "") String text,
            RedirectAttributes on) {
        var sender = found(visit, code, name);
        var key = SenderKey.read(text);
        var called = title.strip().isEmpty() ? key.map(SenderKey::comment).orElse("") : title.strip();
        var words = visit.words();
        var wrong = "";
        if (key.isEmpty()) {
            wrong = words.say(text.contains("PRIVATE KEY") ? "sender.key.private" : "sender.key.wrong");
        } else if (called.length() > LONGEST_TITLE) {
            wrong = words.say("sender.wrong.title", LONGEST_TITLE);
        } else if (!senders.addKey(visit.viewer(), sender, key.get(), called)) {
            wrong = words.say("sender.key.there");
        }
        // A private key that was pasted by mistake is not shown again.
        return wrong.isEmpty()
                ? done(visit, sender, on, words.say("sender.key.added"))
                : show(
                        visit,
                        request,
                        sender,
                        Told.of(sender, new Said("", wrong)).typed(title, text.contains("PRIVATE") ? "" : text));
    }

    @PostMapping(ONE + "/noegler/{nummer:[0-9]{1,18}}/slet")
    String removeKey(
            Visit visit,
            @PathVariable("navn") String name,
            @PathVariable("nummer") long number,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            RedirectAttributes on) {
        var sender = found(visit, code, name);
        if (!senders.removeKey(visit.viewer(), sender, number)) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-sender-key");
        }
        return done(visit, sender, on, visit.words().say("sender.key.removed"));
    }

    @PostMapping(ONE + "/adgang")
    String addToken(
            Visit visit,
            @PathVariable("navn") String name,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam(name = "titel", defaultValue = "") String typed,
            RedirectAttributes on) {
        var sender = found(visit, code, name);
        var title = typed.strip().isEmpty() ? sender.title() : typed.strip();
        var kept = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        on.addFlashAttribute(Flash.SECRET, senders.newToken(visit.viewer(), sender, kept));
        return done(visit, sender, on, visit.words().say("sender.token.made", kept));
    }

    @PostMapping(ONE + "/adgang/{nummer:[0-9]{1,18}}/tilbagekald")
    String revokeToken(
            Visit visit,
            @PathVariable("navn") String name,
            @PathVariable("nummer") long number,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            RedirectAttributes on) {
        var sender = found(visit, code, name);
        if (!senders.revokeToken(visit.viewer(), sender, number)) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-token");
        }
        return done(visit, sender, on, visit.words().say("token.revoked"));
    }

    private ModelAndView show(Visit visit, HttpServletRequest request, Sender sender, Told told) {
        return JteView.of(engine, "afsender", pages.sender(visit, request, sender, told));
    }

    private String done(Visit visit, Sender sender, RedirectAttributes on, String said) {
        on.addFlashAttribute(Flash.DONE, said);
        return "redirect:" + pages.address(visit, sender.municipality(), sender.name());
    }

    private Sender found(Visit visit, String code, String text) {
        var of = keeping.municipality(visit, code);
        return SenderName.read(text)
                .flatMap(name -> senders.sender(visit.viewer(), of, name))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-sender", text));
    }

    private Set<String> known(SenderForm form) {
        return deliverers.areas().stream()
                .map(area -> area.id().value())
                .filter(form.areas()::contains)
                .collect(Collectors.toSet());
    }

    private static Said done(HttpServletRequest request) {
        return new Said(Flash.of(request, Flash.DONE), "");
    }
}
