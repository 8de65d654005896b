// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Peers;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Place;
import dk.flis.portal.view.Words;
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

    String ownName() {
        return peers.own().name();
    }

    /** As it stands within a sentence: landet, Region Hovedstaden. */
    String inSentence(Words words) {
        return against.inSentence(peers, words);
    }

    String otherName(Words words) {
        return against.shortName(peers, words);
    }
}
