// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import java.util.Map;

/**
 * A person who may sign in.
 *
 * @param title what the portal calls him, such as Demo-controller
 */
public record Account(UserName name, String title, Role role) {

    /** On whose behalf he looks. */
    public sealed interface Role {

        record Operator() implements Role {}

        /**
         * @param presentation whether his municipality has joined with the presentation layer
         * @param rights area id to what he may there
         */
        record Municipal(MunicipalityCode municipality, boolean presentation, Map<String, Right> rights)
                implements Role {
            public Municipal {
                rights = Map.copyOf(rights);
            }
        }
    }

    public Viewer viewer() {
        return switch (role) {
            case Role.Operator _ -> new Viewer.Operator(name.value());
            case Role.Municipal own ->
                new Viewer.User(name.value(), own.municipality(), own.presentation(), own.rights());
        };
    }
}
