// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's CSV: a header, {@code ;} between fields. */
final class ReadCsv {

    private final String file;
    private final int before;
    private final Faults faults;

    ReadCsv(String file, Faults faults) {
        this(Place.whole(file), faults);
    }

    /** @param above the line above the header, where the text stands inside another */
    ReadCsv(Place above, Faults faults) {
        this.file = above.file();
        this.before = above.line();
        this.faults = faults;
    }

    /** @param required the headings that must be there; without them no row is read */
    List<Row> read(String text, List<String> required) {
        var rows = new ArrayList<Row>();
        try {
            var records = CsvReader.builder()
                    .fieldSeparator(';')
                    .skipEmptyLines(true)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(text);
            for (var record : records) {
                if (!complete(record, required)) {
                    return List.of();
                }
                rows.add(row(record));
            }
        } catch (CsvParseException problem) {
            faults.add(Place.whole(file), "filen kan ikke læses som CSV: " + problem.getMessage());
        }
        return rows;
    }

    private boolean complete(NamedCsvRecord record, List<String> required) {
        var missing = required.stream()
                .filter(name -> !record.getHeader().contains(name))
                .toList();
        missing.forEach(name -> faults.add(
                new Place(file, before + 1),
                "kolonnen '%s' mangler; overskrifterne er %s".formatted(name, String.join(", ", record.getHeader()))));
        return missing.isEmpty();
    }

    private Row row(NamedCsvRecord record) {
        var place = new Place(file, before + (int) record.getStartingLineNumber());
        if (record.getFieldCount() != record.getHeader().size()) {
            faults.add(
                    place,
                    "rækken har %d felter, men der er %d overskrifter"
                            .formatted(
                                    record.getFieldCount(), record.getHeader().size()));
        }
        var values = new LinkedHashMap<String, String>();
        record.getFieldsAsMap().forEach((name, value) -> values.put(name, value.strip()));
        return new Row(place, values);
    }

    record Row(Place place, Map<String, String> values) {

        /** The empty text when the file has no such column. */
        String text(String column) {
            return values.getOrDefault(column, "");
        }
    }
}
