// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A result with columns, printed on stdout as people, spreadsheets or programs read it. */
final class Output {

    /** {@code --format}. */
    enum Format {
        table,
        csv,
        json
    }

    private final List<String> columns;
    private final List<List<String>> rows;

    Output(List<String> columns, List<List<String>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows.stream().map(List::copyOf).toList();
    }

    void print(Format format, PrintWriter out) {
        switch (format) {
            case table -> table(out);
            case csv -> csv(out);
            case json -> json(out);
        }
        out.flush();
    }

    private void table(PrintWriter out) {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        line(out, columns, widths);
        rows.stream().flatMap(row -> lines(row).stream()).forEach(line -> line(out, line, widths));
    }

    private int width(int column) {
        return Stream.concat(
                        Stream.of(columns.get(column)),
                        rows.stream().flatMap(row -> row.get(column).lines()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A row as lines of a table: as many as its longest cell has. */
    private static List<List<String>> lines(List<String> row) {
        var cells = row.stream().map(cell -> cell.lines().toList()).toList();
        var height = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, Math.max(1, height))
                .mapToObj(at -> cells.stream()
                        .map(cell -> at < cell.size() ? cell.get(at) : "")
                        .toList())
                .toList();
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < cells.size(); column++) {
            line.append(cells.get(column))
                    .repeat(' ', widths[column] - cells.get(column).length() + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    private void csv(PrintWriter out) {
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(new Unclosed(out))) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private void json(PrintWriter out) {
        var mapper = JsonMapper.builder().build();
        var array = mapper.createArrayNode();
        for (var row : rows) {
            var object = array.addObject();
            IntStream.range(0, columns.size()).forEach(at -> object.put(columns.get(at), row.get(at)));
        }
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(array));
    }

    /** Keeps stdout open when a writer that was lent it is closed. */
    private static final class Unclosed extends java.io.FilterWriter {

        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
