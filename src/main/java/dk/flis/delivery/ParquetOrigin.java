// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Recognise.Recognised;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Parquet file; its values are read as text, so that one set of checks serves both. Lines are rows, counted from 1. */
record ParquetOrigin(String source, List<String> names, Findings findings) implements Origin {

    static Optional<ParquetOrigin> of(Content content, Engine engine, Findings findings) {
        try (var session = new Session(engine)) {
            return of(content, session, findings);
        }
    }

    private static Optional<ParquetOrigin> of(Content content, Session session, Findings findings) {
        var source = "read_parquet(%s)".formatted(Engine.literal(content.path().toString()));
        try {
            session.attempt("CREATE OR REPLACE TEMP VIEW modtaget AS SELECT * FROM " + source);
        } catch (SQLException problem) {
            requireFaultOfFile(problem);
            findings.error(Place.WHOLE_FILE, Faults.UNREADABLE_PARQUET);
            return Optional.empty();
        }
        var names = session.rows("SELECT column_name FROM (DESCRIBE modtaget)", row -> row.getString(1));
        return Optional.of(new ParquetOrigin(source, names, findings));
    }

    @Override
    public boolean fits(Layout layout) {
        return names.equals(layout.header());
    }

    @Override
    public Optional<Rows> rows(Session session, Recognised file, List<Field> fields, List<Integer> municipalities)
            throws IOException {
        if (!new CheckHeader(file.layout(), findings).names(names)) {
            return Optional.empty();
        }
        var texts = IntStream.range(0, names.size())
                .mapToObj(at -> "CAST(%s AS VARCHAR) AS c%d".formatted(Engine.identifier(names.get(at)), at))
                .collect(Collectors.joining(", ", "(SELECT ", " FROM " + source + ")"));
        try {
            var reading = new LoadRows(session, file, texts, fields, municipalities);
            return Optional.of(reading.run().at(Lines.straight(1)));
        } catch (SQLException problem) {
            requireFaultOfFile(problem);
            findings.error(Place.WHOLE_FILE, Faults.UNREADABLE_PARQUET);
            return Optional.empty();
        }
    }

    private static void requireFaultOfFile(SQLException problem) {
        var message = String.valueOf(problem.getMessage());
        if (message.startsWith("Out of Memory Error") || message.contains("No space left")) {
            throw Session.failed("reading a Parquet delivery", problem);
        }
    }
}
