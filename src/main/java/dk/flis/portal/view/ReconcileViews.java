// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;
import java.util.Optional;

/** Reconciling what was delivered with the ledger: which months stand how, one reconciliation, one certificate. */
public final class ReconcileViews {

    private ReconcileViews() {}

    /**
     * @param own the municipality
     * @param municipalities for the operator; otherwise empty
     * @param months heads of the grid, oldest first
     * @param country for the operator; otherwise empty
     */
    public record Overview(
            Frame frame,
            String own,
            List<Option> municipalities,
            List<String> months,
            List<Row> rows,
            List<CountryRow> country,
            List<Certificate> certificates,
            Paging paging) {
        public Overview {
            municipalities = List.copyOf(municipalities);
            months = List.copyOf(months);
            rows = List.copyOf(rows);
            country = List.copyOf(country);
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * A dataset.
     *
     * @param reconcile where its newest month that is not reconciled is
     * @param overview where its newest month is added up; as the other, blank where nothing was delivered
     */
    public record Row(String name, String count, String reconcile, String overview, List<Box> boxes) {
        public Row {
            boxes = List.copyOf(boxes);
        }
    }

    /** @param counts such as 12/98, month by month: reconciled of those delivered; blank when nobody delivered */
    public record CountryRow(String name, List<String> counts) {
        public CountryRow {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A month of a dataset.
     *
     * @param month its name
     * @param sign empty when nothing was delivered
     * @param href blank where there is nothing to see
     */
    public record Box(String month, Optional<SealSign> sign, String href) {}

    /** In the list. */
    public record Certificate(
            String href,
            String title,
            String period,
            String outcome,
            String difference,
            String signed,
            Standing standing) {}

    /** @param shape as a seal's */
    public record Standing(String shape, String word) {}

    /**
     * One dataset and period, delivered against ledger.
     *
     * @param state names the deliveries that are shown
     * @param missing the months that were not delivered, in words; blank when none
     * @param typed as it was typed
     * @param faults what is wrong with it, by line
     * @param sign empty when there is nothing to sign yet
     * @param why why the reader cannot sign; blank when he can
     */
    public record Comparing(
            Frame frame,
            String title,
            String lead,
            String action,
            String from,
            String to,
            List<Option> firsts,
            List<Option> lasts,
            String state,
            String missing,
            List<Delivered> deliveries,
            Sums sums,
            List<String> remarks,
            String typed,
            String example,
            List<String> faults,
            Optional<Sign> sign,
            String why) {
        public Comparing {
            firsts = List.copyOf(firsts);
            lasts = List.copyOf(lasts);
            deliveries = List.copyOf(deliveries);
            remarks = List.copyOf(remarks);
            faults = List.copyOf(faults);
        }
    }

    /** @param noted rows by the delivery note; blank where it is silent */
    public record Delivered(
            String month, String number, String file, String sha256, String rows, String noted, String when) {}

    /**
     * @param heads of the columns that make a group
     * @param theirs what they are held against; blank when nothing
     * @param noted whether the delivery notes' sums stand beside
     */
    public record Sums(
            List<String> heads,
            String theirs,
            boolean noted,
            List<SumLine> lines,
            SumLine total,
            String sentence,
            boolean agrees) {
        public Sums {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }
    }

    /** @param remark such as «kun i FLIS»; blank when both have it */
    public record SumLine(
            List<String> codes,
            String rows,
            String ours,
            String noted,
            String theirs,
            String difference,
            boolean differs,
            String remark) {
        public SumLine {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What is asked of who signs.
     *
     * @param remark why there is a difference, as typed
     * @param needed whether he must say why
     */
    public record Sign(String text, String role, String remark, boolean needed) {}

    /**
     * What was signed.
     *
     * @param withdraw blank for who may not, or when it is withdrawn
     */
    public record Attest(
            Frame frame,
            String title,
            String lead,
            Standing standing,
            String why,
            List<Link> crumbs,
            List<KeyFigurePage.Fact> facts,
            List<Delivered> deliveries,
            Sums sums,
            List<Link> downloads,
            String withdraw,
            String typed,
            String trouble) {
        public Attest {
            crumbs = List.copyOf(crumbs);
            facts = List.copyOf(facts);
            deliveries = List.copyOf(deliveries);
            downloads = List.copyOf(downloads);
        }
    }
}
