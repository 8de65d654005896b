// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.util.Optional;

/** Which PostgreSQL keeps the state. */
public sealed interface DatabaseSettings {

    /** The program's own, under the data folder. */
    record Embedded() implements DatabaseSettings {}

    /**
     * One that somebody else runs.
     *
     * @param url such as {@code jdbc:postgresql://db.example.dk/flis}
     * @param login the role that the program works as; neither superuser nor owner
     * @param owner the role that owns the tables and migrates them; without it migrating is somebody else's task
     */
    record External(String url, Login login, Optional<Login> owner) implements DatabaseSettings {}

    record Login(String user, String password) {
        /** Passwords do not reach logs. */
        @Override
        public String toString() {
            return user;
        }
    }
}
