// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.KeepUsers;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "Se som …": a local administrator looks at the pages with one of his users' rights; marked on each, and audited. */
@Controller
final class SeeAsController {

    private final KeepUsers users;
    private final AuditTrail audit;
    private final Sessions sessions;

    SeeAsController(Parts parts, Sessions sessions) {
        this.users = parts.users();
        this.audit = parts.audit();
        this.sessions = sessions;
    }

    @PostMapping("/administration/brugere/{navn}/se-som")
    String begin(Visit visit, HttpServletRequest request, @PathVariable("navn") String text) {
        // The operator sees no municipality's registrations, and so does not see as its users either.
        if (!(visit.viewer() instanceof Viewer.User administrator) || !Keeping.administers(administrator)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-administrator");
        }
        var of = administrator.municipality();
        var user = UserName.read(text)
                .flatMap(name -> users.user(administrator, of, name))
                .filter(account -> !account.standing().blocked())
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-user", text));
        audit.record(administrator.name(), Event.SEES_AS, user.name().value(), Optional.of(of));
        sessions.see(request, user.name());
        return "redirect:/";
    }

    @PostMapping(SessionRule.SEE_AGAIN)
    String end(Visit visit, HttpServletRequest request) {
        var seen = sessions.seen(request);
        sessions.seeAgainAsOneself(request);
        if (seen.isEmpty()) {
            return "redirect:/";
        }
        visit.by()
                .ifPresent(by -> audit.record(
                        by.name().value(), Event.SEES_AS_ENDED, seen.get().value(), visit.municipality()));
        return "redirect:/administration/brugere/" + seen.get();
    }
}
