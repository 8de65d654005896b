// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

/** What a municipality spends in a year on an account, so that care follows the money. */
@FunctionalInterface
public interface Spending {

    /** Net kr. in 2024. */
    double on(String account);

    /** On several accounts together. */
    default double onAll(String... accounts) {
        var sum = 0.0;
        for (var account : accounts) {
            sum += on(account);
        }
        return sum;
    }
}
