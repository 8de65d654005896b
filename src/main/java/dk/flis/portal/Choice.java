// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Peers;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Optional;

/**
 * Who is looked at and whom he is held against.
 *
 * @param offered whom he could be held against
 */
record Choice(Peers peers, Against against, List<Against> offered) {

    Choice {
        offered = List.copyOf(offered);
    }

    /** Who is held against whom, without what else could have been chosen. */
    record Sides(MunicipalityCode own, Against against) {}

    Sides sides() {
        return new Sides(peers.own().code(), against);
    }

    Place.OneMunicipality own() {
        return new Place.OneMunicipality(peers.own().code());
    }

    Place other() {
        return against.place(peers);
    }

    /** Empty when there is none, such as a budget that the key figure has not. */
    Optional<Counterpart> counterpart(KeyFigure keyFigure, Period period) {
        return against.counterpart(keyFigure, own(), peers, period);
    }

    /** As a page of that period names it. */
    Choice at(Period period) {
        return new Choice(peers, against.at(period), offered);
    }

    /** A cell of the comparison; where there is none, why. */
    Shown shown(KeyFigure keyFigure, Cell other, Words words) {
        var shown = Shown.of(other, keyFigure.decimals(), words);
        return against instanceof Against.Budget budget && other.value().isEmpty()
                ? budget.version().of(keyFigure).isEmpty()
                        ? new Shown(words.say("budget.none"), "na", "", words.say("budget.none.why"))
                        : other.state() == State.NOT_APPLICABLE
                                ? new Shown(shown.text(), shown.empty(), "", words.say("budget.year.why"))
                                : shown
                : shown;
    }

    String ownName() {
        return peers.own().name();
    }

    /** As it stands within a sentence: landet, Region Hovedstaden. */
    String inSentence(Words words) {
        return against.inSentence(peers, words);
    }

    /** As it names a line through many periods. */
    String lineName(Words words) {
        return against.isOneself() ? against.name(peers, words) : otherName(words);
    }

    String otherName(Words words) {
        return against.shortName(peers, words);
    }
}
