// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import dk.flis.catalogue.Dataset;
import java.util.ArrayList;
import java.util.List;

/** The columns of a dataset's file in the catalogue's order, beginning with {@code kommune} and {@code maaned}. */
public final class Layout {

    private final List<String> header;

    /** For each column its place among those the generator offers; −1 for one left empty. */
    private final int[] places;

    private Layout(List<String> header, List<Integer> places) {
        this.header = List.copyOf(header);
        this.places = places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Writes the value of the offered column at a place. */
    @FunctionalInterface
    public interface Row {
        void column(int place, LineBuffer line);
    }

    /** Throws when the dataset requires a column that the generator does not know. */
    static Layout of(Dataset dataset, List<String> offered) {
        var header = new ArrayList<>(List.of("kommune", "maaned"));
        var places = new ArrayList<Integer>();
        for (var column : dataset.columns()) {
            if (column.required() && !offered.contains(column.name())) {
                throw new IllegalStateException("dataset '%s' requires '%s', which the demo country does not make"
                        .formatted(dataset.id(), column.name()));
            }
            header.add(column.name());
            places.add(offered.indexOf(column.name()));
        }
        return new Layout(header, places);
    }

    List<String> header() {
        return header;
    }

    /** Fills a line with the columns after {@code kommune} and {@code maaned}. */
    void fill(Row row, LineBuffer line) {
        for (var place : places) {
            if (place >= 0) {
                row.column(place, line);
            }
            line.separator();
        }
    }
}
