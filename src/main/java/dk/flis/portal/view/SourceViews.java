// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** The register of what deliveries come from. */
public final class SourceViews {

    private SourceViews() {}

    /** @param place whose register it is; blank: everybody's, and each row says whose */
    public record Listing(
            Frame frame,
            String title,
            List<Link> tabs,
            List<Option> municipalities,
            String place,
            Said said,
            String summary,
            List<Row> rows,
            String add) {
        public Listing {
            tabs = List.copyOf(tabs);
            municipalities = List.copyOf(municipalities);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A system.
     *
     * @param what area, and dataset if it is for one alone
     */
    public record Row(
            Link link,
            String place,
            String what,
            String supplier,
            String dataSupplier,
            String version,
            String contact,
            String due) {}

    /**
     * One of them, as typed.
     *
     * @param delete blank for a new one
     */
    public record Form(
            Frame frame,
            String title,
            String back,
            String action,
            String trouble,
            String written,
            List<Option> about,
            String system,
            String supplier,
            String dataSupplier,
            String version,
            String contact,
            String dueDay,
            String delete) {
        public Form {
            about = List.copyOf(about);
        }
    }
}
