// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A benchmarking page: an area's, or one that a user built.
 *
 * @param acts what one can do with it, beyond fetching it
 * @param remark what one must know before the figures; blank for nothing
 * @param kinds month, year to date and year, as links
 * @param body of a {@link Body}
 */
public record BenchmarkPage(
        Frame frame,
        String title,
        String text,
        String remark,
        List<Link> crumbs,
        List<Link> tabs,
        List<Link> acts,
        List<Link> kinds,
        Form form,
        Content body,
        String publication,
        List<Link> downloads) {

    public BenchmarkPage {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        acts = List.copyOf(acts);
        kinds = List.copyOf(kinds);
        downloads = List.copyOf(downloads);
    }

    /**
     * What the page shows of figures: the same for whoever may see the same.
     *
     * @param unit the commonest unit, said once in the head
     * @param otherProvisional said in the head when the whole column of the comparison shares it; otherwise blank
     * @param notes how many each key figure has, by id; none is not there
     */
    public record Body(
            String caption,
            String own,
            String other,
            String unit,
            String otherProvisional,
            List<Section> sections,
            Map<String, Integer> notes,
            Words words) {

        public Body {
            sections = List.copyOf(sections);
            notes = Map.copyOf(notes);
        }

        /** Whether the first section of its kind, below which the marks are explained. */
        public boolean explained(Section section) {
            return sections.stream()
                    .filter(one -> one instanceof Section.Tiles || one instanceof Section.Table)
                    .findFirst()
                    .filter(section::equals)
                    .isPresent();
        }

        /** How many notes the row's key figure has in the period. */
        public int notes(Row row) {
            return notes.getOrDefault(row.id(), 0);
        }
    }

    /** One after the other. */
    public sealed interface Section {

        record Tiles(List<Tile> tiles) implements Section {
            public Tiles {
                tiles = List.copyOf(tiles);
            }
        }

        record Table(List<Group> groups) implements Section {
            public Table {
                groups = List.copyOf(groups);
            }

            public boolean folds() {
                return groups.stream().anyMatch(Group::folds);
            }
        }

        /** In the place of a table, when several periods are chosen. */
        record Periods(Several several) implements Section {}

        /**
         * The own institutions side by side.
         *
         * @param heads a key figure each
         * @param lines the whole municipality first; none when there is nothing to show
         * @param note why there is nothing, or not all; blank for nothing to say
         */
        record Institutions(List<String> heads, List<Line> lines, String note) implements Section {
            public Institutions {
                heads = List.copyOf(heads);
                lines = List.copyOf(lines);
            }
        }

        record Charts(List<Chart> charts) implements Section {
            public Charts {
                charts = List.copyOf(charts);
            }
        }
    }

    /** @param municipalities for the operator, who has none of his own; otherwise empty */
    public record Form(
            String action,
            List<Option> periods,
            Several.Choose several,
            boolean institutions,
            List<Option> comparisons,
            List<Option> statuses,
            List<Option> municipalities) {
        public Form {
            periods = List.copyOf(periods);
            comparisons = List.copyOf(comparisons);
            statuses = List.copyOf(statuses);
            municipalities = List.copyOf(municipalities);
        }
    }

    /** @param period said only when it is not the page's */
    public record Tile(
            String name,
            String href,
            Shown own,
            String unit,
            String period,
            Bullet bullet,
            String label,
            Shown other,
            String difference,
            Optional<Mark> mark,
            Optional<SealSign> seal) {}

    /**
     * @param head empty for rows that stand by themselves
     * @param members empty for a head that folds nothing
     */
    public record Group(Optional<Row> head, List<Row> members) {
        public Group {
            members = List.copyOf(members);
        }

        public boolean folds() {
            return head.isPresent() && !members.isEmpty();
        }

        public Stream<Row> rows() {
            return Stream.concat(head.stream(), members.stream());
        }
    }

    /**
     * A chart with the sentence that says what it shows, and its numbers.
     *
     * @param note unit, period and what else must be said
     * @param drawing empty when there is too little to draw
     * @param heads of the table's columns, the first of the row heads
     */
    public record Chart(
            String name,
            String href,
            String note,
            String sentence,
            String label,
            Optional<Drawing> drawing,
            List<String> heads,
            List<Line> lines) {
        public Chart {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }
    }

    /** Each in two widths. */
    public sealed interface Drawing {

        record Lines(LineChart wide, LineChart narrow) implements Drawing {}

        record Dots(DotStrip wide, DotStrip narrow, String ownName, String own, String other) implements Drawing {}
    }

    /** @param own whether it is the reader's own municipality's */
    public record Line(String head, List<Shown> cells, boolean own) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param note unit and period where they are not the page's
     * @param lay where it is put on a board
     * @param difference signed, or blank
     * @param why why there is no comparison; blank when there is
     */
    public record Row(
            String id,
            String name,
            String note,
            String href,
            String lay,
            Shown own,
            Shown other,
            String difference,
            String percent,
            Optional<Mark> mark,
            Optional<Strip> strip,
            Optional<Spark> spark,
            Optional<SealSign> seal,
            String why) {}
}
