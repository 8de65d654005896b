// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.AnyOf;
import dk.flis.catalogue.Condition.Both;
import dk.flis.catalogue.Condition.Not;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Source;
import dk.flis.reference.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One value of each kind that some clauses tell apart in a column, in a month. */
final class KindsOfValues {

    /** A value that nobody names. */
    private static final String OTHER = "?";

    private final Source source;
    private final Map<String, Codes> lists;
    private final List<Clause> clauses;
    private final Month month;

    KindsOfValues(Source source, Map<String, Codes> lists, List<Clause> clauses, Month month) {
        this.source = source;
        this.lists = lists;
        this.clauses = clauses;
        this.month = month;
    }

    List<String> of(String name) {
        var conditions = clauses.stream()
                .flatMap(clause -> Stream.ofNullable(clause.where().get(name)))
                .distinct()
                .toList();
        var column = source.column(name);
        var values = column.map(found -> values(found, conditions)).orElse(Stream.of(OTHER));
        var missing = column.map(Column::required).orElse(true) ? Stream.<String>empty() : Stream.of("");
        var list = column.flatMap(this::list);
        var kinds = new LinkedHashMap<List<List<Boolean>>, String>();
        Stream.concat(values, missing).forEach(value -> kinds.putIfAbsent(tested(value, list, conditions), value));
        return List.copyOf(kinds.values());
    }

    /** What each condition says of the value, and of what it may stand for in the newest list. */
    private List<List<Boolean>> tested(String value, Optional<CodeList> list, List<Condition> conditions) {
        return Stream.concat(Stream.of(value), list.stream().flatMap(codes -> codes.meanings(value, month).stream()))
                .map(reading -> conditions.stream()
                        .map(condition -> condition.test(reading))
                        .toList())
                .toList();
    }

    private Optional<CodeList> list(Column column) {
        return column.type() instanceof Column.Type.Code code
                ? Optional.ofNullable(lists.get(code.list())).map(Codes::list)
                : Optional.empty();
    }

    private Stream<String> values(Column column, List<Condition> conditions) {
        var named = conditions.stream().flatMap(KindsOfValues::patterns);
        return switch (column.type()) {
            case Column.Type.Code _ -> list(column).map(this::codes).orElse(Stream.of(OTHER));
            case Column.Type.Whole whole ->
                Stream.concat(Stream.of(0L), named.flatMap(KindsOfValues::edges))
                        .filter(number ->
                                whole.least().map(least -> number >= least).orElse(true))
                        .filter(number ->
                                whole.most().map(most -> number <= most).orElse(true))
                        .map(Object::toString);
            default ->
                Stream.concat(
                        Stream.of(OTHER),
                        named.flatMap(pattern ->
                                pattern instanceof Pattern.Exactly one ? Stream.of(one.value()) : Stream.empty()));
        };
    }

    /** Those that may be delivered, and in an open list one that it does not know. */
    private Stream<String> codes(CodeList list) {
        var known = list.entries().values().stream()
                .filter(entry -> entry.validIn(month) && list.leaf(entry.code()))
                .map(CodeList.Entry::code);
        return list.closed() ? known : Stream.concat(known, Stream.of(OTHER));
    }

    private static Stream<Pattern> patterns(Condition condition) {
        return switch (condition) {
            case AnyOf any -> any.patterns().stream();
            case Not not -> patterns(not.condition());
            case Both both -> Stream.concat(patterns(both.first()), patterns(both.second()));
        };
    }

    /** The numbers on both sides of where a pattern begins and ends. */
    private static Stream<Long> edges(Pattern pattern) {
        var ends = switch (pattern) {
            case Pattern.Numbers numbers -> Stream.concat(numbers.from().stream(), numbers.to().stream());
            case Pattern.Exactly one -> Stream.of(Long.valueOf(one.value()));
            case Pattern.Below _, Pattern.Codes _ -> Stream.<Long>empty();
        };
        return ends.flatMap(end -> LongStream.rangeClosed(end - 1, end + 1).boxed());
    }
}
