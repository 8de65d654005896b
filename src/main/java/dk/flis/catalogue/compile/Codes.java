// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A code list with an index, so that a selection's codes are looked up and not searched for.
 *
 * @param nodes every code and every inner node, listed or not
 */
record Codes(CodeList list, Set<String> nodes) {

    Codes(CodeList list) {
        this(list, nodes(list));
    }

    private static Set<String> nodes(CodeList list) {
        var nodes = new HashSet<String>();
        for (var code : list.entries().keySet()) {
            nodes.add(code);
            list.separator().ifPresent(sign -> {
                for (var end = code.indexOf(sign); end > 0; end = code.indexOf(sign, end + 1)) {
                    nodes.add(code.substring(0, end));
                }
            });
        }
        return Set.copyOf(nodes);
    }

    /** The list's spelling of a code or prefix; empty when the list has nothing there. */
    Optional<String> find(String written) {
        if (nodes.contains(written)) {
            return Optional.of(written);
        }
        return list.closed() ? list.normalise(written) : list.normalise(written).filter(nodes::contains);
    }

    Optional<CodeList.Entry> entry(String code) {
        return Optional.ofNullable(list.entries().get(code));
    }

    /** 1 for a flat code and for the outermost segment. */
    int segments(String code) {
        return list.separator()
                .map(sign ->
                        1 + (int) code.chars().filter(letter -> letter == sign).count())
                .orElse(1);
    }

    /** The code cut to a number of segments. */
    String cut(String code, int segments) {
        var end = 0;
        for (var segment = 0; segment < segments && end >= 0; segment++) {
            end = next(code, segment == 0 ? 0 : end + 1);
        }
        return end < 0 ? code : code.substring(0, end);
    }

    private int next(String code, int from) {
        return list.separator().map(sign -> code.indexOf(sign, from)).orElse(-1);
    }
}
