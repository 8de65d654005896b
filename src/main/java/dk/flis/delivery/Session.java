// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** SQL of one check on a connection of its own; what it makes is temporary and gone with it. */
final class Session implements AutoCloseable {

    private final Connection connection;

    Session(Engine engine) {
        this.connection = engine.connect();
    }

    /** Turns the row that the cursor stands on into a value. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Looks at the row that the cursor stands on. */
    interface Look {
        void at(ResultSet row) throws SQLException;
    }

    /** For statements that a faulty file may break: the caller must tell a fault of the file from one of ours. */
    void attempt(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void run(String sql) {
        try {
            attempt(sql);
        } catch (SQLException problem) {
            throw failed(sql, problem);
        }
    }

    <T> List<T> rows(String sql, Row<T> row) {
        var rows = new ArrayList<T>();
        each(sql, cursor -> rows.add(row.of(cursor)));
        return rows;
    }

    <T> T one(String sql, Row<T> row) {
        return rows(sql, row).getFirst();
    }

    /** Those values of the statement's one parameter with which it gives a row. */
    List<Integer> withRows(String sql, Collection<Integer> values) {
        try (var statement = connection.prepareStatement(sql)) {
            var with = new ArrayList<Integer>();
            for (var value : values) {
                statement.setInt(1, value);
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        with.add(value);
                    }
                }
            }
            return with;
        } catch (SQLException problem) {
            throw failed(sql, problem);
        }
    }

    void each(String sql, Look look) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                look.at(rows);
            }
        } catch (SQLException problem) {
            throw failed(sql, problem);
        }
    }

    /**
     * DuckDB repeats the line it stumbled over, and a line may name a person: only the kind of trouble is passed on, and
     * no cause.
     */
    static EngineException failed(String sql, SQLException problem) {
        var kind = String.valueOf(problem.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .split(":", 2)[0];
        return new EngineException("%s in: %s".formatted(kind, sql), new SQLException(kind));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            throw new EngineException("DuckDB could not close a connection", problem);
        }
    }
}
