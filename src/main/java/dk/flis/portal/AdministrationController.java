// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.KeepUsers;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.portal.view.AccessPages.Card;
import dk.flis.portal.view.AccessPages.Overview;
import dk.flis.portal.view.AccessPages.Trail;
import dk.flis.portal.view.AccessPages.TrailRow;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /administration}: what can be administered, and the audit trail. */
@Controller
final class AdministrationController {

    private static final int PAGE = 50;

    private final KeepUsers users;
    private final AuditTrail audit;
    private final Keeping keeping;
    private final GrantWords grants;
    private final Frames frames;
    private final TemplateEngine engine;

    AdministrationController(Parts parts, Frames frames, TemplateEngine engine) {
        this.users = parts.users();
        this.audit = parts.audit();
        this.keeping = new Keeping(parts.catalogue());
        this.grants = new GrantWords(parts.catalogue());
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/administration")
    ModelAndView overview(Visit visit) {
        var of = keeping.municipality(visit, "");
        var words = visit.words();
        var count = users.users(visit.viewer(), of).size();
        var cards = new ArrayList<>(List.of(
                new Card(
                        new Link(words.say("users.title"), "/administration/brugere", false),
                        words.say("users.lead"),
                        visit.viewer() instanceof Viewer.Operator ? "" : words.say("users.count", count)),
                new Card(new Link(words.say("trail.title"), "/administration/log", false), words.say("trail.lead"), ""),
                new Card(
                        new Link(words.say("sources.title"), DeliveryTabs.SOURCES, false),
                        words.say("sources.lead"),
                        ""),
                new Card(
                        new Link(words.say("senders.title"), "/administration/afsendere", false),
                        words.say("senders.lead"),
                        "")));
        if (visit.viewer() instanceof Viewer.Operator) {
            cards.add(
                    new Card(new Link(words.say("jobs.title"), DeliveryTabs.JOBS, false), words.say("jobs.lead"), ""));
        }
        return JteView.of(
                engine, "administration", new Overview(frames.of(visit, words.say("administration.title")), cards));
    }

    @GetMapping("/administration/log")
    ModelAndView trail(
            Visit visit,
            @RequestParam(name = "hvem", defaultValue = "") String who,
            @RequestParam(name = "side", defaultValue = "1") int asked) {
        var of = keeping.municipality(visit, "");
        var words = visit.words();
        var side = Math.clamp(asked, 1, 1_000_000);
        var page = audit.page(visit.viewer(), who, (side - 1L) * PAGE, PAGE);
        var everybody = visit.viewer() instanceof Viewer.Operator;
        return JteView.of(
                engine,
                "revision",
                new Trail(
                        frames.of(visit, words.say("trail.title")),
                        everybody ? words.say("trail.all") : keeping.name(of, words),
                        who,
                        everybody ? List.of() : people(visit, who),
                        words.say("trail.summary", page.total(), side, Math.max(1, (page.total() + PAGE - 1) / PAGE)),
                        page.entries().stream().map(entry -> row(entry, words)).toList(),
                        paging(visit, side, page.total())));
    }

    private List<Option> people(Visit visit, String who) {
        var of = keeping.municipality(visit, "");
        var all = Stream.of(new Option("", visit.words().say("trail.everybody"), who.isEmpty()));
        var each = users.users(visit.viewer(), of).stream()
                .map(user -> user.account().name())
                .map(UserName::value)
                .map(name -> new Option(name, name, name.equals(who)));
        return Stream.concat(all, each).toList();
    }

    private TrailRow row(AuditTrail.Entry entry, Words words) {
        return new TrailRow(
                Long.toString(entry.number()),
                words.moment(entry.at()),
                entry.who(),
                words.event(entry.what()),
                grants.said(entry.about(), words));
    }

    private static List<Link> paging(Visit visit, int side, long total) {
        var links = new ArrayList<Link>();
        if (side > 1) {
            links.add(new Link(
                    visit.words().say("trail.newer"),
                    visit.address().with("side", Integer.toString(side - 1)).toString(),
                    false));
        }
        if ((long) side * PAGE < total) {
            links.add(new Link(
                    visit.words().say("trail.older"),
                    visit.address().with("side", Integer.toString(side + 1)).toString(),
                    false));
        }
        return links;
    }
}
