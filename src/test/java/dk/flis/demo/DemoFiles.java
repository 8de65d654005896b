// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads written deliveries as anyone else would: DuckDB over the files. */
final class DemoFiles implements AutoCloseable {

    private final Path folder;
    private final Connection database;

    DemoFiles(Path folder) throws SQLException {
        this.folder = folder;
        this.database = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Reads files once, for many questions. */
    void load(String table, String pattern) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE %s AS FROM %s".formatted(table, files(pattern)));
        }
    }

    /** Reads what was loaded in another shape. */
    void read(String statementOfShape) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(statementOfShape);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    /** The files of a dataset as a query's table, every column as text, amounts with a decimal point. */
    String files(String pattern) {
        return "read_csv('%s/%s', delim = ';', header = true, all_varchar = true)".formatted(folder, pattern);
    }

    static String kroner() {
        return "replace(beloeb, ',', '.')::DECIMAL(18, 2)";
    }

    /** Rows as text, columns joined by a space. */
    List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new StringBuilder(String.valueOf(result.getString(1)));
                for (var column = 2; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(' ').append(result.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    BigDecimal number(String sql) throws SQLException {
        return new BigDecimal(rows(sql).getFirst());
    }

    /** Every file's bytes by its name. */
    SortedMap<String, byte[]> bytes() throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
