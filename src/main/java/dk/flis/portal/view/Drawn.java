// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;
import java.util.Optional;

/** The numbers of the interactive chart, with every text ready; sent as JSON. */
public final class Drawn {

    private Drawn() {}

    /** @param breaks the axis labels at which the series breaks */
    public record Lines(
            String axis,
            List<String> periods,
            List<List<String>> said,
            Series own,
            Series other,
            List<Optional<Double>> lower,
            List<Optional<Double>> upper,
            List<String> breaks,
            String breakText) {
        public Lines {
            periods = List.copyOf(periods);
            said = List.copyOf(said);
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
            breaks = List.copyOf(breaks);
        }
    }

    /** A missing value is null in the JSON. */
    public record Series(String name, List<Optional<Double>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
