// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import java.util.Optional;

/**
 * Which Trino reads the fact tables, and as whom.
 *
 * @param url with catalogue and schema, such as {@code jdbc:trino://trino.example.dk:8443/flis/facts?SSL=true}
 */
public record TrinoSettings(String url, String user, Optional<String> password) {

    /** Passwords do not reach logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
