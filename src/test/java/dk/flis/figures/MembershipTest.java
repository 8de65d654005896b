// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.RowTest;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final List<String> NUMBERS = List.of("-1", "0", "6", "7", "17", "65", "84", "85", "120");

    @Test
    void saysOfEveryRowWhatThePlainReadingOfEverySelectionSays() {
        var catalogue = RealCatalogue.get();
        var random = new Random(Long.getLong("flis.test.seed", 7));
        for (var plan : Plan.of(catalogue).sources().values()) {
            var plain = new RowTest(plan.source(), catalogue.codeLists());
            for (var scan : Scan.of(plan)) {
                var values = values(scan, plan, catalogue.codeLists());
                var compiled = CompiledScan.of(scan, catalogue, Map.of());
                for (var i = 0; i < 150; i++) {
                    var row = new HashMap<String, String>();
                    values.forEach((column, known) -> row.put(column, known.get(random.nextInt(known.size()))));
                    var month = Month.ofIndex(2015 * 12 + random.nextInt(132));
                    var expected = IntStream.range(0, scan.series().size())
                            .filter(one ->
                                    plain.counts(scan.series().get(one).series().selection(), row, month))
                            .toArray();
                    assertThat(members(compiled, row, month))
                            .as("%s %s %s", plan.id(), month, row)
                            .isEqualTo(Arrays.stream(expected).boxed().toList());
                }
            }
        }
    }

    /** As the scan does: the classes of the columns as one number of mixed radix, and its atom. */
    private static List<Integer> members(CompiledScan compiled, Map<String, String> row, Month month) {
        var tuple = 0L;
        var radix = 1L;
        for (var column : compiled.columns()) {
            tuple += radix * classOf(compiled, column, row.getOrDefault(column.column(), ""));
            radix *= column.size();
        }
        var epoch = compiled.epochs().of(month.index());
        var members = compiled.atoms().members(compiled.atoms().ofTuple(tuple))[epoch];
        return Arrays.stream(members).boxed().toList();
    }

    private static int classOf(CompiledScan compiled, ColumnClasses column, String value) {
        if (value.isEmpty()
                || CompiledScan.scale(compiled.source(), column.column()).isEmpty()) {
            return column.classOf(value);
        }
        var number = new java.math.BigDecimal(value);
        return compiled.intervals(column.column()).stream()
                .filter(interval -> interval.until()
                        .map(until -> number.compareTo(until) <= 0)
                        .orElse(true))
                .findFirst()
                .map(interval -> column.classOf(interval.sample()))
                .orElseThrow();
    }

    private static Map<String, List<String>> values(Scan scan, SourcePlan plan, Map<String, CodeList> lists) {
        var values = new HashMap<String, List<String>>();
        for (var name : scan.selected()) {
            var known = new ArrayList<>(List.of(""));
            plan.source().column(name).map(Column::type).ifPresent(type -> {
                if (type instanceof Column.Type.Code code) {
                    known.addAll(Optional.ofNullable(lists.get(code.list()))
                            .orElseThrow()
                            .entries()
                            .keySet());
                } else {
                    known.addAll(NUMBERS);
                }
            });
            values.put(name, known);
        }
        return values;
    }

    @Test
    void knowsTheSourcesOfTheRealCatalogue() {
        var plan = Plan.of(RealCatalogue.get());

        assertThat(plan.sources().keySet()).containsAll(Set.of(new SourceId("regnskab"), new SourceId("befolkning")));
    }
}
