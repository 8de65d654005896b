// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Our tables' codes in the spelling of the catalogue's lists. */
final class Codes {

    static final String NO_GROUPING = "000";

    private final Map<String, CodeList> lists;
    private final Map<String, Map<String, String>> spellings = new HashMap<>();

    Codes(Catalogue catalogue) {
        this.lists = catalogue.codeLists();
    }

    /** The code itself where the catalogue has no such list; throws when it has one without the code. */
    synchronized String of(String list, String code) {
        return spellings.computeIfAbsent(list, _ -> new HashMap<>()).computeIfAbsent(code, _ -> spelled(list, code));
    }

    private String spelled(String list, String code) {
        var known = Optional.ofNullable(lists.get(list));
        if (known.isEmpty() || known.get().entries().containsKey(code)) {
            return code;
        }
        var digits = code.replace(".", "");
        return known.get().entries().keySet().stream()
                .filter(entry -> entry.replace(".", "").equals(digits))
                .findFirst()
                .or(() -> known.get().closed() ? Optional.empty() : Optional.of(code))
                .orElseThrow(() -> new IllegalStateException(
                        "the demo country books on '%s', which the code list '%s' does not have"
                                .formatted(code, list)));
    }
}
