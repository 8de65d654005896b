// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import java.util.List;

/** Handing files in by the portal, and the receipts that come of it. */
public final class HandInViews {

    private HandInViews() {}

    /**
     * @param action where the form goes; it carries what guards it against other sites, for a file comes before any field
     * @param trouble what was wrong with what was sent; blank when nothing was
     * @param what of which the reader may deliver
     */
    public record Form(Frame frame, String action, String trouble, List<String> what) {
        public Form {
            what = List.copyOf(what);
        }
    }

    /** @param summary of several; blank for one */
    public record Receipts(Frame frame, String heading, String summary, List<Receipt> receipts) {
        public Receipts {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * @param mark the look of its outcome: good, neutral or poor
     * @param csv where its findings are to be had as a file; blank when there are none
     */
    public record Receipt(
            String id,
            String file,
            String mark,
            String outcome,
            String said,
            List<Fact> facts,
            List<Kind> kinds,
            String csv,
            String text,
            Link delivery) {
        public Receipt {
            facts = List.copyOf(facts);
            kinds = List.copyOf(kinds);
        }
    }

    public record Fact(String name, String value) {}

    /** The findings of one check. */
    public record Kind(String heading, boolean error, String advice, List<Line> lines, String more) {
        public Kind {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String line, String column, String value, String message) {}
}
