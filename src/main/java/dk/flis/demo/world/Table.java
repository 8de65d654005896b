// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The semicolon-separated tables under {@code resources/demo} by which the country is calibrated. */
public final class Table {

    private Table() {}

    public static List<NamedCsvRecord> rows(String name) {
        var resource = Table.class.getResourceAsStream("/demo/" + name);
        if (resource == null) {
            throw new IllegalStateException("the program lacks its table 'demo/" + name + "'");
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** The five columns of the municipality groups, in the order of {@link Group}. */
    public static List<Double> byGroup(NamedCsvRecord row) {
        return Arrays.stream(Group.values())
                .map(group -> number(row, group.column()))
                .toList();
    }
}
