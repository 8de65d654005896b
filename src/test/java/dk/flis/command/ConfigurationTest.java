// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.IdentityProvider;
import dk.flis.engine.TrinoSettings;
import dk.flis.reference.MunicipalityCode;
import java.net.URI;
import java.util.HashMap;
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

    @Test
    void letsNobodyElseInAndKnowsNoAddressWhereNothingIsSaid() {
        var entrance = Configuration.of(Map.of(), Map.of()).entrance();

        assertThat(entrance.address()).isEmpty();
        assertThat(entrance.providers()).isEmpty();
    }

    @Test
    void readsAMunicipalitysIdentityProviderWithItsSecretFromTheEnvironment() {
        var file = Map.of(
                "address",
                "https://FLIS.example.dk:443/",
                "oidc",
                Map.of("albertslund", provider("municipality", 165)));
        var entrance = Configuration.of(file, Map.of("FLIS_OIDC_ALBERTSLUND_CLIENT_SECRET", "hemmelig"))
                .entrance();

        assertThat(entrance.address()).contains(URI.create("https://flis.example.dk"));
        assertThat(entrance.providers())
                .containsExactly(new IdentityProvider(
                        "albertslund",
                        new MunicipalityCode(165),
                        URI.create("https://login.example.dk/realms/kommune"),
                        "flis",
                        "hemmelig",
                        "preferred_username"));
        assertThat(entrance.toString()).doesNotContain("hemmelig");
    }

    @Test
    void saysWhatIsMissingOfAnIdentityProvider() {
        var address = "https://flis.example.dk";
        var provider = provider("municipality", 165);
        var secret = Map.of("FLIS_OIDC_A_CLIENT_SECRET", "x", "FLIS_OIDC_B_CLIENT_SECRET", "y");

        refuses(Map.of("oidc", Map.of("a", provider)), secret, "'oidc' needs 'address'");
        refuses(Map.of("address", address, "oidc", Map.of("a", provider)), Map.of(), "oidc.a.client-secret-file");
        refuses(
                Map.of("address", address, "oidc", Map.of("a", provider("municipality", "Albertslund"))),
                secret,
                "three digits");
        refuses(
                Map.of("address", address, "oidc", Map.of("a", provider, "b", provider)),
                secret,
                "two providers of municipality");
        refuses(
                Map.of("address", address, "oidc", Map.of("a", provider("issuer", "http://login.example.dk"))),
                secret,
                "'oidc.a.issuer' must begin with https://");
        refuses(Map.of("address", "https://example.dk/flis"), Map.of(), "scheme and host alone");
        refuses(Map.of("address", "flis.example.dk"), Map.of(), "'address' must begin with https://");
    }

    private static void refuses(Map<?, ?> file, Map<String, String> environment, String message) {
        assertThatThrownBy(() -> Configuration.of(file, environment)).hasMessageContaining(message);
    }

    /** @param name of the one value that is as given */
    private static Map<String, Object> provider(String name, Object value) {
        var provider = new HashMap<String, Object>(
                Map.of("municipality", 165, "issuer", "https://login.example.dk/realms/kommune", "client-id", "flis"));
        provider.put(name, value);
        return provider;
    }
}
