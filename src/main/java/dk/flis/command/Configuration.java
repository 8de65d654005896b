// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.engine.TrinoSettings;
import dk.flis.store.DataFolder;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.StoreException;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the operator decides: {@code flis.yaml} of the data folder, each value overruled by the environment.
 *
 * @param trino what reads the facts of a publication; empty: DuckDB, in this process
 * @param memoryMegabytes DuckDB's bound, outside the Java heap
 * @param threads of DuckDB
 * @param workers how many files are checked at once
 */
public record Configuration(
        DatabaseSettings database, Optional<TrinoSettings> trino, long memoryMegabytes, int threads, int workers) {

    private static final long DEFAULT_MEMORY = 2000;

    private static final Pattern TRINO_URL = Pattern.compile("jdbc:trino://[^/?]+/[^/?]+/[^/?]+([?].*)?");

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
                words.text("trino.url", "FLIS_TRINO_URL").map(url -> trino(url, words)),
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

    private static TrinoSettings trino(String url, Words words) {
        if (!TRINO_URL.matcher(url).matches()) {
            throw broken(
                    "'trino.url' must name catalogue and schema, such as jdbc:trino://trino.example.dk:8443/flis/facts?SSL=true, but is '%s'"
                            .formatted(url));
        }
        return new TrinoSettings(
                url,
                words.text("trino.user", "FLIS_TRINO_USER").orElse("flis"),
                words.secretIfAny("trino.password-file", "FLIS_TRINO_PASSWORD"));
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

        String secret(String name, String variable) {
            return secretIfAny(name, variable)
                    .orElseThrow(() -> broken(
                            "'%s' must name a file with the password, or %s must hold it".formatted(name, variable)));
        }

        /** From the file that is named, or the environment; never from flis.yaml itself. */
        Optional<String> secretIfAny(String name, String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .or(() -> find(file, name.split("\\.", -1), 0).map(Words::password));
        }

        private static String password(String path) {
            try {
                return Files.readString(Path.of(path)).strip();
            } catch (IOException trouble) {
                throw broken("the password file '%s' cannot be read".formatted(path));
            }
        }
    }
}
