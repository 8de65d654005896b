// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.PeerGroups;
import dk.flis.access.PeerGroups.Change;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.portal.LikenessPages.Sent;
import dk.flis.portal.view.Address;
import dk.flis.reference.MunicipalityCode;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /lignende/{area}} and {@code /radar/{area}}: who is alike, the reader's own groups, and who books otherwise. */
@Controller
final class LikenessController {

    private final LikenessPages pages;
    private final RadarPages radar;
    private final PeerGroups groups;
    private final Catalogue catalogue;
    private final TemplateEngine engine;

    LikenessController(LikenessPages pages, RadarPages radar, Parts parts, TemplateEngine engine) {
        this.pages = pages;
        this.radar = radar;
        this.groups = parts.groups();
        this.catalogue = parts.catalogue();
        this.engine = engine;
    }

    @GetMapping("/lignende/{area:[a-z0-9-]+}")
    Object page(
            Visit visit,
            @PathVariable("area") String area,
            @RequestParam(name = "gemt", defaultValue = "") String kept) {
        var done = switch (kept) {
            case "ja" -> visit.words().say("like.kept");
            case "slettet" -> visit.words().say("like.removed");
            default -> "";
        };
        var plain = new Visit(
                visit.account(), visit.by(), visit.words(), visit.address().without("gemt"), visit.csrf());
        return JteView.of(
                engine, "lignende", pages.page(plain, new AreaId(area), new Sent("", Optional.empty(), "", done)));
    }

    @GetMapping("/radar/{area:[a-z0-9-]+}")
    ModelAndView radar(Visit visit, @PathVariable("area") String area) {
        return JteView.of(engine, "radar", radar.page(visit, new AreaId(area)));
    }

    /** Compares with the municipalities picked, or keeps them as a group; the page's state stands in the address. */
    @PostMapping("/lignende/{area:[a-z0-9-]+}")
    Object picked(
            Visit visit,
            HttpServletRequest request,
            @PathVariable("area") String area,
            @RequestParam(name = "k", defaultValue = "") List<String> codes,
            @RequestParam(name = "navn", defaultValue = "") String typed,
            @RequestParam("handling") String action) {
        var id = new AreaId(area);
        var at = stated(visit, request);
        pages.area(at, id);
        var name = typed.strip();
        var members = members(codes);
        if (action.startsWith("slet-")) {
            var gone = groups.remove(at.signedIn().name(), number(action.substring(5)));
            return gone == Change.DONE
                    ? "redirect:" + at.address().without("gruppe").with("gemt", "slettet")
                    : again(at, id, name, members, "like.trouble.unknown");
        }
        if (members.isEmpty()) {
            return again(at, id, name, members, "like.trouble.nobody");
        }
        if (action.equals("sammenlign")) {
            return "redirect:" + against(at.address(), id, members);
        }
        return kept(at, id, name, members);
    }

    private Object kept(Visit at, AreaId id, String name, Set<MunicipalityCode> members) {
        if (name.isEmpty() || name.length() > PeerGroups.LONGEST_NAME) {
            return again(at, id, name, members, "like.trouble.name");
        }
        var account = at.signedIn().name();
        var change = Choices.parameter(at.address(), "gruppe")
                .map(group -> groups.change(account, number(group), name, members))
                .orElseGet(() -> groups.add(account, name, members));
        return switch (change) {
            case DONE -> "redirect:" + at.address().without("gruppe").with("gemt", "ja");
            case TAKEN -> again(at, id, name, members, "like.trouble.taken");
            case FULL -> again(at, id, name, members, "like.trouble.full");
            case UNKNOWN -> again(at, id, name, members, "like.trouble.unknown");
        };
    }

    /** The page as it was sent, with what is wrong. */
    private Object again(Visit at, AreaId id, String name, Set<MunicipalityCode> members, String trouble) {
        var known = trouble.equals("like.trouble.unknown")
                ? new Visit(at.account(), at.by(), at.words(), at.address().without("gruppe"), at.csrf())
                : at;
        var text = at.words().say(trouble, PeerGroups.LONGEST_NAME, PeerGroups.MOST);
        return JteView.of(engine, "lignende", pages.page(known, id, new Sent(name, Optional.of(members), text, "")));
    }

    private Set<MunicipalityCode> members(List<String> codes) {
        var members = new TreeSet<MunicipalityCode>();
        codes.forEach(code -> MunicipalityCode.parse(code)
                .filter(known -> catalogue.municipalities().containsKey(known))
                .ifPresent(members::add));
        return members;
    }

    private static Address against(Address address, AreaId id, Set<MunicipalityCode> members) {
        return address.at(AreaTabs.BENCHMARKING + id)
                .without("gruppe")
                .without(Weights.WEIGHTS)
                .without(Weights.NUMBER)
                .with("mod", Against.Picked.parameter(members));
    }

    /** A visit of a form has no parameters in its address; these of its query are the page's state. */
    private static Visit stated(Visit visit, HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name :
                List.of(Weights.WEIGHTS, Weights.NUMBER, "kommune", "publikation", "dag", "periode", "gruppe")) {
            Optional.ofNullable(request.getParameter(name))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> parameters.put(name, value));
        }
        var address = new Address(visit.address().path(), parameters);
        return new Visit(visit.account(), visit.by(), visit.words(), address, visit.csrf());
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
