// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.WorkedCase;
import dk.flis.catalogue.compile.Node.Text;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A worked case's rows of one dataset, as CSV: values as in a delivered file, columns in any order, those left out empty. */
final class ReadCaseRows {

    private static final String MUNICIPALITY = "kommune";
    private static final String MONTH = "maaned";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern EXACT = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

    private final Names<Codes> lists;
    private final ReadColumns columns;
    private final ReadWhere where;
    private final Faults faults;

    ReadCaseRows(Names<Codes> lists, ReadColumns columns, ReadWhere where, Faults faults) {
        this.lists = lists;
        this.columns = columns;
        this.where = where;
        this.faults = faults;
    }

    /** @param usual the municipality of rows that name none */
    List<WorkedCase.Row> read(Dataset dataset, Text table, MunicipalityCode usual) {
        var rows = new ReadCsv(table.place(), faults).read(table.value(), List.of(MONTH));
        rows.stream().limit(1).forEach(first -> header(first, dataset, table.place()));
        return rows.stream().flatMap(row -> row(row, dataset, usual).stream()).toList();
    }

    private void header(ReadCsv.Row first, Dataset dataset, Place table) {
        for (var name : first.values().keySet()) {
            if (!name.equals(MUNICIPALITY) && !name.equals(MONTH)) {
                columns.find(new Text(new Place(table.file(), table.line() + 1), name), dataset.columns());
            }
        }
    }

    private Optional<WorkedCase.Row> row(ReadCsv.Row row, Dataset dataset, MunicipalityCode usual) {
        var month = month(row, dataset);
        var code = row.text(MUNICIPALITY);
        var municipality = code.isEmpty() ? Optional.of(usual) : where.municipality(new Text(row.place(), code));
        return month.flatMap(
                when -> municipality.map(who -> new WorkedCase.Row(who, when, values(row, dataset, when))));
    }

    private Optional<Month> month(ReadCsv.Row row, Dataset dataset) {
        var month = Month.parse(row.text(MONTH));
        if (month.isEmpty()) {
            faults.add(row.place(), "maaned er '%s'; skriv for eksempel 2025-03".formatted(row.text(MONTH)));
        }
        month.filter(when -> !dataset.frequency().expects(when))
                .ifPresent(when ->
                        faults.add(row.place(), "datasættet '%s' har ingen rækker i %s".formatted(dataset.id(), when)));
        return month;
    }

    private Map<String, String> values(ReadCsv.Row row, Dataset dataset, Month month) {
        var values = new LinkedHashMap<String, String>();
        for (var column : dataset.columns()) {
            var text = row.text(column.name());
            if (!text.isEmpty()) {
                value(column, text, month)
                        .ifPresentOrElse(
                                value -> values.put(column.name(), value),
                                () -> faults.add(
                                        row.place(),
                                        "%s er '%s', men skal være %s"
                                                .formatted(column.name(), text, wanted(column.type(), text))));
            }
        }
        return values;
    }

    /** As it is stored; empty when it does not fit the column. */
    private Optional<String> value(Column column, String text, Month month) {
        return switch (column.type()) {
            case Column.Type.Text(var pattern) ->
                Optional.of(text).filter(value -> pattern.map(value::matches).orElse(true));
            case Column.Type.Whole(var least, var most) ->
                Optional.of(text)
                        .filter(value -> WHOLE.matcher(value).matches())
                        .filter(value -> within(Long.parseLong(value), least, most));
            case Column.Type.Exact exact ->
                Optional.of(text)
                        .filter(value -> EXACT.matcher(value).matches())
                        .filter(value ->
                                value.length() - value.indexOf('.') - 1 <= exact.scale() || value.indexOf('.') < 0);
            case Column.Type.Day _ -> Optional.of(text).filter(ReadCaseRows::day);
            case Column.Type.Code(var list) -> code(list, text, month);
            case Column.Type.Person _ -> Optional.of(text);
        };
    }

    private static boolean within(long number, Optional<Long> least, Optional<Long> most) {
        return least.map(low -> number >= low).orElse(true)
                && most.map(high -> number <= high).orElse(true);
    }

    private static boolean day(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private Optional<String> code(String id, String text, Month month) {
        var list = lists.quietly(id).map(Codes::list);
        // An unknown list has been told of where the column names it.
        return list.isEmpty()
                ? Optional.of(text)
                : list.flatMap(known -> known.normalise(text).filter(code -> deliverable(known, code, month)));
    }

    /** A closed list's codes may be delivered in the months in which they are valid, and only its leaves. */
    private static boolean deliverable(CodeList list, String code, Month month) {
        var entry = Optional.ofNullable(list.entries().get(code));
        return entry.map(known -> known.validIn(month)).orElse(!list.closed()) && (!list.closed() || list.leaf(code));
    }

    private String wanted(Column.Type type, String text) {
        return switch (type) {
            case Column.Type.Text(var pattern) ->
                pattern.map("tekst efter mønsteret %s"::formatted).orElse("tekst");
            case Column.Type.Whole(var least, var most) -> "et heltal" + bounds(least, most);
            case Column.Type.Exact exact -> "et tal med decimalpunkt og højst %d decimaler".formatted(exact.scale());
            case Column.Type.Day _ -> "en dato som 2025-03-31";
            case Column.Type.Code(var list) ->
                "en kode i '%s', der gælder i måneden%s".formatted(list, some(list, text));
            case Column.Type.Person _ -> "en person";
        };
    }

    private static String bounds(Optional<Long> least, Optional<Long> most) {
        return Stream.of(least.map(" fra %d"::formatted), most.map(" til %d"::formatted))
                .flatMap(Optional::stream)
                .reduce("", String::concat);
    }

    /** A few codes that could stand there: those below an inner node, else those of a short list. */
    private String some(String id, String text) {
        var codes = lists.quietly(id).map(Codes::list).stream()
                .flatMap(list -> list.entries().keySet().stream().filter(list::leaf))
                .toList();
        var below = codes.stream().filter(code -> code.startsWith(text)).toList();
        var few = below.isEmpty() ? codes : below;
        return few.isEmpty() || few.size() > 20 ? "" : ": " + String.join(", ", few);
    }
}
