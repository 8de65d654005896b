// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

/** The store cannot do its work; the problem says who must act, the message what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;

    public StoreException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public StoreException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public enum Problem {
        /** The operator: make room. */
        DISK_FULL,
        /** The operator: the database does not answer or refuses us. */
        DATABASE_UNAVAILABLE,
        /** The operator: PostgreSQL will not run as root here. */
        ROOT_REFUSED,
        /** The operator: a secret can be read by others, or is gone. */
        KEYS_UNSAFE,
        /** The operator: restore from the back-up. */
        DAMAGED,
        /** The operator: another process holds what this one needs; try again. */
        BUSY,
        /** The operator: somebody changed the fact tables behind the program's back. */
        CHANGED_ELSEWHERE,
        /** The catalogue's editor: a column changed its type. */
        SCHEMA_CONFLICT,
        /** The operator: {@code flis.yaml} or the environment says something that cannot be. */
        CONFIGURATION,
        /** Whoever called: a file or a number that does not exist. */
        UNKNOWN
    }
}
