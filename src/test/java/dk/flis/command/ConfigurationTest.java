// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.engine.TrinoSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final String URL = "jdbc:trino://trino.example.dk:8443/flis/facts?SSL=true";

    @Test
    void readsWithDuckDbWhereNothingIsSaid() {
        assertThat(Configuration.of(Map.of(), Map.of()).trino()).isEmpty();
    }

    @Test
    void takesThePasswordOfTrinoFromTheEnvironmentOnly() {
        var file = Map.of("trino", Map.of("url", URL, "user", "publisher", "password", "in the open"));

        assertThat(Configuration.of(file, Map.of()).trino())
                .contains(new TrinoSettings(URL, "publisher", Optional.empty()));
        assertThat(Configuration.of(file, Map.of("FLIS_TRINO_PASSWORD", "secret"))
                        .trino())
                .contains(new TrinoSettings(URL, "publisher", Optional.of("secret")));
    }

    @Test
    void wantsCatalogueAndSchemaInTheAddress() {
        var file = Map.of("trino", Map.of("url", "jdbc:trino://trino.example.dk:8443"));

        assertThatThrownBy(() -> Configuration.of(file, Map.of()))
                .hasMessageContaining("'trino.url' must name catalogue and schema")
                .hasMessageContaining("jdbc:trino://trino.example.dk:8443'");
    }
}
