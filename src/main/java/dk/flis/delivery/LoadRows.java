// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Adapter;
import dk.flis.delivery.Recognise.Recognised;
import dk.flis.engine.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a file into the table {@code raekker}: every column as text, turned into its value.
 *
 * <p>First as it is usually written, for what a statement does not foresee it need not prepare, which is most of what a
 * small file costs. Only when a text is left unread is the file read again, with every way of writing the columns in
 * question; then a row with a text that could not be read keeps its texts beside ({@code _raa}), and only such rows are
 * looked at again. The order of the table is the order of the file, so that the row number gives the line.
 *
 * @param source SQL of the file with columns c0, c1 … of text
 * @param municipalities the codes that public statistics are kept for
 */
record LoadRows(Session session, Recognised file, String source, List<Field> fields, List<Integer> municipalities) {

    /** The usual way, every way, and once more when codes are written in ways that were not foreseen. */
    private static final int PASSES = 3;

    /** More ways of writing codes than these are no way of writing. */
    private static final int TEXTS = 10_000;

    LoadRows {
        fields = List.copyOf(fields);
        municipalities = List.copyOf(municipalities);
    }

    /** The same columns from another source. */
    LoadRows from(String other) {
        return new LoadRows(session, file, other, fields, municipalities);
    }

    /** The table as it was read; the lines of its rows are for the caller to know. */
    record Loaded(LoadRows reading, Tally tally) {

        Rows at(Lines lines) {
            lines.table(reading.session());
            return new Rows(
                    reading.session(), reading.file(), reading.fields(), reading.municipalities(), tally, lines);
        }
    }

    /** Throws when the file is not well-formed. */
    Loaded run() throws SQLException {
        var reading = this;
        for (var pass = 1; ; pass++) {
            var loaded = reading.once();
            if (loaded.tally().faulty() == 0 || pass == PASSES) {
                return loaded;
            }
            var learnt = reading.learning();
            if (learnt.equals(reading.fields)) {
                return loaded;
            }
            reading = new LoadRows(session, file, source, learnt, municipalities);
        }
    }

    Loaded once() throws SQLException {
        session.attempt("""
                CREATE OR REPLACE TEMP TABLE raekker AS
                SELECT %s, ude, CASE WHEN %s(%s) THEN %s END AS _raa FROM (SELECT *, %s AS ude FROM (SELECT %s, %s FROM %s))""".formatted(
                        each(Field::held, ", "),
                        ofMunicipality() ? "" : "NOT ude AND ",
                        each(Field::faulty, " OR "),
                        usual() ? "TRUE" : "[" + each(LoadRows::kept, ", ") + "]",
                        leftOut(),
                        each(field -> field.read() + " AS " + field.held(), ", "),
                        each(field -> "c" + field.place(), ", "),
                        source));
        return new Loaded(
                this,
                session.one(
                        "SELECT count(*), count(*) FILTER (ude), count(_raa) FROM raekker",
                        row -> new Tally(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** Whether the file is read as it is usually written, and no text kept. */
    private boolean usual() {
        return fields.stream().allMatch(Field::usual);
    }

    private boolean ofMunicipality() {
        return file.slice() instanceof Slice.OfMunicipality;
    }

    private String each(java.util.function.Function<Field, String> sql, String between) {
        return fields.stream().map(sql).collect(Collectors.joining(between));
    }

    /** A person's text is never held, only that there was one. */
    private static String kept(Field field) {
        return field.person() ? "CASE WHEN %s IS NOT NULL THEN '*' END".formatted(field.text()) : field.text();
    }

    /** Public statistics have rows for the country and its parts, and rows that say "no figure". */
    private String leftOut() {
        if (ofMunicipality()) {
            return "FALSE";
        }
        var elsewhere = "coalesce(%s NOT IN (%s), FALSE)"
                .formatted(
                        fields.getFirst().held(),
                        municipalities.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        var missing = file.layout().adapter().map(Adapter::missing).orElse(List.of());
        if (missing.isEmpty()) {
            return elsewhere;
        }
        var texts = missing.stream().map(Engine::literal).collect(Collectors.joining(", ", "(", ")"));
        return fields.stream()
                .skip(2)
                .map(field -> "coalesce(trim(%s) IN %s, FALSE)".formatted(field.text(), texts))
                .collect(Collectors.joining(" OR ", "(" + elsewhere + " OR ", ")"));
    }

    /** Every way of writing for the columns with something unread, and of codes what this file writes as well. */
    private List<Field> learning() {
        var unread = session.one(
                "SELECT [%s] FROM raekker WHERE _raa IS NOT NULL"
                        .formatted(each(field -> "bool_or(" + unread(field) + ")", ", ")),
                row -> List.of((Object[]) row.getArray(1).getArray()));
        var learnt = new ArrayList<Field>();
        for (var at = 0; at < fields.size(); at++) {
            var field = fields.get(at);
            learnt.add(unread.get(at).equals(true) ? field.every(texts(field)) : field);
        }
        return learnt;
    }

    private String unread(Field field) {
        return usual()
                ? field.held() + " IS NULL"
                : "%s IS NULL AND _raa[%d] IS NOT NULL".formatted(field.held(), fields.indexOf(field) + 1);
    }

    private List<String> texts(Field field) {
        return usual() || field.code().isEmpty()
                ? List.of()
                : session.rows(
                        "SELECT DISTINCT _raa[%d] FROM raekker WHERE _raa IS NOT NULL AND %s LIMIT %d"
                                .formatted(fields.indexOf(field) + 1, unread(field), TEXTS),
                        row -> row.getString(1));
    }
}
