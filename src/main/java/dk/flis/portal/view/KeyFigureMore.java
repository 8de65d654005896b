// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;
import java.util.Optional;

/**
 * What stands on a key figure's page beside the figure itself.
 *
 * @param lay where it is put on a board
 * @param ask the pages that answer what one asks on: why it differs and, of a cost, what another would come to
 * @param prices the choice of current or fixed prices; empty where it makes no difference
 * @param calculation the page that tells how the figure is computed
 * @param sealing what is said of the seal; empty for what is built on nothing that is reconciled
 * @param cases how many worked examples stand there, in words
 */
public record KeyFigureMore(
        Star star,
        String lay,
        List<Frame.Link> ask,
        NoteList notes,
        Parts parts,
        Institutions institutions,
        Best best,
        List<Frame.Option> prices,
        String calculation,
        Optional<Sealing> sealing,
        String cases) {

    public KeyFigureMore {
        ask = List.copyOf(ask);
        prices = List.copyOf(prices);
    }

    /**
     * Puts the key figure on the front page, or takes it away.
     *
     * @param back where one is led afterwards
     */
    public record Star(String action, boolean chosen, String back) {}

    /** @param page where one reconciles; blank for who may not see it */
    public record Sealing(SealSign sign, String page) {}

    /** Numerator and denominator over time; no rows when the reader may see neither. */
    public record Parts(Optional<Trend> numerator, Optional<Trend> denominator, List<Moment> moments) {
        public Parts {
            moments = List.copyOf(moments);
        }
    }

    /** @param denominator blank where the key figure has none */
    public record Moment(String period, String numerator, String denominator, Shown figure) {}

    /**
     * The own institutions.
     *
     * @param why why there are none; blank when there are
     */
    public record Institutions(List<Institution> rows, String own, Shown whole, String why) {
        public Institutions {
            rows = List.copyOf(rows);
        }
    }

    /** @param bar its length in per cent of the longest; blank without a value */
    public record Institution(
            String number, String name, Shown figure, String difference, Optional<Mark> mark, String bar) {}

    /**
     * Those that do best.
     *
     * @param why why nobody is named; blank when somebody is
     */
    public record Best(List<Example> examples, String why) {
        public Best {
            examples = List.copyOf(examples);
        }
    }

    /**
     * @param page the municipality's own, with its contact
     * @param note what it shares about the figure; blank when nothing
     */
    public record Example(String municipality, String page, String figure, String difference, String note) {}
}
