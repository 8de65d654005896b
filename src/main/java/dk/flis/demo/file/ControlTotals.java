// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by main account × dranst, as a ledger gives them. */
final class ControlTotals {

    record Key(char mainAccount, String dranst) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byAccount = Character.compare(mainAccount, other.mainAccount);
            return byAccount != 0 ? byAccount : dranst.compareTo(other.dranst);
        }
    }

    private final long[] oere = new long[256 * 10];

    void add(char mainAccount, String dranst, long amount) {
        oere[(mainAccount - '0') * 10 + dranst.charAt(0) - '0'] += amount;
    }

    /** In øre; a group that adds to nil is left out. */
    SortedMap<Key, Long> sums() {
        var sums = new TreeMap<Key, Long>();
        for (var at = 0; at < oere.length; at++) {
            if (oere[at] != 0) {
                sums.put(new Key((char) ('0' + at / 10), Integer.toString(at % 10)), oere[at]);
            }
        }
        return sums;
    }
}
