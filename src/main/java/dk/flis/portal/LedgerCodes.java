// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The codes of one column of a ledger, and what its list calls them.
 *
 * @param list empty for a column without one, such as the municipality's own cost centres
 */
record LedgerCodes(Column column, Optional<CodeList> list) {

    static LedgerCodes of(Dataset dataset, String column, Catalogue catalogue) {
        var known = dataset.column(column).orElseThrow();
        return new LedgerCodes(
                known,
                known.type() instanceof Column.Type.Code(var id)
                        ? Optional.ofNullable(catalogue.codeLists().get(id))
                        : Optional.empty());
    }

    Optional<Character> separator() {
        return list.flatMap(CodeList::separator);
    }

    /** The code's first segments; whole where it has no more. */
    String cut(String code, int segments) {
        return separator()
                .map(String::valueOf)
                .map(sign -> {
                    var parts = parts(code, sign);
                    return String.join(sign, parts.subList(0, Math.min(segments, parts.size())));
                })
                .orElse(code);
    }

    int segments(String code) {
        return separator().map(sign -> parts(code, String.valueOf(sign)).size()).orElse(1);
    }

    private static List<String> parts(String code, String sign) {
        return List.of(code.split(Pattern.quote(sign), -1));
    }

    boolean isUnder(String code, String above) {
        return code.equals(above)
                || separator().filter(sign -> code.startsWith(above + sign)).isPresent();
    }

    /** Blank where the list does not know it. */
    String name(String code) {
        return list.map(CodeList::entries)
                .flatMap(entries -> Optional.ofNullable(entries.get(code)))
                .map(CodeList.Entry::name)
                .orElse("");
    }

    /** Whether it should stand in the list and does not. */
    boolean isUnmatched(String code) {
        return !code.isEmpty()
                && list.filter(known -> !known.entries().containsKey(code)).isPresent();
    }
}
