// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/**
 * Where a municipality's books differ from those of similar ones.
 *
 * @param sentence how much was found
 * @param basis whom it is held against, and how
 * @param pairs with the sibling on which the money probably stands
 * @param alone without one
 */
public record RadarPage(
        Frame frame,
        String title,
        List<Link> tabs,
        Form form,
        String sentence,
        List<Piece> basis,
        List<Pair> pairs,
        List<Row> alone,
        String publication) {

    public RadarPage {
        tabs = List.copyOf(tabs);
        basis = List.copyOf(basis);
        pairs = List.copyOf(pairs);
        alone = List.copyOf(alone);
    }

    /** @param publication carried along; blank for the newest */
    public record Form(String action, List<Option> periods, List<Option> municipalities, String publication) {
        public Form {
            periods = List.copyOf(periods);
            municipalities = List.copyOf(municipalities);
        }
    }

    /** @param rows the odd account, the sibling, both together */
    public record Pair(String heading, String sentence, String unit, List<Row> rows) {
        public Pair {
            rows = List.copyOf(rows);
        }
    }

    /** @param gap in kroner at the own volume, signed */
    public record Row(
            String name, String href, String own, String usual, String gap, String word, String unit, boolean sum) {}
}
