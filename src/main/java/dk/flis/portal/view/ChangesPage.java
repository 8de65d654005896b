// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import java.util.List;

/** What has changed in a key figure since a publication. */
public record ChangesPage(
        Frame frame,
        String title,
        List<Link> crumbs,
        String lead,
        String own,
        String other,
        String unit,
        List<Edition> editions) {

    public ChangesPage {
        crumbs = List.copyOf(crumbs);
        editions = List.copyOf(editions);
    }

    /**
     * @param moved whether the own figure is another than in the publication before
     * @param reasons what could have moved it, a sentence each; empty for the first one
     */
    public record Edition(
            String name, String at, Shown own, Shown other, String moved, List<String> reasons, String href) {
        public Edition {
            reasons = List.copyOf(reasons);
        }
    }
}
