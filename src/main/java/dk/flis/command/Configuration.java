// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Entrance;
import dk.flis.distribution.RawData;
import dk.flis.door.SftpSettings;
import dk.flis.engine.TrinoSettings;
import dk.flis.store.DataFolder;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.StoreException;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param entrance how users reach the portal, and who else lets them in
 * @param sftp where suppliers deliver; empty: nowhere
 * @param extractsKept how long an extract of raw data is there to be taken
 * @param memoryMegabytes DuckDB's bound, outside the Java heap
 * @param threads of DuckDB
 * @param workers how many files are checked at once
 */
public record Configuration(
        DatabaseSettings database,
        Optional<TrinoSettings> trino,
        Entrance entrance,
        Optional<SftpSettings> sftp,
        Duration extractsKept,
        long memoryMegabytes,
        int threads,
        int workers) {

    private static final long DEFAULT_MEMORY = 2000;

    /** That of the machine's own SSH is another's. */
    private static final int SFTP_PORT = 2222;

    private static final Pattern TRINO_URL = Pattern.compile("jdbc:trino://[^/?]+/[^/?]+/[^/?]+([?].*)?");

    static Configuration of(DataFolder data) {
        return of(read(data.configuration()), System.getenv());
    }

    static Configuration of(Map<?, ?> file, Map<String, String> environment) {
        var words = new ConfigurationWords(file, environment);
        var cores = Runtime.getRuntime().availableProcessors();
        return new Configuration(
                words.text("database.url", "FLIS_DATABASE_URL")
                        .<DatabaseSettings>map(url -> external(url, words))
                        .orElseGet(DatabaseSettings.Embedded::new),
                words.text("trino.url", "FLIS_TRINO_URL").map(url -> trino(url, words)),
                ReadEntrance.of(words),
                sftp(words),
                words.whole("extracts.days", "FLIS_EXTRACTS_DAYS")
                        .map(Duration::ofDays)
                        .orElse(RawData.KEPT),
                words.whole("memory", "FLIS_MEMORY").orElse(DEFAULT_MEMORY),
                words.whole("threads", "FLIS_THREADS").map(Math::toIntExact).orElse(cores),
                words.whole("workers", "FLIS_WORKERS").map(Math::toIntExact).orElse(cores));
    }

    private static DatabaseSettings external(String url, ConfigurationWords words) {
        var user = words.text("database.user", "FLIS_DATABASE_USER").orElse("flis_app");
        var owner = words.text("database.owner", "FLIS_DATABASE_OWNER");
        return new DatabaseSettings.External(
                url,
                new DatabaseSettings.Login(user, words.secret("database.password-file", "FLIS_DATABASE_PASSWORD")),
                owner.map(name -> new DatabaseSettings.Login(
                        name, words.secret("database.owner-password-file", "FLIS_DATABASE_OWNER_PASSWORD"))));
    }

    /** {@code sftp: off} shuts it. */
    private static Optional<SftpSettings> sftp(ConfigurationWords words) {
        var shut = words.text("sftp", "FLIS_SFTP").filter(text -> text.equals("off") || text.equals("false"));
        if (shut.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new SftpSettings(
                words.text("sftp.address", "FLIS_SFTP_ADDRESS").orElse("127.0.0.1"),
                words.whole("sftp.port", "FLIS_SFTP_PORT").map(Math::toIntExact).orElse(SFTP_PORT),
                SftpSettings.REST));
    }

    private static TrinoSettings trino(String url, ConfigurationWords words) {
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

    static StoreException broken(String message) {
        return new StoreException(Problem.CONFIGURATION, message);
    }
}
