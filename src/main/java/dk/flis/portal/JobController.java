// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.operation.JobBook;
import dk.flis.portal.view.AccessPages.Said;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /drift}: what runs by itself, for the operator. */
@Controller
final class JobController {

    private final JobPages pages;
    private final JobBook book;
    private final TemplateEngine engine;

    JobController(Parts parts, Frames frames, TemplateEngine engine) {
        this.pages = new JobPages(parts, frames);
        this.book = parts.jobs();
        this.engine = engine;
    }

    @GetMapping(DeliveryTabs.JOBS)
    ModelAndView all(Visit visit, HttpServletRequest request) {
        return JteView.of(
                engine,
                "drift",
                pages.page(visit, new Said(Flash.of(request, Flash.DONE), Flash.of(request, Flash.WRONG))));
    }

    @PostMapping(DeliveryTabs.JOBS + "/{job:[a-z-]+}/{handling:pause|genoptag|koer}")
    String order(
            Visit visit,
            @PathVariable("job") String job,
            @PathVariable("handling") String order,
            RedirectAttributes on) {
        JobPages.demand(visit);
        if (book.standing().stream().noneMatch(one -> one.job().equals(job))) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-job");
        }
        var by = visit.viewer();
        var done = switch (order) {
            case "pause" -> book.pause(by, job);
            case "genoptag" -> book.resume(by, job);
            default -> book.ask(by, job);
        };
        var name = visit.words().say("job." + job);
        on.addFlashAttribute(
                done ? Flash.DONE : Flash.WRONG, visit.words().say("jobs." + order + (done ? ".done" : ".not"), name));
        return "redirect:" + DeliveryTabs.JOBS;
    }
}
