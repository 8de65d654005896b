// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.portal.view.Frame;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Seen;
import dk.flis.portal.view.Frame.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the frame around a page: menu of what the reader may see, who he is, language. */
final class Frames {

    private final Catalogue catalogue;
    private final Assets assets;

    Frames(Catalogue catalogue, Assets assets) {
        this.catalogue = catalogue;
        this.assets = assets;
    }

    Frame of(Visit visit, String title) {
        return of(visit, title, Optional.empty());
    }

    /** @param area the one the page belongs to */
    Frame of(Visit visit, String title, Optional<AreaId> area) {
        return new Frame(
                visit.words(),
                title,
                visit.address(),
                assets.root(),
                visit.account().map(account -> who(account, visit)),
                visit.account().map(account -> menu(account, visit, area)).orElse(List.of()),
                visit.csrf());
    }

    /** The areas that have a dashboard and that he may see, in menu order. */
    List<Area> areas(Account account) {
        return catalogue.areas().stream()
                .filter(area -> catalogue.dashboards().containsKey(area.id()))
                .filter(area -> sees(account.viewer(), area.id()))
                .toList();
    }

    static boolean sees(Viewer viewer, AreaId area) {
        return viewer.seesKeyFigures(area.value());
    }

    private List<Link> menu(Account account, Visit visit, Optional<AreaId> current) {
        var links = new ArrayList<Link>();
        var path = visit.address().path();
        links.add(new Link(visit.words().say("front.title"), "/", path.equals("/")));
        areas(account)
                .forEach(area -> links.add(new Link(
                        visit.words().name(area),
                        "/benchmarking/" + area.id(),
                        current.filter(area.id()::equals).isPresent())));
        links.add(new Link(visit.words().say("found.title"), "/noegletal", path.equals("/noegletal")));
        if (DeliveryTabs.opens(account.viewer())) {
            links.add(new Link(
                    visit.words().say("deliveries.title"),
                    "/leverancer",
                    path.startsWith("/leverancer") || path.startsWith(DeliveryTabs.RAW_DATA)));
        }
        if (Keeping.administers(account.viewer())) {
            links.add(new Link(
                    visit.words().say("administration.title"), "/administration", path.startsWith("/administration")));
        }
        return links;
    }

    private Who who(Account account, Visit visit) {
        var words = visit.words();
        var seen = visit.by()
                .map(by -> new Seen(
                        words.say("seen.text", account.title(), account.name(), by.title()), words.say("seen.back")));
        return switch (account.role()) {
            case Role.Operator _ ->
                new Who(account.title(), words.say("who.operator"), words.say("who.operator.note"), false, seen);
            case Role.CatalogueEditor _ ->
                new Who(account.title(), words.say("who.operator"), words.say("who.editor.note"), false, seen);
            case Role.Municipal own ->
                new Who(
                        account.title(),
                        words.say("who.municipality", name(own)),
                        words.say("who.code", own.municipality()),
                        Keeping.administers(account.viewer()),
                        seen);
        };
    }

    private String name(Role.Municipal own) {
        var municipality = catalogue.municipalities().get(own.municipality());
        return municipality == null ? own.municipality().toString() : municipality.name();
    }
}
