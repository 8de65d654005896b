// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.world.Shares;
import dk.flis.demo.world.Table;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an account's money is spent on.
 *
 * @param expense arts with their shares; empty when the account holds income only
 * @param income the art of income
 */
record Profile(String name, Shares expense, String income, String ownership) {

    static Map<String, Profile> all() {
        return Table.rows("profiles.csv").stream()
                .map(row -> new Profile(
                        row.getField("profile"),
                        Shares.parse(row.getField("expense")),
                        row.getField("income"),
                        row.getField("ownership")))
                .collect(Collectors.toMap(Profile::name, profile -> profile));
    }
}
