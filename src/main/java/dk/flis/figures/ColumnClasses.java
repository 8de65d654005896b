// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.CodeList;
import dk.flis.reference.Month;
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
    private final Map<List<List<BitSet>>, Integer> classes = new HashMap<>();
    private final List<List<List<BitSet>>> signatures = new ArrayList<>();

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

    /** How many codes the values of the class became: one, or several where a bridge cannot split the old code. */
    int alternatives(int cls, int epoch) {
        return signatures.get(cls).get(epoch).size();
    }

    /** Whether the values of the class, taken as one of the codes that they became, meet that condition in the epoch. */
    boolean meets(int cls, int epoch, int alternative, int question) {
        return signatures.get(cls).get(epoch).get(alternative).get(question);
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

    /** By epoch, for each code that the value became, which conditions it meets. */
    private List<List<BitSet>> signature(String value) {
        var signature = new ArrayList<List<BitSet>>();
        for (var epoch = 0; epoch < epochs.count(); epoch++) {
            signature.add(newest(value, epochs.sample(epoch)).stream()
                    .map(newest -> met(value, newest))
                    .distinct()
                    .toList());
        }
        return signature;
    }

    private BitSet met(String value, String newest) {
        var met = new BitSet();
        for (var question = 0; question < asked.size(); question++) {
            met.set(question, asked.get(question).test(value, newest));
        }
        return met;
    }

    private List<String> newest(String value, Month month) {
        return list.map(codes -> codes.meanings(value, month)).orElseGet(() -> List.of(value));
    }
}
