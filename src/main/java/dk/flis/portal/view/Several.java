// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** Key figures in several periods side by side. */
public record Several(String caption, List<String> periods, List<Row> rows) {

    public Several {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /**
     * @param note unit, and what the whole is where that is not a sum
     * @param lines own and comparison
     * @param why why there is no whole; blank when there is
     */
    public record Row(String name, String note, String href, List<Line> lines, String why) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param provisional said once for the line when all of it shares that; blank otherwise
     * @param cells one for each period
     */
    public record Line(String place, String provisional, List<Shown> cells, Shown whole) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Which periods one may choose.
     *
     * @param said what is wrong with the choice; blank when nothing is
     */
    public record Choose(List<Option> periods, String said) {
        public Choose {
            periods = List.copyOf(periods);
        }

        public boolean open() {
            return periods.stream().anyMatch(Option::chosen);
        }
    }
}
