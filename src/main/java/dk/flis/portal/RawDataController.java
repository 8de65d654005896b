// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.distribution.Extract;
import dk.flis.distribution.Extracts;
import dk.flis.distribution.RawData;
import dk.flis.distribution.RawOrder;
import dk.flis.portal.RawOrderPages.Saved;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.RawDataViews.Form;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /distribution/raadata}: a municipality's orders of raw data, and what was made of them. */
@Controller
final class RawDataController {

    private static final String ALL = DeliveryTabs.RAW_DATA;
    private static final String ONE = ALL + "/{number:\\d{1,18}}";
    private static final String FILE = ALL + "/udtraek/{number:\\d{1,18}}";

    private final RawData raw;
    private final RawDataPages pages;
    private final RawOrderPages orders;
    private final TemplateEngine engine;

    RawDataController(Parts parts, RawDataPages pages, RawOrderPages orders, TemplateEngine engine) {
        this.raw = parts.rawData();
        this.pages = pages;
        this.orders = orders;
        this.engine = engine;
    }

    @GetMapping(ALL)
    ModelAndView all(Visit visit, HttpServletRequest request) {
        var said = new Said(Flash.of(request, Flash.DONE), Flash.of(request, Flash.WRONG));
        return JteView.of(engine, "raadata", pages.listing(visit, said, Flash.of(request, Flash.SECRET)));
    }

    @GetMapping(ALL + "/ny")
    ModelAndView fresh(Visit visit, @RequestParam(name = "indhold", defaultValue = "") String content) {
        return form(orders.fresh(visit, content), HttpStatus.OK);
    }

    @PostMapping(ALL + "/ny")
    ModelAndView add(Visit visit, @RequestParam Map<String, String> fields, RedirectAttributes on) {
        return save(visit, Optional.empty(), fields, on);
    }

    @GetMapping(ONE)
    ModelAndView existing(Visit visit, @PathVariable("number") long number) {
        return form(orders.existing(visit, orders.find(visit, number)), HttpStatus.OK);
    }

    @PostMapping(ONE)
    ModelAndView change(
            Visit visit,
            @PathVariable("number") long number,
            @RequestParam Map<String, String> fields,
            RedirectAttributes on) {
        return save(visit, Optional.of(orders.find(visit, number)), fields, on);
    }

    private ModelAndView save(
            Visit visit, Optional<RawOrder> order, Map<String, String> fields, RedirectAttributes on) {
        var typed = RawOrderTyped.of(fields);
        if (fields.getOrDefault("handling", "").equals("omfang")) {
            return form(orders.priced(visit, order, typed), HttpStatus.OK);
        }
        return switch (orders.save(visit, order, typed)) {
            case Saved.Wrong(var form) -> form(form, HttpStatus.UNPROCESSABLE_CONTENT);
            case Saved.Done(var kept) -> {
                kept.password().ifPresent(password -> on.addFlashAttribute(Flash.SECRET, password));
                on.addFlashAttribute(Flash.DONE, visit.words().say("raw.saved"));
                yield new ModelAndView("redirect:" + ALL);
            }
        };
    }

    @PostMapping(ONE + "/{handling:nu|forfra|kode|stop|slet}")
    String deed(
            Visit visit,
            @PathVariable("number") long number,
            @PathVariable("handling") String deed,
            RedirectAttributes on) {
        var order = orders.find(visit, number);
        var by = visit.viewer();
        switch (deed) {
            case "nu" -> raw.orders().makeNow(by, order);
            case "forfra" -> raw.orders().afresh(by, order);
            case "kode" -> on.addFlashAttribute(Flash.SECRET, raw.orders().newPassword(by, order));
            case "stop" -> raw.orders().stop(by, order);
            default -> raw.orders().delete(by, order);
        }
        on.addFlashAttribute(
                Flash.DONE, visit.words().say("raw.done." + deed, order.body().title()));
        return "redirect:" + ALL;
    }

    /** A file of any size, in parts where a browser asks for them. */
    @GetMapping(FILE)
    ResponseEntity<Resource> file(Visit visit, @PathVariable("number") long number) {
        var extract = extract(visit, number);
        if (visit.by().isPresent()) {
            // Whoever looks as another sees his pages; registrations leave the house for their own reader alone.
            throw new PortalException(HttpStatus.CONFLICT, "trouble.sees-as");
        }
        if (!Extracts.mayTake(visit.viewer(), extract)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-raw-data");
        }
        return raw.extracts()
                .take(visit.viewer(), extract)
                .map(path -> sent(extract, path))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-extract"));
    }

    private static ResponseEntity<Resource> sent(Extract extract, Path path) {
        var name = ContentDisposition.attachment().filename(extract.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new FileSystemResource(path));
    }

    @PostMapping(FILE + "/slet")
    String remove(Visit visit, @PathVariable("number") long number, RedirectAttributes on) {
        var extract = extract(visit, number);
        raw.extracts().remove(visit.viewer(), extract);
        on.addFlashAttribute(Flash.DONE, visit.words().say("raw.file.removed", extract.fileName()));
        return "redirect:" + ALL;
    }

    private Extract extract(Visit visit, long number) {
        var own = pages.own(visit);
        return raw.extracts()
                .find(visit.viewer(), number)
                .filter(extract -> extract.municipality().equals(own))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-extract"));
    }

    private ModelAndView form(Form form, HttpStatus status) {
        var view = JteView.of(engine, "raadata-ordre", form);
        view.setStatus(status);
        return view;
    }
}
