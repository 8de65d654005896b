// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

/** What a municipality spends in 2024, so that what is done follows the money. */
public interface Spending {

    /** Net kr. on an account's operation, before the state's refund. */
    double on(String account);

    /** What the whole country spends on it per inhabitant. */
    double nationally(String account);
}
