// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.figures.Exact;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two products laid on their factors: each gets the mean of what it makes over all orders in which the
 * factors could be exchanged one after the other. The parts add up, no order is preferred, an equal factor gets nothing.
 */
final class Shapley {

    private Shapley() {}

    /** What one of difference in each factor is worth; times the factor's difference it is the factor's part. */
    static List<Exact> weights(List<Exact> own, List<Exact> other) {
        var weights = new ArrayList<Exact>();
        for (var at = 0; at < own.size(); at++) {
            weights.add(weight(without(own, at), without(other, at)));
        }
        return List.copyOf(weights);
    }

    /** The mean, over all orders, of the product of the other factors: those exchanged before are own ones already. */
    private static Exact weight(List<Exact> own, List<Exact> other) {
        var byExchanged = new ArrayList<>(List.of(Exact.ONE));
        for (var at = 0; at < own.size(); at++) {
            exchange(byExchanged, own.get(at), other.get(at));
        }
        var sum = Exact.ZERO;
        for (var exchanged = 0; exchanged < byExchanged.size(); exchanged++) {
            var orders = factorial(exchanged).multiply(factorial(own.size() - exchanged));
            var share = new Exact(orders, factorial(own.size() + 1));
            sum = sum.plus(byExchanged.get(exchanged).times(share));
        }
        return sum.reduced();
    }

    /** From the sums of products of so many exchanged factors, to those with one factor more. */
    private static void exchange(List<Exact> byExchanged, Exact own, Exact other) {
        byExchanged.add(Exact.ZERO);
        for (var number = byExchanged.size() - 1; number >= 0; number--) {
            var kept = byExchanged.get(number).times(other);
            byExchanged.set(
                    number,
                    number == 0 ? kept : kept.plus(byExchanged.get(number - 1).times(own)));
        }
    }

    private static List<Exact> without(List<Exact> all, int at) {
        var rest = new ArrayList<>(all);
        rest.remove(at);
        return rest;
    }

    private static BigInteger factorial(int number) {
        var product = BigInteger.ONE;
        for (var factor = 2; factor <= number; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
