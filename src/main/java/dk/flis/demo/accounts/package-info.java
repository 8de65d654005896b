// SPDX-License-Identifier: EUPL-1.2
/**
 * A municipality's accounts and budget, at the levels of the real ones.
 *
 * <p>Begin at {@link dk.flis.demo.accounts.CountryAccounts}; levels stand in {@code resources/demo/levels.csv}.
 */
@NullMarked
package dk.flis.demo.accounts;

import org.jspecify.annotations.NullMarked;
