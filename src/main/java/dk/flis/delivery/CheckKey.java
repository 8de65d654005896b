// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** No two rows may share the dataset's key. */
final class CheckKey implements TableCheck {

    @Override
    public void check(Rows rows, Findings findings) {
        var key = key(rows.file().layout(), rows.fields());
        if (key.isEmpty()) {
            return;
        }
        var columns = key.stream().map(Field::held).collect(Collectors.joining(", "));
        if (!anyTwice(rows, key, columns)) {
            return;
        }
        rows.session().run("""
                CREATE OR REPLACE TEMP TABLE dobbelte AS
                SELECT min(_linje) AS foerste, %1$s FROM %3$s WHERE NOT _ude%2$s GROUP BY %1$s HAVING count(*) > 1""".formatted(columns, readable("", key), rows.all()));
        var sql = """
                SELECT laest._linje, d.foerste, concat_ws(' / ', %s) FROM %s JOIN dobbelte AS d ON %s
                WHERE NOT laest._ude%s AND laest._linje > d.foerste ORDER BY 1""".formatted(
                        shown(key),
                        rows.all(),
                        key.stream().map(CheckKey::same).collect(Collectors.joining(" AND ")),
                        readable("laest.", key));
        rows.session()
                .each(
                        sql,
                        row -> findings.error(
                                at(row.getLong(1), key, Optional.ofNullable(row.getString(3))),
                                twice(row.getLong(2), key)));
    }

    /** Asked first, for it costs a fraction of knowing which: nearly every file has none. */
    private static boolean anyTwice(Rows rows, List<Field> key, String columns) {
        var sql = key.size() == 1
                ? "SELECT count(*) - count(DISTINCT %1$s) - CAST(count(*) > count(%1$s) AS BIGINT) FROM raekker WHERE NOT ude%2$s"
                : "SELECT count(*) FROM (SELECT 1 FROM raekker WHERE NOT ude%2$s GROUP BY %1$s HAVING count(*) > 1)";
        return rows.session().one(sql.formatted(columns, readable("", key)), row -> row.getLong(1)) > 0;
    }

    /** Where every row has the same municipality and month, they tell nothing apart. */
    static List<Field> key(Layout layout, List<Field> fields) {
        var names = layout.dataset().key();
        return fields.stream()
                .filter(field -> names.contains(field.name()))
                .filter(field -> !(field.reading() instanceof ReadOwnMonth))
                .filter(field -> !(field.reading() instanceof ReadOwnMunicipality))
                .toList();
    }

    /** SQL of the key's parts as a finding may show them. */
    private static String shown(List<Field> key) {
        return key.stream()
                .filter(field -> !field.person())
                .map(field -> "laest.%s::VARCHAR".formatted(Engine.identifier(field.name())))
                .reduce((first, second) -> first + ", " + second)
                .orElse("NULL");
    }

    /** A required part that could not be read has its own finding; two of them are not the same. */
    private static String readable(String table, List<Field> key) {
        return key.stream()
                .filter(Field::required)
                .map(field -> " AND " + table + field.held() + " IS NOT NULL")
                .collect(Collectors.joining());
    }

    private static String same(Field field) {
        return "laest.%1$s IS NOT DISTINCT FROM d.%1$s".formatted(field.held());
    }

    private static Place at(long line, List<Field> key, Optional<String> value) {
        return new Place(line, Optional.of(key.stream().map(Field::name).collect(Collectors.joining(", "))), value);
    }

    private static Complaint twice(long first, List<Field> key) {
        return new Complaint(
                "dobbelt-noegle",
                "Rækken har samme %s som linje %d"
                        .formatted(key.stream().map(Field::name).collect(Collectors.joining(" + ")), first),
                "Hver række skal have sin egen; kontrollér, om rækken er leveret to gange");
    }
}
