// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.sql.SQLException;
import java.util.UUID;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBWritableVector;

/**
 * {@link Pseudonyms} as a function of DuckDB, so that a CPR number is gone before anything is held or spilled; a join
 * with a table of distinct persons would have held them, and lost the order of the lines.
 */
record PseudonymFunction(String name) {

    /** Registered for as long as the engine lives; the name is its own, for an engine may serve several keys. */
    static PseudonymFunction register(Engine engine, Pseudonyms pseudonyms) {
        var name = "pseudonym_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = engine.connect();
                var function = DuckDBFunctions.scalarFunction()) {
            function.withName(name)
                    .withParameters(String.class, String.class)
                    .withReturnType(String.class)
                    .withVectorizedFunction((texts, result) -> apply(pseudonyms, texts, result))
                    .register(connection);
            return new PseudonymFunction(name);
        } catch (SQLException problem) {
            throw new EngineException("DuckDB did not take the pseudonym function", problem);
        }
    }

    private static void apply(Pseudonyms pseudonyms, DuckDBDataChunkReader texts, DuckDBWritableVector result) {
        var one = pseudonyms.one();
        var keys = texts.vector(0);
        var contexts = texts.vector(1);
        for (var row = 0L; row < texts.rowCount(); row++) {
            if (keys.isNull(row)) {
                result.setNull(row);
                continue;
            }
            var pseudonym = one.of(keys.getString(row), Persons.read(contexts.getString(row)));
            if (pseudonym.isPresent()) {
                result.setString(row, pseudonym.get());
            } else {
                result.setNull(row);
            }
        }
    }
}
