// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import java.math.BigDecimal;

/** Of some rows. */
public record Sum(long rows, BigDecimal amount) {

    public static final Sum NONE = new Sum(0, BigDecimal.ZERO);

    Sum plus(Sum other) {
        return new Sum(rows + other.rows, amount.add(other.amount));
    }
}
