// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

/** What the moment of acceptance found in the slice. */
sealed interface Standing {

    /** Current from now on. */
    record First() implements Standing {}

    /** Accepted, but the other is later and stays current. */
    record Behind(Current other) implements Standing {}

    record Same(Current other) implements Standing {}
}
