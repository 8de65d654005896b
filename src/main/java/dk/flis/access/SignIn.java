// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignIn {

    record Admitted(Account account) implements SignIn {}

    /** Name and password do not belong together; which of them is wrong is not said. */
    record Refused() implements SignIn {}

    /** Name and password are right, but a local administrator has blocked the account. */
    record Blocked() implements SignIn {}

    /** Too many failures: not even tried. */
    record Delayed(Duration left) implements SignIn {}
}
