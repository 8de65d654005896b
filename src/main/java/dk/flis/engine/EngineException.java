// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

/** An engine did not do its work; the message carries the statement, or says what the operator can do. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;

    public EngineException(String message, Throwable cause) {
        this(Problem.FAILED, message, cause);
    }

    public EngineException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public enum Problem {
        /** Us: SQL that should have worked did not; a bug, a lost file or too little memory. */
        FAILED,
        /** The operator: Trino does not answer, or not to us. */
        UNREACHABLE
    }
}
