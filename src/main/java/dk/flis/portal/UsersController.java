// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Accounts.Change;
import dk.flis.access.Entrance;
import dk.flis.access.Grants;
import dk.flis.access.KeepUsers;
import dk.flis.access.Passwords;
import dk.flis.access.UserName;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /administration/brugere}: the users of a municipality, kept by its local administrators. */
@Controller
final class UsersController {

    private final KeepUsers users;
    private final Passwords passwords;
    private final Entrance entrance;
    private final Keeping keeping;
    private final UserPages pages;
    private final KnownAccounts known;
    private final Sessions sessions;
    private final TemplateEngine engine;

    UsersController(Parts parts, UserPages pages, KnownAccounts known, Sessions sessions, TemplateEngine engine) {
        this.users = parts.users();
        this.passwords = parts.passwords();
        this.entrance = parts.entrance();
        this.keeping = new Keeping(parts.catalogue());
        this.pages = pages;
        this.known = known;
        this.sessions = sessions;
        this.engine = engine;
    }

    @GetMapping("/administration/brugere")
    ModelAndView list(
            Visit visit, HttpServletRequest request, @RequestParam(name = "kommune", defaultValue = "") String code) {
        var of = keeping.municipality(visit, code);
        return JteView.of(engine, "brugere", pages.list(visit, of, users.users(visit.viewer(), of), done(request)));
    }

    @GetMapping("/administration/brugere/ny")
    ModelAndView fresh(Visit visit, @RequestParam(name = "kommune", defaultValue = "") String code) {
        var of = keeping.municipality(visit, code);
        return JteView.of(engine, "bruger", pages.fresh(visit, of, UserForm.EMPTY, Said.NOTHING));
    }

    @PostMapping("/administration/brugere/ny")
    Object add(
            Visit visit,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes on) {
        var of = keeping.municipality(visit, code);
        var form = UserForm.read(fields, pages.grants(fields));
        var wrong = form.wrong(visit.words());
        if (!wrong.isEmpty()) {
            return JteView.of(engine, "bruger", pages.fresh(visit, of, form, new Said("", wrong)));
        }
        var name = new UserName(form.name());
        var password = passwords.generate();
        return switch (users.add(visit.viewer(), of, name, form.title(), form.grants(), password)) {
            case Change.Taken _ ->
                JteView.of(
                        engine,
                        "bruger",
                        pages.fresh(visit, of, form, new Said("", visit.words().say("user.taken", name))));
            case Change.Done _ -> {
                on.addFlashAttribute(Flash.DONE, visit.words().say("user.made", form.title()));
                on.addFlashAttribute(Flash.SECRET, password);
                yield "redirect:" + pages.address(visit, of, name);
            }
            case Change.Unknown _, Change.WrongPassword _, Change.Weak _, Change.LastAdministrator _ ->
                throw new IllegalStateException("a new user has none of these troubles");
        };
    }

    @GetMapping("/administration/brugere/{navn}")
    ModelAndView user(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("navn") String name,
            @RequestParam(name = "kommune", defaultValue = "") String code) {
        var of = keeping.municipality(visit, code);
        var account = found(visit, code, name);
        var form = new UserForm(account.name().value(), account.title(), grants(account));
        return JteView.of(
                engine, "bruger", pages.user(visit, of, account, form, done(request), Flash.of(request, Flash.SECRET)));
    }

    @PostMapping("/administration/brugere/{navn}")
    Object change(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("navn") String text,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes on) {
        var of = keeping.municipality(visit, code);
        var account = found(visit, code, text);
        var form = UserForm.of(account.name().value(), fields, pages.grants(fields));
        var wrong = form.wrong(visit.words());
        var outcome = wrong.isEmpty()
                ? users.change(visit.viewer(), of, account.name(), form.title(), form.grants())
                : new Change.Unknown();
        if (outcome instanceof Change.Done) {
            settle(visit, request, account.name());
            on.addFlashAttribute(Flash.DONE, visit.words().say("user.changed", form.title()));
            return "redirect:" + pages.address(visit, of, account.name());
        }
        var said = new Said("", wrong.isEmpty() ? trouble(outcome, visit.words()) : wrong);
        return JteView.of(engine, "bruger", pages.user(visit, of, account, form, said, ""));
    }

    @PostMapping("/administration/brugere/{navn}/{handling:spaer|aabn|kodeord|kommune|slet}")
    Object deed(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("navn") String text,
            @PathVariable("handling") String deed,
            @RequestParam(name = "kommune", defaultValue = "") String code,
            RedirectAttributes on) {
        var of = keeping.municipality(visit, code);
        var account = found(visit, code, text);
        var name = account.name();
        var password = passwords.generate();
        var outcome = switch (deed) {
            case "spaer" -> users.block(visit.viewer(), of, name);
            case "aabn" -> users.open(visit.viewer(), of, name);
            case "kommune" -> byProvider(visit, of, name);
            case "kodeord" -> users.newPassword(visit.viewer(), of, name, password);
            default -> users.remove(visit.viewer(), of, name);
        };
        if (!(outcome instanceof Change.Done)) {
            var form = new UserForm(name.value(), account.title(), grants(account));
            var said = new Said("", trouble(outcome, visit.words()));
            return JteView.of(engine, "bruger", pages.user(visit, of, account, form, said, ""));
        }
        settle(visit, request, name);
        on.addFlashAttribute(Flash.DONE, visit.words().say("user.done." + deed, account.title()));
        if (deed.equals("kodeord")) {
            on.addFlashAttribute(Flash.SECRET, password);
        }
        return "redirect:" + (deed.equals("slet") ? pages.list(visit, of) : pages.address(visit, of, name));
    }

    /** Where the municipality has no provider, nobody could let him in. */
    private Change byProvider(Visit visit, MunicipalityCode of, UserName name) {
        if (entrance.provider(of).isEmpty()) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-provider");
        }
        return users.byProvider(visit.viewer(), of, name);
    }

    /** The change holds from the next request on; who changes his own account stays signed in. */
    private void settle(Visit visit, HttpServletRequest request, UserName name) {
        known.forget(name);
        if (visit.signedIn().name().equals(name)) {
            known.find(name).ifPresent(account -> sessions.renew(request, account));
        }
    }

    private Account found(Visit visit, String code, String text) {
        var of = keeping.municipality(visit, code);
        return UserName.read(text)
                .flatMap(name -> users.user(visit.viewer(), of, name))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-user", text));
    }

    private static String trouble(Change outcome, Words words) {
        return words.say(outcome instanceof Change.LastAdministrator ? "user.last" : "user.gone");
    }

    private static Grants grants(Account account) {
        return account.role() instanceof Account.Role.Municipal own ? own.grants() : Grants.NONE;
    }

    private static Said done(HttpServletRequest request) {
        return new Said(Flash.of(request, Flash.DONE), "");
    }
}
