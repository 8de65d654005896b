// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.nio.file.Path;
import java.sql.SQLException;

/** What the door is measured against: DuckDB's own way from CSV to Parquet. */
record Bare(Engine engine) {

    void execute(String sql) {
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new EngineException("DuckDB did not run: " + sql, problem);
        }
    }

    /** The least that anybody could do with a file of postings: typed by DuckDB itself, unchecked, to Parquet. */
    void convert(Path file, Path parquet) {
        execute("""
                COPY (SELECT * FROM read_csv(%s, auto_detect = false, header = true, delim = ';', quote = '"',
                    escape = '"', decimal_separator = ',', columns = {kommune: 'INTEGER', maaned: 'VARCHAR',
                    bogfoeringsdato: 'DATE', konto: 'VARCHAR', dranst: 'VARCHAR', ejerforhold: 'VARCHAR',
                    gruppering: 'VARCHAR', art: 'VARCHAR', omkostningssted: 'VARCHAR', bilag: 'VARCHAR',
                    beloeb: 'DECIMAL(18, 2)', registrering: 'VARCHAR'}))
                TO %s (FORMAT parquet, COMPRESSION zstd)""".formatted(Engine.literal(file.toString()), Engine.literal(parquet.toString())));
    }
}
