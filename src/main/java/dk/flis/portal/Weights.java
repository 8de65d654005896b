// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Background;
import dk.flis.portal.view.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much each background counts, and how many neighbours: {@code vaegte=3-0-2} in the order of the area's text, {@code
 * antal=12}.
 *
 * @param given empty for the text's own
 */
record Weights(List<Integer> given, Optional<Integer> number) {

    static final String WEIGHTS = "vaegte";
    static final String NUMBER = "antal";

    /** The form's fields, one for each background: v0, v1 … */
    static final String FIELD = "v";

    static final int MOST = 9;

    private static final int MOST_NEIGHBOURS = 40;

    static Weights of(Address address) {
        var given = Choices.parameter(address, WEIGHTS).map(Weights::parsed).orElse(List.of());
        return new Weights(
                fields(address).orElse(given),
                Choices.parameter(address, NUMBER).map(text -> within(NUMBER, text, 1, MOST_NEIGHBOURS)));
    }

    int of(int at, Background background) {
        return at < given.size() ? given.get(at) : background.weight();
    }

    /** As the form sent them; empty without fields. */
    private static Optional<List<Integer>> fields(Address address) {
        var weights = new ArrayList<Integer>();
        while (Choices.parameter(address, FIELD + weights.size()).isPresent()) {
            var name = FIELD + weights.size();
            weights.add(within(name, Choices.parameter(address, name).orElse(""), 0, MOST));
        }
        return weights.isEmpty() ? Optional.empty() : Optional.of(weights);
    }

    private static List<Integer> parsed(String text) {
        return List.of(text.split("-", -1)).stream()
                .map(weight -> within(WEIGHTS, weight, 0, MOST))
                .toList();
    }

    private static int within(String name, String text, int least, int most) {
        if (!text.matches("\\d{1,3}")) {
            throw Choices.malformed(name, text);
        }
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw Choices.malformed(name, text);
        }
        return number;
    }
}
