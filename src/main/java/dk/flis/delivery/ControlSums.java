// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Dataset.ControlTotals;
import dk.flis.catalogue.Dataset.ControlTotals.Group;
import dk.flis.engine.Engine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sums of the rows in {@code raekker} by the groups that a dataset's control totals name. */
record ControlSums(ControlTotals totals, List<Field> fields) {

    /** SQL of the groups and their sums; first by whole codes, which are few: the cut is then made on those alone. */
    String sql(String where) {
        return sql("", where);
    }

    /** The same for each value of a column, which comes last. */
    String sqlBy(String column) {
        return sql(", " + column, "");
    }

    private String sql(String more, String where) {
        return """
                SELECT %1$s, sum(beloeb)%2$s FROM (SELECT %3$s%2$s, sum(%4$s) AS beloeb FROM raekker %5$s GROUP BY ALL) \
                GROUP BY ALL ORDER BY ALL""".formatted(
                        totals.by().stream().map(this::cut).collect(Collectors.joining(", ")),
                        more,
                        totals.by().stream()
                                .map(by -> field(by.column()).held())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        field(totals.measure()).held(),
                        where);
    }

    /** The place of that column. */
    int last() {
        return totals.by().size() + 2;
    }

    /** Adds the row that the cursor stands on. */
    void add(ResultSet row, Map<List<String>, BigDecimal> sums) throws SQLException {
        var group = new ArrayList<String>();
        for (var at = 1; at <= totals.by().size(); at++) {
            group.add(bare(Optional.ofNullable(row.getString(at)).orElse("")));
        }
        var sum = Optional.ofNullable(row.getBigDecimal(group.size() + 1)).orElse(BigDecimal.ZERO);
        sums.merge(group, sum, BigDecimal::add);
    }

    private String cut(Group by) {
        var field = field(by.column());
        var code = field.reading().stored(field.held());
        var separator = field.code()
                .flatMap(read -> read.spellings().list().separator())
                .map(String::valueOf)
                .orElse(".");
        return by.segments() == 0
                ? code
                : "array_to_string(string_split(%1$s, %2$s)[1:%3$d], %2$s)"
                        .formatted(code, Engine.literal(separator), by.segments());
    }

    private Field field(String column) {
        return fields.stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the dataset has no column '" + column + "'"));
    }

    /** 03 and 3 are one group, in the note and in the rows. */
    static String bare(String code) {
        return code.strip().replaceFirst("^0+(?=\\d)", "");
    }
}
