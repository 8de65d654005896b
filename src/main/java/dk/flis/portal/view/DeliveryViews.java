// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import java.util.List;

/** What came: as a list, one by one, its findings, and held against the one before it. */
public final class DeliveryViews {

    private DeliveryViews() {}

    /** What came, newest first. */
    public record Received(
            Frame frame,
            String title,
            List<Link> tabs,
            List<Link> which,
            String summary,
            List<Item> items,
            Paging paging) {
        public Received {
            tabs = List.copyOf(tabs);
            which = List.copyOf(which);
            items = List.copyOf(items);
        }
    }

    /** @param what dataset, municipality and month; the file's name when they could not be told */
    public record Item(Link link, String what, String file, String at, String by, Mark mark, String rows) {}

    /**
     * A delivery.
     *
     * @param consequence what it means for figures
     * @param compare the address of the comparison with the one before; blank when there is none
     */
    public record Page(
            Frame frame,
            String title,
            List<Link> crumbs,
            Mark mark,
            boolean trouble,
            String headline,
            String consequence,
            Said said,
            List<Comment> comments,
            Findings findings,
            List<Fact> facts,
            List<Step> history,
            Trend trend,
            String compare,
            Decide decide) {
        public Page {
            crumbs = List.copyOf(crumbs);
            comments = List.copyOf(comments);
            facts = List.copyOf(facts);
            history = List.copyOf(history);
        }
    }

    /** What somebody said when he decided about it. */
    public record Comment(String head, String text) {}

    /**
     * @param code whether it is set as a machine writes it;
     *
     * @param href blank when it is no link
     */
    public record Fact(String term, String text, boolean code, String href) {}

    /** A delivery of the same slice. */
    public record Step(Mark mark, Link link, String at, String note, boolean current) {}

    /**
     * All that was found, kind by kind.
     *
     * @param values whether the reader may see the values that were sent
     */
    public record Findings(String caption, List<Kind> kinds, boolean values, String file) {
        public Findings {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Findings of a kind.
     *
     * @param line blank when the whole file is meant
     * @param elsewhere where the same was found; blank when nowhere
     */
    public record Kind(
            Mark mark,
            String column,
            String line,
            String value,
            String message,
            String advice,
            String count,
            String href,
            String elsewhere) {}

    /** Findings of one kind, one by one. */
    public record OneByOne(
            Frame frame,
            String title,
            List<Link> crumbs,
            String message,
            String advice,
            String summary,
            boolean values,
            List<Value> frequent,
            List<Line> lines,
            Paging paging,
            String file) {
        public OneByOne {
            crumbs = List.copyOf(crumbs);
            frequent = List.copyOf(frequent);
            lines = List.copyOf(lines);
        }
    }

    /** A value, and how often. */
    public record Value(String value, String count) {}

    /** One finding. */
    public record Line(String line, String column, String value, String message, String advice) {}

    /** Findings month by month; empty when there is nothing to compare. */
    public record Trend(String sentence, List<Bar> bars) {
        public Trend {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A month.
     *
     * @param errors height of errors out of 60, {@code warnings} of what stands on them
     */
    public record Bar(
            int errors,
            int warnings,
            String month,
            String year,
            String errorCount,
            String warningCount,
            String rejected) {

        public int errorTop() {
            return 62 - errors;
        }

        public int warningTop() {
            return 62 - errors - warnings;
        }
    }

    /**
     * What the reader may decide.
     *
     * @param accept the form's address; blank when he may not
     * @param acceptText what accepting means
     */
    public record Decide(String accept, String acceptText, String withdraw, String withdrawText, String typed) {

        public static final Decide NOTHING = new Decide("", "", "", "", "");

        public boolean anything() {
            return !accept.isEmpty() || !withdraw.isEmpty();
        }
    }

    /** Two deliveries of a slice, row by row. */
    public record Compared(
            Frame frame,
            String title,
            List<Link> crumbs,
            String sentence,
            List<Sum> sums,
            List<Link> kinds,
            boolean rows,
            String note,
            List<String> columns,
            List<Row> differences,
            Paging paging) {
        public Compared {
            crumbs = List.copyOf(crumbs);
            sums = List.copyOf(sums);
            kinds = List.copyOf(kinds);
            columns = List.copyOf(columns);
            differences = List.copyOf(differences);
        }
    }

    /** A count or a measure in both. */
    public record Sum(String name, String unit, String before, String after, String difference) {}

    /** A row that is not the same. */
    public record Row(String kind, String sign, String before, String after, List<Field> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /** @param before blank unless it changed */
    public record Field(String before, String after, boolean changed) {}
}
