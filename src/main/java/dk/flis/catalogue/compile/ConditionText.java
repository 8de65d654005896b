// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column is called and which of its values are meant, in Danish and with the codes' names. */
final class ConditionText {

    private final Map<String, Codes> lists;

    ConditionText(Map<String, Codes> lists) {
        this.lists = lists;
    }

    /** The column's heading in running text: Beløb becomes beløb, CPR-nummer stays. */
    String title(String column, Source source) {
        var title = source.column(column).map(Column::title).orElse(column);
        var acronym = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return acronym ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** With the unit: beløb (kr.). */
    String measured(String column, Source source) {
        var unit = source.column(column)
                .flatMap(Column::unit)
                .map(" (%s)"::formatted)
                .orElse("");
        return title(column, source) + unit;
    }

    String text(Condition condition, String column, Source source) {
        var codes = source.column(column).map(Column::type).flatMap(this::codes);
        return text(condition, codes);
    }

    private Optional<Codes> codes(Column.Type type) {
        return type instanceof Column.Type.Code code ? Optional.ofNullable(lists.get(code.list())) : Optional.empty();
    }

    private static String text(Condition condition, Optional<Codes> codes) {
        return switch (condition) {
            case Condition.AnyOf(var patterns) ->
                listed(patterns.stream().map(pattern -> text(pattern, codes)).toList());
            case Condition.Not(var inner) -> "ikke " + text(inner, codes);
            case Condition.Both(var first, var second) -> text(first, codes) + ", og " + text(second, codes);
        };
    }

    private static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " eller " + words.getLast();
    }

    private static String text(Pattern pattern, Optional<Codes> codes) {
        return switch (pattern) {
            case Pattern.Exactly(var value) -> named(value, codes);
            case Pattern.Below below -> named(below.prefix(), codes);
            case Pattern.Codes range -> named(range.from(), codes) + " til " + named(range.to(), codes);
            case Pattern.Numbers range -> range(range, codes);
        };
    }

    private static String range(Pattern.Numbers range, Optional<Codes> codes) {
        var listed = codes.map(list -> list.list().entries().keySet().stream()
                        .filter(range::test)
                        .map(code -> named(code, codes))
                        .toList())
                .orElse(List.of());
        if (!listed.isEmpty() && listed.size() <= 3) {
            return listed(listed);
        }
        return range.to()
                .map(last -> range.from().map(first -> first + "–" + last).orElse("til og med " + last))
                .orElseGet(
                        () -> range.from().map(first -> first + " og derover").orElse("alle"));
    }

    /** The code with its name; a code that is a word is said by its name alone. */
    private static String named(String code, Optional<Codes> codes) {
        return codes.flatMap(list -> list.entry(code))
                .map(entry -> code.chars().anyMatch(Character::isDigit) ? code + " " + entry.name() : entry.name())
                .orElse(code);
    }
}
