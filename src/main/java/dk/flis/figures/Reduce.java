// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/** Gauss and Jordan modulo a prime: every row's leading 1 stands alone in its column. */
final class Reduce {

    private Reduce() {}

    /** Changes the rows given and returns them; rows of nil come last. */
    static long[][] modulo(long[][] rows, long prime) {
        var done = 0;
        var columns = rows.length == 0 ? 0 : rows[0].length;
        for (var column = 0; column < columns && done < rows.length; column++) {
            var pivot = pivot(rows, done, column);
            if (pivot >= 0) {
                swap(rows, done, pivot);
                scale(rows[done], inverse(rows[done][column], prime), prime);
                clear(rows, done, column, prime);
                done++;
            }
        }
        return rows;
    }

    private static int pivot(long[][] rows, int from, int column) {
        for (var row = from; row < rows.length; row++) {
            if (rows[row][column] != 0) {
                return row;
            }
        }
        return -1;
    }

    private static void swap(long[][] rows, int one, int other) {
        var row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    private static void scale(long[] row, long factor, long prime) {
        for (var column = 0; column < row.length; column++) {
            row[column] = row[column] * factor % prime;
        }
    }

    private static void clear(long[][] rows, int pivot, int column, long prime) {
        for (var row = 0; row < rows.length; row++) {
            var times = rows[row][column];
            if (row != pivot && times != 0) {
                for (var at = column; at < rows[row].length; at++) {
                    rows[row][at] = Math.floorMod(rows[row][at] - times * rows[pivot][at], prime);
                }
            }
        }
    }

    /** By Fermat. */
    private static long inverse(long number, long prime) {
        var result = 1L;
        var base = number;
        for (var power = prime - 2; power > 0; power >>= 1) {
            if ((power & 1) == 1) {
                result = result * base % prime;
            }
            base = base * base % prime;
        }
        return result;
    }
}
