// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.community.Contact;
import dk.flis.community.Contacts;
import dk.flis.community.Whose;
import dk.flis.community.Written;
import dk.flis.portal.view.ContactForm;
import gg.jte.TemplateEngine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kontakt}: whom others may ask about the own municipality's figures. */
@Controller
final class ContactController {

    private final Catalogue catalogue;
    private final Contacts contacts;
    private final Frames frames;
    private final TemplateEngine engine;

    ContactController(Parts parts, Frames frames, TemplateEngine engine) {
        this.catalogue = parts.catalogue();
        this.contacts = parts.community().contacts();
        this.frames = frames;
        this.engine = engine;
    }

    @GetMapping("/kontakt")
    ModelAndView form(Visit visit) {
        var user = writer(visit);
        return form(visit, user, contacts.of(user, user.municipality()).orElse(new Contact("", "")), "");
    }

    @PostMapping("/kontakt")
    ModelAndView save(Visit visit, @RequestParam("navn") String name, @RequestParam("kontakt") String reach) {
        var user = writer(visit);
        var contact = new Contact(Written.line(name), Written.line(reach));
        if (contact.name().length() > Contact.LONGEST_NAME || contact.reach().length() > Contact.LONGEST_REACH) {
            var view = form(
                    visit,
                    user,
                    contact,
                    visit.words().say("contact.trouble", Contact.LONGEST_NAME, Contact.LONGEST_REACH));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        contacts.save(user, contact);
        return new ModelAndView("redirect:/kommuner/" + user.municipality());
    }

    private ModelAndView form(Visit visit, Viewer.User user, Contact contact, String trouble) {
        return JteView.of(
                engine,
                "kontakt",
                new ContactForm(
                        frames.of(visit, visit.words().say("contact.title")),
                        catalogue.nameOf(user.municipality()),
                        "/kommuner/" + user.municipality(),
                        contact.name(),
                        contact.reach(),
                        trouble));
    }

    private static Viewer.User writer(Visit visit) {
        if (visit.viewer() instanceof Viewer.User user && Whose.writesMessages(user)) {
            return user;
        }
        throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-contact");
    }
}
