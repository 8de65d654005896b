// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.door.Doors;
import dk.flis.door.WriteSlip;
import dk.flis.store.Deliverer;
import dk.flis.store.Deliverer.Door;
import dk.flis.store.Incoming;
import dk.flis.store.Slip;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /leverancer/aflever}: files handed in by a person, and the receipts of them. */
@Controller
final class HandInController {

    /** As many as a form can hold. */
    private static final int MOST = 200;

    private final Doors doors;
    private final HandInPages pages;
    private final TemplateEngine engine;

    HandInController(Parts parts, HandInPages pages, TemplateEngine engine) {
        this.doors = parts.doors();
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/leverancer/aflever")
    ModelAndView form(Visit visit) {
        deliverer(visit);
        return JteView.of(engine, "aflever", pages.form(visit, ""));
    }

    @PostMapping("/leverancer/aflever")
    Object handIn(Visit visit, HttpServletRequest request) throws IOException {
        var by = deliverer(visit);
        try {
            return doors.handIn().inFolder(folder -> {
                var files = UploadedFiles.receive(request, folder).stream()
                        .map(file -> new Incoming(file, by))
                        .toList();
                return "redirect:/leverancer/kvittering?nr="
                        + numbers(doors.handIn().deliver(files));
            });
        } catch (UploadedFiles.Wrong wrong) {
            var page = JteView.of(
                    engine, "aflever", pages.form(visit, visit.words().say(wrong.key(), wrong.about())));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static String numbers(List<Slip> slips) {
        return slips.stream().map(slip -> Long.toString(slip.number())).collect(Collectors.joining(","));
    }

    @GetMapping("/leverancer/kvittering")
    ModelAndView receipts(Visit visit, @RequestParam(name = "nr", defaultValue = "") String numbers) {
        var slips = Arrays.stream(numbers.split(",", -1))
                .limit(MOST)
                .map(number -> slip(visit, number))
                .toList();
        return JteView.of(engine, "kvittering", pages.receipts(visit, slips));
    }

    @GetMapping("/leverancer/kvittering/{nummer:[0-9]{1,18}}.csv")
    ResponseEntity<byte[]> findings(Visit visit, @PathVariable("nummer") String number) {
        var slip = slip(visit, number);
        return file(slip, ".fund.csv", "text/csv;charset=UTF-8", WriteSlip.findings(slip));
    }

    @GetMapping("/leverancer/kvittering/{nummer:[0-9]{1,18}}.txt")
    ResponseEntity<byte[]> text(Visit visit, @PathVariable("nummer") String number) {
        var slip = slip(visit, number);
        return file(slip, ".kvittering.txt", "text/plain;charset=UTF-8", WriteSlip.text(slip));
    }

    private static ResponseEntity<byte[]> file(Slip slip, String ending, String type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename(slip.file() + ending, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }

    /** One that he may not see is as if it were not there. */
    private Slip slip(Visit visit, String number) {
        deliverer(visit);
        return (number.matches("\\d{1,18}")
                        ? doors.handIn().find(Long.parseLong(number))
                        : java.util.Optional.<Slip>empty())
                .filter(slip -> doors.deliverers().sees(visit.viewer(), slip))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-delivery", number));
    }

    private Deliverer deliverer(Visit visit) {
        visit.signedIn();
        return doors.deliverers()
                .of(visit.viewer(), Door.PORTAL)
                .orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.no-deliverer"));
    }
}
