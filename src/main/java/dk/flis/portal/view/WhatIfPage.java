// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import java.util.List;

/**
 * What another unit cost at one's own volume would come to.
 *
 * @param lead the answer; or why there is none, with no rows
 * @param beside the same question of other key figures: the price in the figure's chain
 */
public record WhatIfPage(
        Frame frame,
        String name,
        List<Link> crumbs,
        Form form,
        String lead,
        List<Piece> basis,
        String note,
        String caption,
        String unit,
        String each,
        List<Row> rows,
        List<Link> beside,
        String publication) {

    public WhatIfPage {
        crumbs = List.copyOf(crumbs);
        basis = List.copyOf(basis);
        rows = List.copyOf(rows);
        beside = List.copyOf(beside);
    }

    /**
     * @param percent how much of the way, 0–100
     * @param publication carried along; blank for the newest
     */
    public record Form(
            String action,
            List<Options> periods,
            List<Option> comparisons,
            List<Options> targets,
            String percent,
            List<Option> municipalities,
            String publication) {
        public Form {
            periods = List.copyOf(periods);
            comparisons = List.copyOf(comparisons);
            targets = List.copyOf(targets);
            municipalities = List.copyOf(municipalities);
        }
    }

    /** @param bar the room's width in per cent, on one scale; blank where it would cost more */
    public record Row(String name, String href, String value, String room, String bar, boolean chosen, boolean own) {}
}
