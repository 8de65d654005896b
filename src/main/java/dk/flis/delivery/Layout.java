// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Adapter;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which column of a file is which column of the dataset.
 *
 * @param header the names the file must have, in order
 * @param municipality the place in the file, counted from 0, of the municipality; likewise {@code month}
 * @param columns for each column of the dataset its place in the file
 */
record Layout(
        Dataset dataset,
        List<String> header,
        int municipality,
        int month,
        List<Integer> columns,
        Optional<Adapter> adapter) {

    Layout {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
    }

    static Layout of(Dataset dataset) {
        return dataset.adapter().map(adapter -> adapted(dataset, adapter)).orElseGet(() -> own(dataset));
    }

    private static Layout own(Dataset dataset) {
        var header = Stream.concat(
                        Stream.of("kommune", "maaned"),
                        dataset.columns().stream().map(Column::name))
                .toList();
        var columns = new ArrayList<Integer>();
        dataset.columns().forEach(column -> columns.add(columns.size() + 2));
        return new Layout(dataset, header, 0, 1, columns, Optional.empty());
    }

    private static Layout adapted(Dataset dataset, Adapter adapter) {
        var columns = dataset.columns().stream()
                .map(column -> adapter.header().indexOf(theirs(adapter, column)))
                .toList();
        return new Layout(
                dataset,
                adapter.header(),
                adapter.header().indexOf(adapter.municipality()),
                adapter.header().indexOf(adapter.period()),
                columns,
                Optional.of(adapter));
    }

    private static String theirs(Adapter adapter, Column column) {
        return adapter.columns().getOrDefault(column.name(), column.name());
    }

    /** Whether a file of this header is this dataset. */
    boolean fits(Header file) {
        return separators().stream().anyMatch(separator -> file.names(separator).equals(header));
    }

    List<Character> separators() {
        return adapter.map(told -> List.of(told.separator())).orElse(Header.SEPARATORS);
    }
}
