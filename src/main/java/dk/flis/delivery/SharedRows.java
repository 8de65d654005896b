// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Opened.Legible;
import dk.flis.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of several files in one table {@code raekker}, as they are usually written; each file is known by its place in the
 * list, counted from 1 ({@code _fil}).
 *
 * @param files none of them without {@link Legible}
 */
record SharedRows(Session session, Alike alike, List<Opened> files) {

    /** Above the row number of any table. */
    private static final long FILE = 1L << 40;

    SharedRows {
        files = List.copyOf(files);
    }

    /**
     * What was read of a file.
     *
     * @param first the row number of its first row
     */
    record Read(Opened opened, long rows, long first) {

        Legible legible() {
            return opened.legible().orElseThrow();
        }
    }

    /** As the first file has them; whose municipality and month is meant, is each file's own. */
    List<Field> fields() {
        return files.getFirst().legible().orElseThrow().fields();
    }

    /** The files of which every row was read and stands on its own line; the others must be looked at alone. */
    NavigableMap<Integer, Read> load() {
        var read = new TreeMap<Integer, Read>();
        try {
            session.attempt(loading());
        } catch (SQLException problem) {
            // One of them is not well-formed; each alone tells why.
            return read;
        }
        var sql =
                "SELECT _fil, count(*), count(_raa), min(rowid), max(rowid), min(%1$s), max(%1$s), min(%2$s), max(%2$s) FROM raekker GROUP BY _fil"
                        .formatted(fields().get(0).held(), fields().get(1).held());
        session.each(sql, row -> {
            var file = new Read(files.get(row.getInt(1) - 1), row.getLong(2), row.getLong(4));
            if (row.getLong(3) == 0 && row.getLong(5) - file.first() + 1 == file.rows() && isSound(file, row)) {
                read.put(row.getInt(1), file);
            }
        });
        return read;
    }

    private String loading() {
        var paths = list(file -> Engine.literal(text(file).text().toString()));
        return """
                CREATE OR REPLACE TEMP TABLE raekker AS
                SELECT _fil, %s, CASE WHEN %s THEN TRUE END AS _raa FROM (
                    SELECT list_position(%s, filename) AS _fil, %s, %s FROM %s)""".formatted(
                each(Field::held, ", "),
                each(Field::faulty, " OR "),
                paths,
                each(field -> read(field) + " AS " + field.held(), ", "),
                each(field -> "c" + field.place(), ", "),
                Rows.csv(paths, alike.separator(), alike.layout().header().size(), ", filename = true"));
    }

    /** Municipality and month are kept as they are written: the same in all of a file's rows, and looked at once. */
    private String read(Field field) {
        if (isPlace(field)) {
            return "c" + field.place();
        }
        return field.reading() instanceof ReadPerson person
                ? person.held(
                        "c" + field.place(),
                        "list_extract(%s, _fil)"
                                .formatted(list(file -> Engine.literal(
                                        person(file, field).persons().written()))))
                : field.read();
    }

    private static boolean isPlace(Field field) {
        return field.reading() instanceof ReadOwnMunicipality || field.reading() instanceof ReadOwnMonth;
    }

    private static ReadPerson person(Opened file, Field field) {
        return (ReadPerson) own(file, field).reading();
    }

    private static Field own(Opened file, Field field) {
        return file.legible().orElseThrow().fields().stream()
                .filter(own -> own.name().equals(field.name()))
                .findFirst()
                .orElseThrow();
    }

    private static CsvOrigin text(Opened file) {
        return (CsvOrigin) file.legible().orElseThrow().origin();
    }

    /** A line for the header and one for each row, as many as the note says, all of one municipality and month. */
    private static boolean isSound(Read file, ResultSet row) throws SQLException {
        var note = file.legible().note().rows();
        var municipality = (ReadOwnMunicipality) file.legible().fields().get(0).reading();
        var month = (ReadOwnMonth) file.legible().fields().get(1).reading();
        return file.rows() + 1 == text(file.opened()).lines()
                && (note.isEmpty() || note.getAsLong() == file.rows())
                && row.getString(6).equals(row.getString(7))
                && row.getString(8).equals(row.getString(9))
                && municipality.usualTexts().contains(row.getString(6))
                && month.usualTexts().contains(row.getString(8));
    }

    private String each(Function<Field, String> sql, String between) {
        return fields().stream().map(sql).collect(Collectors.joining(between));
    }

    /** SQL of something of each file's, to be taken by {@code _fil}. */
    private String list(Function<Opened, String> own) {
        return files.stream().map(own).collect(Collectors.joining(", ", "[", "]"));
    }

    /** SQL of the rows of all these files, as a query over the dataset's name sees them, with lines of which {@link #fileOf} tells the file. */
    String facts(Set<Integer> places) {
        return facts(among(places));
    }

    /** The same of one file, whose place is the statement's parameter. */
    String factsOfOne() {
        return facts("_fil = $1");
    }

    private String facts(String which) {
        return "SELECT _fil * %d + rowid AS _linje, %s FROM raekker WHERE %s"
                .formatted(
                        FILE,
                        each(field -> named(field, stored(field, field.reading().stored(field.held()))), ", "),
                        which);
    }

    static String fileOf(String line) {
        return "CAST(%s // %d AS INTEGER)".formatted(line, FILE);
    }

    /** SQL of the rows as Parquet files hold them, and of their file. */
    String written(NavigableMap<Integer, Read> read) {
        var constants = alike.constants().stream()
                .map(name -> "CAST(list_extract(%s, _fil) AS BIGINT) AS %s, "
                        .formatted(list(file -> constant(file, name)), Engine.identifier(name)))
                .collect(Collectors.joining());
        var firsts = new long[files.size()];
        read.forEach((place, file) -> firsts[place - 1] = file.first());
        return "SELECT _fil, %srowid - list_extract(%s::BIGINT[], _fil) + 2 AS _linje, %s FROM raekker WHERE %s"
                .formatted(
                        constants,
                        java.util.Arrays.toString(firsts),
                        each(field -> named(field, stored(field, field.reading().written(field.held()))), ", "),
                        among(read.keySet()));
    }

    private static String constant(Opened file, String name) {
        return Long.toString(file.target().constants().getOrDefault(name, 0L));
    }

    /** SQL of a value that is each file's own, or else the given. */
    private String stored(Field field, String otherwise) {
        return isPlace(field)
                ? "list_extract(%s, _fil)"
                        .formatted(list(file -> own(file, field).reading().stored(field.held())))
                : otherwise;
    }

    private static String among(Set<Integer> places) {
        return "_fil IN (" + places.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private static String named(Field field, String value) {
        return value + " AS " + Engine.identifier(field.name());
    }
}
