// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.ControlTotals;
import dk.flis.delivery.NotedTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which groups are held against each other: the first columns of a dataset's control totals, cut as those are or whole.
 *
 * @param lists of each column, the list its codes stand in
 * @param columns how many of them
 * @param whole whether codes stand whole
 */
public record Grouping(ControlTotals totals, List<Optional<CodeList>> lists, int columns, boolean whole) {

    public Grouping {
        lists = List.copyOf(lists);
    }

    /** As the catalogue has it. */
    public static Grouping of(Dataset dataset, Catalogue catalogue) {
        var totals = dataset.totals().orElseThrow();
        var lists = totals.by().stream()
                .map(by -> dataset.column(by.column()).flatMap(column -> list(column, catalogue)))
                .toList();
        return new Grouping(totals, lists, totals.by().size(), false);
    }

    private static Optional<CodeList> list(Column column, Catalogue catalogue) {
        return column.type() instanceof Column.Type.Code(var list)
                ? Optional.ofNullable(catalogue.codeLists().get(list))
                : Optional.empty();
    }

    public Grouping with(int fewer, boolean wholeCodes) {
        return new Grouping(totals, lists, fewer, wholeCodes);
    }

    /** Whether these are the groups in which delivery notes give their sums, or sums of those. */
    boolean isNoted() {
        return !whole;
    }

    /** The group that whole codes, or a note's, belong to. */
    List<String> group(List<String> codes) {
        var group = new ArrayList<String>();
        for (var at = 0; at < columns; at++) {
            group.add(cut(codes.get(at), at));
        }
        return List.copyOf(group);
    }

    private String cut(String code, int at) {
        var segments = totals.by().get(at).segments();
        var sign = separator(at);
        if (whole || segments == 0 || sign.isEmpty()) {
            return NotedTotals.bare(code);
        }
        var parts = List.of(code.split(Pattern.quote(sign), -1));
        return NotedTotals.bare(String.join(sign, parts.subList(0, Math.min(segments, parts.size()))));
    }

    /** Whether a code says more than the group it is cut to. */
    boolean isFiner(String code, int at) {
        return totals.by().get(at).segments() > 0 && !cut(code, at).equals(NotedTotals.bare(code));
    }

    private String separator(int at) {
        return lists.get(at).flatMap(CodeList::separator).map(String::valueOf).orElse("");
    }

    /** A code as somebody wrote it, perhaps with its name behind it, as its list writes it; what no list knows as it is. */
    String read(String written, int at) {
        var text = written.strip();
        var first = text.split("\\s+", 2)[0];
        return lists.get(at)
                .flatMap(list -> known(list, text).or(() -> known(list, first)))
                .orElseGet(() -> NotedTotals.bare(first));
    }

    private static Optional<String> known(CodeList list, String text) {
        return list.normalise(text).filter(list.entries()::containsKey);
    }

    /** Blank when its list does not know it. */
    public String name(String code, int at) {
        return lists.get(at)
                .flatMap(list -> list.normalise(code)
                        .flatMap(known -> Optional.ofNullable(list.entries().get(known))))
                .map(CodeList.Entry::name)
                .orElse("");
    }
}
