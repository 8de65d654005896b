// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a municipality or of an institution beside those of the own municipality.
 *
 * @param contact whom one may ask; only a municipality has one
 * @param ours whether the first column is the reader's own, which is blue
 * @param other the heading of the column that it is held against; blank on the own municipality's page
 * @param none what to say when there are no figures
 */
public record PlacePage(
        Frame frame,
        String title,
        String lead,
        List<Fact> facts,
        Optional<Contact> contact,
        String period,
        String place,
        String other,
        List<Group> groups,
        boolean ours,
        String none) {

    public PlacePage {
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
    }

    /**
     * @param name blank, like the reach, when the municipality has named nobody
     * @param edit blank for who may not
     */
    public record Contact(String name, String reach, String edit) {}

    public record Fact(String term, String text) {}

    /** An area with its rows. */
    public record Group(Link area, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** @param note unit, and the period where it is not the page's */
    public record Row(
            String name, String href, String note, Shown figure, Shown other, String difference, Optional<Mark> mark) {}
}
