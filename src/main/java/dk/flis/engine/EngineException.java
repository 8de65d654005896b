// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

/** SQL that should have worked did not: a bug, a lost file or too little memory; the message carries the statement. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
