// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;
import java.util.Map;

/** A municipality's ledger as it was delivered, added up in the ways by which one finds what is wrong with it. */
public final class LedgerViews {

    private LedgerViews() {}

    /**
     * @param tabs the ways to look
     * @param kept what the form for another period must send along
     * @param missing months that were not delivered, in words; blank when none
     * @param path from the whole ledger down to the account that is shown
     * @param heads of the columns of amounts, before the total; the same in all tables
     * @param say what the tables show, in a sentence
     * @param reconcile where the same months are reconciled
     */
    public record Overview(
            Frame frame,
            String title,
            String lead,
            List<Link> tabs,
            String action,
            Map<String, String> kept,
            List<Option> firsts,
            List<Option> lasts,
            String missing,
            List<Link> path,
            String say,
            List<String> heads,
            List<Table> tables,
            List<Link> downloads,
            String reconcile) {
        public Overview {
            tabs = List.copyOf(tabs);
            kept = Map.copyOf(kept);
            firsts = List.copyOf(firsts);
            lasts = List.copyOf(lasts);
            path = List.copyOf(path);
            heads = List.copyOf(heads);
            tables = List.copyOf(tables);
            downloads = List.copyOf(downloads);
        }
    }

    /** @param total empty where the lines cannot be added up */
    public record Table(String id, String title, List<Line> lines, List<String> total) {
        public Table {
            lines = List.copyOf(lines);
            total = List.copyOf(total);
        }
    }

    /**
     * @param href where there is more of it; blank when there is not
     * @param cells rows, an amount for each head, and their total
     */
    public record Line(String code, String name, String href, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
