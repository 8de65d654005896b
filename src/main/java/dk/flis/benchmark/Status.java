// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

/** How an own figure stands against another. */
public enum Status {
    BETTER,
    WORSE,
    /** Within two per cent of the other. */
    EVEN,
    /** The key figure has no direction, so there is no verdict. */
    HIGHER,
    LOWER
}
