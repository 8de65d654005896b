// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.Arrays;

/** Sums by key, keys being whole numbers of 0 or more: open addressing, for millions of cells without an object each. */
final class LongCells {

    private static final long FREE = -1;

    private long[] keys = new long[64];
    private long[] amounts = new long[64];
    private int size;

    LongCells() {
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    /** @throws ArithmeticException when the sum no longer fits in 64 bits */
    void add(long key, long amount) {
        var slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            size++;
        }
        amounts[slot] = Math.addExact(amounts[slot], amount);
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** In ascending order. */
    long[] keys() {
        var used = Arrays.stream(keys).filter(key -> key != FREE).toArray();
        Arrays.sort(used);
        return used;
    }

    long amount(long key) {
        return amounts[slot(key)];
    }

    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldAmounts = amounts;
        keys = new long[oldKeys.length * 2];
        amounts = new long[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                amounts[slot] = oldAmounts[i];
            }
        }
    }
}
