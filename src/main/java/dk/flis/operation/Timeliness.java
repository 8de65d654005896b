// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

/** How a delivery that one may expect stands; what asks most for somebody's eye first. */
public enum Timeliness {
    /** What came last was rejected; an earlier delivery may still count. */
    REJECTED,
    /** The day is over and nothing counts. */
    MISSING,
    /** It came after its day. */
    LATE,
    /** Its day has not come, nor has it. */
    EXPECTED,
    /** It was sent again and took the place of the one before. */
    CORRECTED,
    DELIVERED,
    /** Nobody waits for it: the dataset has no such month, or the municipality had not joined. */
    NOT_EXPECTED;

    /** Whether there is a delivery that counts. */
    public boolean there() {
        return this == LATE || this == CORRECTED || this == DELIVERED;
    }
}
