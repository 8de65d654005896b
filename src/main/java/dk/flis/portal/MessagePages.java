// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.community.Author;
import dk.flis.community.Message;
import dk.flis.community.Message.Body;
import dk.flis.community.Messages;
import dk.flis.community.Whose;
import dk.flis.community.Written;
import dk.flis.portal.view.MessageViews.Form;
import dk.flis.portal.view.MessageViews.Item;
import dk.flis.portal.view.MessageViews.Listing;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Makes the pages of messages, and does what their forms ask for. */
final class MessagePages {

    private static final int PER_PAGE = 10;

    private final Catalogue catalogue;
    private final Messages messages;
    private final Frames frames;

    MessagePages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.messages = parts.community().messages();
        this.frames = frames;
    }

    /** The newest few. */
    List<Item> newest(Visit visit, int count, Instant before) {
        return messages.page(visit.viewer(), 0, count).stream()
                .map(message -> item(message, visit, before))
                .toList();
    }

    boolean writes(Visit visit) {
        return Whose.writesMessages(visit.viewer());
    }

    Listing listing(Visit visit, Instant before) {
        var page = PageNumber.of(visit.address());
        return new Listing(
                frames.of(visit, visit.words().say("messages.title")),
                messages.page(visit.viewer(), page.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(message -> item(message, visit, before))
                        .toList(),
                writes(visit),
                Paging.of(visit.address(), page.number(), PER_PAGE, messages.count(visit.viewer()), visit.words()));
    }

    Form fresh(Visit visit) {
        requireWriter(visit);
        return form(visit, Optional.empty(), new Body("", ""), "");
    }

    Form existing(Visit visit, long number) {
        var message = changeable(visit, number);
        return form(visit, Optional.of(number), message.body(), "");
    }

    /** The form again when something is wrong; empty when it is kept. */
    Optional<Form> save(Visit visit, Optional<Long> number, String title, String text) {
        requireWriter(visit);
        number.ifPresent(existing -> changeable(visit, existing));
        var body = new Body(Written.line(title), Written.lines(text));
        var trouble = trouble(body, visit.words());
        if (!trouble.isEmpty()) {
            return Optional.of(form(visit, number, new Body(title, text), trouble));
        }
        var author = Author.of(visit.signedIn());
        number.ifPresentOrElse(
                existing -> messages.change(visit.viewer(), author, existing, body),
                () -> messages.add(visit.viewer(), author, body));
        return Optional.empty();
    }

    void delete(Visit visit, long number) {
        changeable(visit, number);
        messages.delete(visit.viewer(), Author.of(visit.signedIn()), number);
    }

    private Form form(Visit visit, Optional<Long> number, Body body, String trouble) {
        var words = visit.words();
        var title = words.say(number.isPresent() ? "message.change" : "message.new");
        return new Form(
                frames.of(visit, title),
                title,
                Whose.municipality(visit.viewer())
                        .map(code -> words.say("message.readers.own", catalogue.nameOf(code)))
                        .orElseGet(() -> words.say("message.readers.all")),
                number.map(existing -> "/meddelelser/" + existing).orElse("/meddelelser/ny"),
                body.title(),
                body.text(),
                trouble,
                number.map(existing -> "/meddelelser/" + existing + "/slet").orElse(""));
    }

    private static String trouble(Body body, Words words) {
        if (body.title().isEmpty()) {
            return words.say("message.trouble.title");
        }
        if (body.title().length() > Body.LONGEST_TITLE) {
            return words.say("message.trouble.long-title", body.title().length(), Body.LONGEST_TITLE);
        }
        return body.text().length() > Body.LONGEST_TEXT
                ? words.say("message.trouble.long", body.text().length(), Body.LONGEST_TEXT)
                : "";
    }

    private Item item(Message message, Visit visit, Instant before) {
        var words = visit.words();
        return new Item(
                message.number(),
                message.body().title(),
                message.body().text(),
                words.say(
                        message.municipality().isPresent() ? "message.who" : "message.who.operator",
                        message.author().title(),
                        words.moment(message.written())),
                message.written().isAfter(before),
                isOwn(message, visit) && writes(visit) ? "/meddelelser/" + message.number() : "");
    }

    private static boolean isOwn(Message message, Visit visit) {
        return message.municipality().equals(Whose.municipality(visit.viewer()));
    }

    private Message changeable(Visit visit, long number) {
        requireWriter(visit);
        return messages.find(visit.viewer(), number)
                .filter(message -> isOwn(message, visit))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-message"));
    }

    private void requireWriter(Visit visit) {
        if (!writes(visit)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-messages");
        }
    }
}
