// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Municipality;
import dk.flis.community.Note;
import dk.flis.community.Note.Reach;
import dk.flis.community.Notes;
import dk.flis.community.Whose;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.NoteList;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Optional;

/** The notes on a key figure, as its page shows them. */
final class NoteLists {

    private static final int BEGINNING = 90;

    private final Catalogue catalogue;
    private final Notes notes;

    NoteLists(Catalogue catalogue, Notes notes) {
        this.catalogue = catalogue;
        this.notes = notes;
    }

    NoteList of(Visit visit, KeyFigure keyFigure, Period period) {
        var all = notes.on(visit.viewer(), keyFigure.id());
        var may = Whose.writesNotes(visit.viewer(), keyFigure.area().value());
        return new NoteList(
                all.stream()
                        .filter(note -> touches(note, period))
                        .map(note -> item(note, all, visit, may))
                        .toList(),
                all.stream()
                        .filter(note -> !touches(note, period))
                        .map(note -> item(note, all, visit, may))
                        .toList(),
                may ? write(keyFigure, period).toString() : "");
    }

    /** Where a note on the period is written. */
    private static Address write(KeyFigure keyFigure, Period period) {
        return Address.of("/noter/ny").with("noegletal", keyFigure.id().value()).with("periode", period.toString());
    }

    private NoteList.Item item(Note note, List<Note> all, Visit visit, boolean may) {
        var words = visit.words();
        var own = Whose.municipality(visit.viewer())
                .filter(note.subject().municipality()::equals)
                .isPresent();
        var answer = Address.of("/noter/ny")
                .with("noegletal", note.subject().keyFigure().value())
                .with("periode", note.subject().period().toString())
                .with("svar", Long.toString(note.number()));
        return new NoteList.Item(
                note.number(),
                name(note.subject().municipality()),
                new PeriodWords(words).name(note.subject().period()),
                note.text(),
                note.answers()
                        .flatMap(number -> all.stream()
                                .filter(one -> one.number() == number)
                                .findFirst())
                        .map(one ->
                                words.say("note.answers", name(one.subject().municipality()), beginning(one.text())))
                        .orElse(""),
                who(note, words),
                false,
                may && own ? "/noter/" + note.number() : "",
                may ? answer.toString() : "");
    }

    private static String who(Note note, Words words) {
        var day = words.day(note.changed().orElse(note.written()));
        return words.say(
                note.reach() == Reach.SHARED ? "note.who.shared" : "note.who.inside",
                note.author().title(),
                note.changed().isPresent() ? words.say("note.changed", day) : day);
    }

    String name(MunicipalityCode code) {
        return Optional.ofNullable(catalogue.municipalities().get(code))
                .map(Municipality::name)
                .orElse(code.toString());
    }

    /** Enough to know it again. */
    static String beginning(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= BEGINNING ? line : line.substring(0, line.lastIndexOf(' ', BEGINNING) + 1) + "…";
    }

    private static boolean touches(Note note, Period period) {
        var of = note.subject().period();
        return of.first().compareTo(period.last()) <= 0 && of.last().compareTo(period.first()) >= 0;
    }
}
