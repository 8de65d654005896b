// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Lists of texts as enumerations of an engine, each made once for all files: written out in a statement, a list of some
 * hundred codes costs many times what a small file does.
 */
final class CodeTypes {

    private final Engine engine;

    /** Of its own, for an engine may serve several catalogues. */
    private final String prefix = "kode_" + UUID.randomUUID().toString().replace("-", "") + '_';

    private final AtomicInteger made = new AtomicInteger();
    private final Map<List<String>, String> names = new ConcurrentHashMap<>();

    CodeTypes(Engine engine) {
        this.engine = engine;
    }

    /** SQL of the type whose values are these texts; at least one, and none twice. */
    String of(List<String> texts) {
        return names.computeIfAbsent(List.copyOf(texts), this::make);
    }

    private String make(List<String> texts) {
        var name = prefix + made.incrementAndGet();
        var sql = "CREATE TYPE %s AS ENUM (%s)"
                .formatted(name, texts.stream().map(Engine::literal).collect(Collectors.joining(", ")));
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return name;
        } catch (SQLException problem) {
            throw new EngineException("DuckDB did not take a code list: " + sql, problem);
        }
    }
}
