// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.community.Author;
import dk.flis.community.Note;
import dk.flis.community.Note.Reach;
import dk.flis.community.Note.Subject;
import dk.flis.community.Notes;
import dk.flis.community.Whose;
import dk.flis.community.Written;
import dk.flis.figures.Figures;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Options;
import dk.flis.portal.view.NoteForm;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Makes the form in which a note is written or changed, and does what it asks for. */
final class NotePages {

    /** Older periods are rarely remarked on; the one shown is always offered. */
    private static final int PERIODS = 24;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Notes notes;
    private final NoteLists lists;
    private final Frames frames;

    NotePages(Parts parts, NoteLists lists, Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.notes = parts.community().notes();
        this.lists = lists;
        this.frames = frames;
    }

    /** What was typed. */
    record Typed(String text, boolean shared) {

        Reach reach() {
            return shared ? Reach.SHARED : Reach.INSIDE;
        }
    }

    /** What became of it: where to go, or the form again with what is wrong. */
    sealed interface Outcome {

        record Done(String address) implements Outcome {}

        record Again(NoteForm form) implements Outcome {}
    }

    NoteForm fresh(Visit visit, String keyFigure, String period, Optional<Long> answers) {
        var known = writable(visit, keyFigure);
        return form(visit, known, period(period), answers, new Typed("", true), "");
    }

    Outcome add(Visit visit, String keyFigure, String period, Optional<Long> answers, Typed typed) {
        var known = writable(visit, keyFigure);
        var of = period(period);
        var text = Written.lines(typed.text());
        var trouble = trouble(text, visit.words());
        if (!trouble.isEmpty()) {
            return new Outcome.Again(form(visit, known, of, answers, typed, trouble));
        }
        var subject = new Subject(known.id(), own(visit), of);
        var answered =
                answers.flatMap(number -> notes.find(visit.viewer(), number)).map(Note::number);
        notes.add(visit.viewer(), Author.of(visit.signedIn()), subject, typed.reach(), answered, text);
        return new Outcome.Done(back(known, of));
    }

    NoteForm existing(Visit visit, long number) {
        var note = changeable(visit, number);
        return form(visit, note, new Typed(note.text(), note.reach() == Reach.SHARED), "");
    }

    Outcome change(Visit visit, long number, Typed typed) {
        var note = changeable(visit, number);
        var text = Written.lines(typed.text());
        var trouble = trouble(text, visit.words());
        if (!trouble.isEmpty()) {
            return new Outcome.Again(form(visit, note, typed, trouble));
        }
        notes.change(visit.viewer(), Author.of(visit.signedIn()), note, typed.reach(), text);
        return new Outcome.Done(back(
                keyFigure(note.subject().keyFigure().value()), note.subject().period()));
    }

    Outcome delete(Visit visit, long number) {
        var note = changeable(visit, number);
        notes.delete(visit.viewer(), Author.of(visit.signedIn()), note);
        return new Outcome.Done(back(
                keyFigure(note.subject().keyFigure().value()), note.subject().period()));
    }

    private NoteForm form(
            Visit visit, KeyFigure known, Period period, Optional<Long> answers, Typed typed, String trouble) {
        var words = visit.words();
        var answered = answers.flatMap(number -> notes.find(visit.viewer(), number));
        return new NoteForm(
                frames.of(visit, words.say("note.new"), Optional.of(known.area())),
                words.say(answered.isPresent() ? "note.answer" : "note.new"),
                new Link(words.name(known), back(known, period), false),
                known.id().value(),
                lists.name(own(visit)),
                answered.map(note -> words.say(
                                "note.answers", lists.name(note.subject().municipality()), note.text()))
                        .orElse(""),
                answered.map(note -> "/noter/ny?svar=" + note.number()).orElse("/noter/ny"),
                periods(known, period, words),
                "",
                typed.text(),
                typed.shared(),
                trouble,
                "");
    }

    private NoteForm form(Visit visit, Note note, Typed typed, String trouble) {
        var words = visit.words();
        var known = keyFigure(note.subject().keyFigure().value());
        return new NoteForm(
                frames.of(visit, words.say("note.change"), Optional.of(known.area())),
                words.say("note.change"),
                new Link(words.name(known), back(known, note.subject().period()), false),
                known.id().value(),
                lists.name(note.subject().municipality()),
                "",
                "/noter/" + note.number(),
                List.of(),
                new PeriodWords(words).name(note.subject().period()),
                typed.text(),
                typed.shared(),
                trouble,
                "/noter/" + note.number() + "/slet");
    }

    private List<Options> periods(KeyFigure known, Period chosen, Words words) {
        return new PeriodWords(words).choices(level -> newest(known, level), chosen);
    }

    private List<Period> newest(KeyFigure known, Level level) {
        return known.levels().contains(level)
                ? figures.periods(known.id(), level).reversed().stream()
                        .limit(PERIODS)
                        .toList()
                : List.of();
    }

    private static String trouble(String text, Words words) {
        if (text.isEmpty()) {
            return words.say("note.trouble.empty");
        }
        return text.length() > Note.LONGEST ? words.say("note.trouble.long", text.length(), Note.LONGEST) : "";
    }

    private static String back(KeyFigure known, Period period) {
        return Address.of("/noegletal/" + known.id()).with("periode", period.toString()) + "#noter";
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> Choices.malformed("periode", text));
    }

    private static MunicipalityCode own(Visit visit) {
        return Whose.municipality(visit.viewer())
                .orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.no-notes"));
    }

    private KeyFigure writable(Visit visit, String id) {
        var known = keyFigure(id);
        if (!Frames.sees(visit.viewer(), known.area())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", known.area());
        }
        if (!Whose.writesNotes(visit.viewer(), known.area().value())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-notes");
        }
        return known;
    }

    /** Of the own municipality; another's does not exist for whom changes one. */
    private Note changeable(Visit visit, long number) {
        var note = notes.find(visit.viewer(), number)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-note"));
        writable(visit, note.subject().keyFigure().value());
        if (!note.subject().municipality().equals(own(visit))) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-notes");
        }
        return note;
    }

    private KeyFigure keyFigure(String id) {
        return catalogue
                .keyFigure(new KeyFigureId(id))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-key-figure", id));
    }
}
