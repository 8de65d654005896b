// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.community.Written;
import dk.flis.delivery.Slice;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.store.DecideByHand;
import dk.flis.store.DecideByHand.By;
import dk.flis.store.Delivered;
import dk.flis.store.DeliveryFindings;
import dk.flis.store.Receipt;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /leverancer}: the calendar, what came, and each delivery. */
@Controller
final class DeliveryController {

    private static final String ONE = DeliveryTabs.CALENDAR + "/{number:\\d{1,18}}";

    private final CalendarPages calendar;
    private final CountryCalendar country;
    private final DeliveryPages pages;
    private final FindingPages findingPages;
    private final ComparePages compare;
    private final DecideByHand decide;
    private final DeliveryFindings findings;
    private final AuditTrail audit;
    private final TemplateEngine engine;

    DeliveryController(Parts parts, Frames frames, TemplateEngine engine) {
        this.calendar = new CalendarPages(parts, frames);
        this.country = new CountryCalendar(parts, calendar);
        this.findingPages = new FindingPages(parts, frames);
        this.pages = new DeliveryPages(parts, findingPages, frames);
        this.compare = new ComparePages(parts, pages, frames);
        this.decide = parts.deliveries().decide();
        this.findings = parts.deliveries().findings();
        this.audit = parts.audit();
        this.engine = engine;
    }

    @GetMapping(DeliveryTabs.CALENDAR)
    ModelAndView calendar(Visit visit) {
        var asked = calendar.asked(visit);
        return asked.municipality()
                .map(own -> JteView.of(engine, "leverancer", calendar.own(visit, asked, own)))
                .orElseGet(() -> JteView.of(engine, "landet", country.page(visit, asked)));
    }

    @GetMapping(DeliveryTabs.RECEIVED)
    ModelAndView received(Visit visit) {
        return JteView.of(engine, "modtaget", pages.received(visit));
    }

    @GetMapping(ONE)
    ModelAndView one(Visit visit, HttpServletRequest request, @PathVariable("number") long number) {
        var said = new Said(Flash.of(request, Flash.DONE), Flash.of(request, Flash.WRONG));
        return JteView.of(engine, "leverance", pages.page(visit, number, said, Flash.of(request, Flash.TYPED)));
    }

    @GetMapping(ONE + "/fund")
    ModelAndView findings(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "kontrol", defaultValue = "") String check,
            @RequestParam(name = "kolonne", defaultValue = "") String column) {
        var delivery = pages.find(visit, number);
        return JteView.of(
                engine, "fund", findingPages.oneByOne(visit, delivery, new DeliveryFindings.Kind(check, column)));
    }

    @GetMapping(ONE + "/fund.csv")
    ResponseEntity<String> file(Visit visit, @PathVariable("number") long number) {
        var delivery = pages.find(visit, number);
        var values = findingPages.seesValues(visit.viewer(), delivery);
        if (values) {
            record(visit, Event.FINDINGS_TAKEN, delivery);
        }
        return Files.csv("fund-leverance-%d.csv".formatted(number), FindingFile.csv(delivery, findings, values));
    }

    @GetMapping(ONE + "/sammenlign")
    ModelAndView compare(Visit visit, @PathVariable("number") long number) {
        return JteView.of(engine, "sammenlign", compare.page(visit, number));
    }

    @PostMapping(ONE + "/godkend")
    String accept(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "bemaerkning", defaultValue = "") String text,
            RedirectAttributes on) {
        var delivery = decided(visit, number);
        comment(visit, text, on).ifPresent(by -> {
            var outcome = decide.accept(number, by);
            outcome.ifPresent(_ -> record(visit, Event.DELIVERY_ACCEPTED, delivery));
            told(visit, on, outcome);
        });
        return "redirect:" + DeliveryPages.address(number);
    }

    private static void told(Visit visit, RedirectAttributes on, Optional<Receipt> outcome) {
        var words = visit.words();
        if (outcome.isEmpty()) {
            on.addFlashAttribute(Flash.WRONG, words.say("delivery.accept.not"));
            return;
        }
        switch (outcome.get()) {
            case Receipt.Accepted _ -> on.addFlashAttribute(Flash.DONE, words.say("delivery.accept.done"));
            case Receipt.Unchanged _ -> on.addFlashAttribute(Flash.DONE, words.say("delivery.accept.unchanged"));
            case Receipt.Rejected _ -> on.addFlashAttribute(Flash.WRONG, words.say("delivery.accept.rejected"));
        }
    }

    @PostMapping(ONE + "/traek-tilbage")
    String withdraw(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam(name = "bemaerkning", defaultValue = "") String text,
            RedirectAttributes on) {
        var delivery = decided(visit, number);
        comment(visit, text, on).ifPresent(by -> {
            if (decide.withdraw(number, by)) {
                record(visit, Event.DELIVERY_WITHDRAWN, delivery);
                on.addFlashAttribute(Flash.DONE, visit.words().say("delivery.withdraw.done"));
            } else {
                on.addFlashAttribute(Flash.WRONG, visit.words().say("delivery.withdraw.not"));
            }
        });
        return "redirect:" + DeliveryPages.address(number);
    }

    /** One about which he may decide. */
    private Delivered decided(Visit visit, long number) {
        var delivery = pages.find(visit, number);
        if (!pages.mayDecide(visit.viewer(), delivery)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-decision");
        }
        return delivery;
    }

    /** Whoever decides says why; what was typed in vain is not lost. */
    private static Optional<By> comment(Visit visit, String text, RedirectAttributes on) {
        var comment = Written.lines(text).strip();
        var wrong = comment.isEmpty()
                ? visit.words().say("delivery.comment.missing")
                : comment.length() > DecideByHand.LONGEST
                        ? visit.words().say("delivery.comment.long", comment.length(), DecideByHand.LONGEST)
                        : "";
        if (wrong.isEmpty()) {
            return Optional.of(new By(visit.viewer().name(), visit.signedIn().title(), comment));
        }
        on.addFlashAttribute(Flash.WRONG, wrong);
        on.addFlashAttribute(Flash.TYPED, comment);
        return Optional.empty();
    }

    private void record(Visit visit, Event event, Delivered delivery) {
        audit.record(
                visit.viewer().name(),
                event,
                delivery.number() + " " + delivery.file().name(),
                DeliveryTabs.own(delivery).map(Slice.OfMunicipality::municipality));
    }
}
