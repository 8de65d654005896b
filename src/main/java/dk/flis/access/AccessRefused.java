// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

/** Somebody asked for what his office does not open to him. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AccessRefused(String message) {
        super(message);
    }
}
