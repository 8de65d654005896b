// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.figures.Cell;
import dk.flis.portal.view.KeyFigurePage.Edition;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.store.Publication;
import java.util.Optional;

/** Which edition a figure is of, and whether the one before said the same. */
final class KeyFigureEdition {

    private final KeyFigureAsked asked;
    private final Cell own;
    private final Words words;

    /** @param own the figure in this edition */
    KeyFigureEdition(KeyFigureAsked asked, Cell own, Words words) {
        this.asked = asked;
        this.own = own;
        this.words = words;
    }

    /** @param before the edition before, if there is one */
    Edition edition(Optional<Publication> before) {
        var publication = asked.reader().publication();
        return new Edition(
                words.say(publication.monthly() ? "edition.monthly" : "edition.title", publication.number()),
                words.say("edition.at", words.moment(publication.at())),
                before.map(this::changed).orElse(""));
    }

    private String changed(Publication before) {
        var then = asked.reader().at(before).own(asked);
        var shown = Shown.of(then, asked.keyFigure().decimals(), words);
        return then.value().equals(own.value()) && then.state() == own.state()
                ? words.say("edition.same", before.number(), words.day(before.at()))
                : words.say("edition.changed", before.number(), words.day(before.at()), shown.text());
    }
}
