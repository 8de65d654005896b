// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import java.util.List;

/**
 * One account line of one municipality with the cells it is booked on.
 *
 * @param net kr. per inhabitant in 2024, after refunds
 * @param income of which income, positive
 * @param growth its own, a year, above the general index
 */
record TownLine(
        AccountLine line,
        double net,
        double income,
        double growth,
        List<Portion> expense,
        List<Portion> received,
        List<Portion> refunded) {

    /** A cell's share of the line; the shares of a list add to one. */
    record Portion(Cell cell, double share) {}

    TownLine {
        expense = List.copyOf(expense);
        received = List.copyOf(received);
        refunded = List.copyOf(refunded);
    }

    /** Net before the state's refund, kr. per inhabitant. */
    double beforeRefund() {
        return net / (1 - line.refund());
    }
}
