// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.store.DataFolder;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.StoreException;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the operator decides: {@code flis.yaml} of the data folder, each value overruled by the environment.
 *
 * @param memoryMegabytes DuckDB's bound, outside the Java heap
 * @param threads of DuckDB
 * @param workers how many files are checked at once
 */
public record Configuration(DatabaseSettings database, long memoryMegabytes, int threads, int workers) {

    private static final long DEFAULT_MEMORY = 2000;

    static Configuration of(DataFolder data) {
        return of(read(data.configuration()), System.getenv());
    }

    static Configuration of(Map<?, ?> file, Map<String, String> environment) {
        var words = new Words(file, environment);
        var cores = Runtime.getRuntime().availableProcessors();
        return new Configuration(
                words.text("database.url", "FLIS_DATABASE_URL")
                        .<DatabaseSettings>map(url -> external(url, words))
                        .orElseGet(DatabaseSettings.Embedded::new),
                words.whole("memory", "FLIS_MEMORY").orElse(DEFAULT_MEMORY),
                words.whole("threads", "FLIS_THREADS").map(Math::toIntExact).orElse(cores),
                words.whole("workers", "FLIS_WORKERS").map(Math::toIntExact).orElse(cores));
    }

    private static DatabaseSettings external(String url, Words words) {
        var user = words.text("database.user", "FLIS_DATABASE_USER").orElse("flis_app");
        var owner = words.text("database.owner", "FLIS_DATABASE_OWNER");
        return new DatabaseSettings.External(
                url,
                new DatabaseSettings.Login(user, words.secret("database.password-file", "FLIS_DATABASE_PASSWORD")),
                owner.map(name -> new DatabaseSettings.Login(
                        name, words.secret("database.owner-password-file", "FLIS_DATABASE_OWNER_PASSWORD"))));
    }

    private static Map<?, ?> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            var content = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return content instanceof Map<?, ?> map ? map : Map.of();
        } catch (IOException | YamlEngineException trouble) {
            throw broken("'%s' cannot be read: %s".formatted(file, trouble.getMessage()));
        }
    }

    private static StoreException broken(String message) {
        return new StoreException(Problem.CONFIGURATION, message);
    }

    /** The values by their names; the environment's win. */
    private record Words(Map<?, ?> file, Map<String, String> environment) {

        Optional<String> text(String name, String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .filter(text -> !text.isBlank())
                    .or(() -> find(file, name.split("\\.", -1), 0));
        }

        private static Optional<String> find(Map<?, ?> map, String[] path, int depth) {
            var value = map.get(path[depth]);
            if (value == null) {
                return Optional.empty();
            }
            if (depth == path.length - 1) {
                return Optional.of(value.toString());
            }
            return value instanceof Map<?, ?> inner ? find(inner, path, depth + 1) : Optional.empty();
        }

        Optional<Long> whole(String name, String variable) {
            return text(name, variable).map(text -> {
                if (!text.matches("[1-9]\\d{0,8}")) {
                    throw broken("'%s' must be a whole number above 0, but is '%s'".formatted(name, text));
                }
                return Long.valueOf(text);
            });
        }

        /** From the file that is named, or the environment; never from flis.yaml itself. */
        String secret(String name, String variable) {
            var given = Optional.ofNullable(environment.get(variable));
            if (given.isPresent()) {
                return given.get();
            }
            var path = find(file, name.split("\\.", -1), 0)
                    .orElseThrow(() -> broken(
                            "'%s' must name a file with the password, or %s must hold it".formatted(name, variable)));
            try {
                return Files.readString(Path.of(path)).strip();
            } catch (IOException trouble) {
                throw broken("the password file '%s' cannot be read".formatted(path));
            }
        }
    }
}
