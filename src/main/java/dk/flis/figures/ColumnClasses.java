// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.CodeList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one column, in classes that no clause tells apart in any epoch.
 *
 * <p>An empty field is the empty text: {@code ikke} takes it, nothing else does.
 */
final class ColumnClasses {

    private final String column;
    private final Optional<CodeList> list;
    private final List<Asked> asked;
    private final Map<Asked, Integer> numbers = new HashMap<>();
    private final Epochs epochs;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<BitSet, Integer> classes = new HashMap<>();
    private final List<BitSet> signatures = new ArrayList<>();

    ColumnClasses(String column, Optional<CodeList> list, List<Asked> asked, Epochs epochs) {
        this.column = column;
        this.list = list;
        this.asked = List.copyOf(asked);
        this.epochs = epochs;
        for (var question : this.asked) {
            numbers.put(question, numbers.size());
        }
        classOf("");
    }

    String column() {
        return column;
    }

    /** Value to class, as far as values are known. */
    Map<String, Integer> values() {
        return Collections.unmodifiableMap(values);
    }

    int size() {
        return signatures.size();
    }

    int classOf(String value) {
        return values.computeIfAbsent(value, this::classify);
    }

    /** The number of a condition, for {@link #meets}. */
    int question(Asked question) {
        var number = numbers.get(question);
        if (number == null) {
            throw new IllegalArgumentException("nobody asked %s of column '%s'".formatted(question, column));
        }
        return number;
    }

    /** Whether the values of the class meet that condition in the epoch. */
    boolean meets(int cls, int epoch, int question) {
        return signatures.get(cls).get(epoch * asked.size() + question);
    }

    private int classify(String value) {
        var signature = signature(value);
        var known = classes.get(signature);
        if (known != null) {
            return known;
        }
        classes.put(signature, signatures.size());
        signatures.add(signature);
        return signatures.size() - 1;
    }

    private BitSet signature(String value) {
        var signature = new BitSet();
        for (var epoch = 0; epoch < epochs.count(); epoch++) {
            var month = epochs.sample(epoch);
            for (var question = 0; question < asked.size(); question++) {
                signature.set(
                        epoch * asked.size() + question, asked.get(question).test(value, month, list));
            }
        }
        return signature;
    }
}
