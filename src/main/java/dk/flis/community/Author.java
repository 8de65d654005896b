// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.Account;

/**
 * Who wrote something.
 *
 * @param title what the portal called him then
 */
public record Author(String name, String title) {

    public static Author of(Account account) {
        return new Author(account.name().value(), account.title());
    }
}
