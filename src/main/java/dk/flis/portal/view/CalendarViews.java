// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** What is expected, come, late or missing: of one municipality and of the country. */
public final class CalendarViews {

    private CalendarViews() {}

    /**
     * What both calendars have on top.
     *
     * @param effects what is missing does to figures, a sentence each
     */
    public record Head(
            Frame frame,
            String title,
            List<Link> tabs,
            List<Option> municipalities,
            List<Option> areas,
            String last,
            String sentence,
            List<String> effects,
            String earlier,
            String later) {
        public Head {
            tabs = List.copyOf(tabs);
            municipalities = List.copyOf(municipalities);
            areas = List.copyOf(areas);
            effects = List.copyOf(effects);
        }
    }

    /** A column of the table. */
    public record MonthHead(String name, String year) {}

    /**
     * A municipality's month of a dataset.
     *
     * @param sign the symbol's name; blank where nothing is expected
     * @param loud whether the word is shown, or only read out
     * @param href blank when nothing has come
     */
    public record Cell(String sign, String word, boolean loud, String href, String label) {}

    /**
     * A dataset.
     *
     * @param note which systems it comes from
     */
    public record Line(String name, String note, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** An area's datasets. */
    public record Group(String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** One municipality's. */
    public record Own(Head head, String table, String note, List<MonthHead> months, List<Group> groups) {
        public Own {
            months = List.copyOf(months);
            groups = List.copyOf(groups);
        }
    }

    /** How many municipalities have delivered to an area, month by month. */
    public record Heat(String name, List<HeatCell> cells) {
        public Heat {
            cells = List.copyOf(cells);
        }
    }

    /** @param tone one of 5 (all), 4, 3, 2 and 0 (not due) */
    public record HeatCell(String text, int tone, String label) {}

    /** A column of the map: an area, or a dataset of the one that was chosen. */
    public record Column(String name, String href) {}

    /** Something in a strip that is not plainly delivered. */
    public record Sign(int x, String sign) {}

    /**
     * A municipality's months in a column.
     *
     * @param said what is not as it should be; read out, not shown
     * @param href where each month can be chosen; blank when all is as it should be
     * @param label of that link
     */
    public record Strip(String said, boolean expected, String href, String label, List<Sign> signs) {
        public Strip {
            signs = List.copyOf(signs);
        }
    }

    /** A municipality's row of the map. */
    public record Place(Link link, List<Strip> strips) {
        public Place {
            strips = List.copyOf(strips);
        }
    }

    /** Municipalities under their region. */
    public record Region(String name, List<Place> places) {
        public Region {
            places = List.copyOf(places);
        }
    }

    /**
     * What somebody must look at.
     *
     * @param href blank when nothing has come
     */
    public record Attention(String sign, String word, Link place, String what, String due, String href) {}

    /**
     * The whole country's.
     *
     * @param only whether municipalities without anything to look at are left out
     */
    public record Country(
            Head head,
            boolean only,
            List<MonthHead> months,
            List<Heat> heats,
            List<Attention> attention,
            String more,
            List<Column> columns,
            String span,
            List<Region> regions) {
        public Country {
            months = List.copyOf(months);
            heats = List.copyOf(heats);
            attention = List.copyOf(attention);
            columns = List.copyOf(columns);
            regions = List.copyOf(regions);
        }
    }
}
