// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.CodeList;
import dk.flis.reference.Month;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes of a list that may be delivered, by the ways in which they are usually written. Unusual ways are found in
 * the file itself, and added.
 *
 * @param codes spelling to code, both never empty
 */
record Spellings(CodeList list, Map<String, String> codes) {

    Spellings {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Leaves of the list in every common spelling, whatever their validity. */
    static Spellings of(CodeList list) {
        var leaves = list.entries().keySet().stream().filter(list::leaf).toList();
        var codes = new LinkedHashMap<String, String>();
        leaves.forEach(code -> codes.put(code, code));
        leaves.forEach(code -> others(list, code).forEach(spelling -> codes.putIfAbsent(spelling, code)));
        return new Spellings(list, codes);
    }

    private static Stream<String> others(CodeList list, String code) {
        var digits =
                list.separator().map(sign -> code.replace(sign.toString(), "")).orElse(code);
        var fewerZeros = Stream.iterate(code, bare -> bare.matches("0\\d.*"), bare -> bare.substring(1))
                .map(bare -> bare.substring(1));
        return Stream.concat(Stream.of("0" + code, digits, "0" + digits), fewerZeros)
                .filter(spelling ->
                        list.normalise(spelling).filter(code::equals).isPresent());
    }

    /** The codes themselves, as the list writes them. */
    List<String> own() {
        return codes.values().stream().distinct().toList();
    }

    /** The ways in which they are written that are not the list's own. */
    List<String> others() {
        return codes.entrySet().stream()
                .filter(spelling -> !spelling.getKey().equals(spelling.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Only codes that may be used in the month. */
    Spellings in(Month month) {
        var valid = codes.entrySet().stream()
                .filter(spelling -> validIn(month, spelling.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
        return valid.size() == codes.size() ? this : new Spellings(list, valid);
    }

    private boolean validIn(Month month, String code) {
        return Optional.ofNullable(list.entries().get(code))
                .filter(entry -> entry.validIn(month))
                .isPresent();
    }

    /** With those of these texts that mean a code after all, each in its own unusual way. */
    Spellings learning(List<String> texts) {
        var more = new LinkedHashMap<>(codes);
        for (var text : texts) {
            list.normalise(text).filter(codes::containsValue).ifPresent(code -> more.putIfAbsent(text, code));
        }
        return new Spellings(list, more);
    }
}
