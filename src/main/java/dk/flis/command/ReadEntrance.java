// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Entrance;
import dk.flis.access.IdentityProvider;
import dk.flis.reference.MunicipalityCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code address} and {@code oidc} of {@code flis.yaml}. */
final class ReadEntrance {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ConfigurationWords words;

    private ReadEntrance(ConfigurationWords words) {
        this.words = words;
    }

    static Entrance of(ConfigurationWords words) {
        return new ReadEntrance(words).read();
    }

    private Entrance read() {
        var address = words.text("address", "FLIS_ADDRESS").map(ReadEntrance::address);
        var providers = new ArrayList<IdentityProvider>();
        for (var id : words.under("oidc").keySet()) {
            providers.add(provider(id.toString()));
        }
        if (!providers.isEmpty() && address.isEmpty()) {
            throw Configuration.broken("'oidc' needs 'address', which providers send users back to,"
                    + " such as address: https://flis.example.dk");
        }
        oneForEach(providers);
        return new Entrance(address, providers);
    }

    /** Scheme, host and port alone: it is what browsers hold passkeys against. */
    private static URI address(String text) {
        var address = safe("address", text);
        if (!address.getRawPath().replace("/", "").isEmpty()
                || address.getRawQuery() != null
                || address.getRawUserInfo() != null) {
            throw Configuration.broken(
                    "'address' must be scheme and host alone, such as https://flis.example.dk, but is '%s'"
                            .formatted(text));
        }
        // As browsers write an origin: without the port that goes without saying.
        var host = address.getRawAuthority().toLowerCase(Locale.ROOT);
        return URI.create(
                "https".equals(address.getScheme()) ? "https://" + host.replaceFirst(":443$", "") : "http://" + host);
    }

    private IdentityProvider provider(String id) {
        if (!ID.matcher(id).matches()) {
            throw Configuration.broken(
                    "a name under 'oidc' has a–z, 0–9 and '-', for it is part of an address, but is '%s'"
                            .formatted(id));
        }
        var variable = "FLIS_OIDC_" + id.toUpperCase(Locale.ROOT).replace('-', '_');
        return new IdentityProvider(
                id,
                municipality(id, variable),
                safe("oidc." + id + ".issuer", wanted(id, "issuer", variable + "_ISSUER")),
                wanted(id, "client-id", variable + "_CLIENT_ID"),
                words.secret("oidc." + id + ".client-secret-file", variable + "_CLIENT_SECRET"),
                text(id, "user-claim", variable + "_USER_CLAIM").orElse("preferred_username"));
    }

    private MunicipalityCode municipality(String id, String variable) {
        var text = wanted(id, "municipality", variable + "_MUNICIPALITY");
        return MunicipalityCode.parse(text)
                .orElseThrow(() -> Configuration.broken(
                        "'oidc.%s.municipality' must be a municipality's code of three digits, but is '%s'"
                                .formatted(id, text)));
    }

    private String wanted(String id, String name, String variable) {
        return text(id, name, variable)
                .orElseThrow(() -> Configuration.broken("'oidc.%s.%s' is missing".formatted(id, name)));
    }

    private Optional<String> text(String id, String name, String variable) {
        return words.text("oidc." + id + "." + name, variable);
    }

    /** What goes there must be read by nobody on the way. */
    private static URI safe(String name, String text) {
        try {
            var address = URI.create(text.strip());
            var host = Optional.ofNullable(address.getHost()).orElse("");
            if (!host.isEmpty()
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)))) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw wrong(name, text);
        }
        throw wrong(name, text);
    }

    private static RuntimeException wrong(String name, String text) {
        return Configuration.broken(
                "'%s' must begin with https:// (or http://localhost for a trial), but is '%s'".formatted(name, text));
    }

    private static void oneForEach(List<IdentityProvider> providers) {
        var seen = new HashSet<MunicipalityCode>();
        for (var provider : providers) {
            if (!seen.add(provider.municipality())) {
                throw Configuration.broken(
                        "'oidc' has two providers of municipality %s; one lets in".formatted(provider.municipality()));
            }
        }
    }
}
