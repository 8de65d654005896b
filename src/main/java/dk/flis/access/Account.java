// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;

/**
 * A person who may sign in.
 *
 * @param title what the portal calls him, such as Demo-controller
 */
public record Account(UserName name, String title, Role role, Standing standing) {

    /** A new one. */
    public Account(UserName name, String title, Role role) {
        this(name, title, role, Standing.NEW);
    }

    /** On whose behalf he looks. */
    public sealed interface Role {

        record Operator() implements Role {}

        record CatalogueEditor() implements Role {}

        /** @param presentation whether his municipality has joined with the presentation layer */
        record Municipal(MunicipalityCode municipality, boolean presentation, Grants grants) implements Role {}
    }

    /**
     * Whether he gets in.
     *
     * @param oneTime his password was made by somebody else: he must change it before anything else
     * @param byProvider his municipality's own identity provider lets him in, and nothing else does
     * @param stamp goes up with every change that ends his sessions
     */
    public record Standing(boolean blocked, boolean oneTime, boolean byProvider, long stamp) {

        public static final Standing NEW = new Standing(false, false, false, 1);

        /** His password is one that he must change at once. */
        public static final Standing ONE_TIME = new Standing(false, true, false, 1);
    }

    public Viewer viewer() {
        return switch (role) {
            case Role.Operator _ -> new Viewer.Operator(name.value());
            case Role.CatalogueEditor _ -> new Viewer.CatalogueEditor(name.value());
            case Role.Municipal own ->
                new Viewer.User(name.value(), own.municipality(), own.presentation(), own.grants());
        };
    }

    /** With what the scope of a token leaves of his rights. */
    public Account within(TokenScope scope) {
        return switch (role) {
            case Role.Operator _, Role.CatalogueEditor _ -> this;
            case Role.Municipal own ->
                new Account(
                        name,
                        title,
                        new Role.Municipal(
                                own.municipality(),
                                own.presentation(),
                                own.grants().within(scope)),
                        standing);
        };
    }
}
