// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import java.util.Optional;

/** Public statistics hold many months, so whether a code may be used is seen row by row. */
final class CheckCodesInTheirMonth implements TableCheck {

    @Override
    public void check(Rows rows, Findings findings) {
        if (rows.file().slice() instanceof Slice.OfMunicipality) {
            return;
        }
        for (var field : rows.fields()) {
            field.code().filter(CheckCodesInTheirMonth::dated).ifPresent(code -> check(rows, field, code, findings));
        }
    }

    private static boolean dated(ReadCode code) {
        return code.spellings().list().entries().values().stream()
                .anyMatch(entry -> entry.from().isPresent() || entry.until().isPresent());
    }

    private static void check(Rows rows, Field field, ReadCode code, Findings findings) {
        var sql = """
                SELECT %1$s, maaned, min(_linje) FROM %2$s WHERE NOT _ude AND _raa IS NULL AND %1$s IS NOT NULL \
                GROUP BY ALL ORDER BY 3""".formatted(Engine.identifier(field.name()), rows.all());
        rows.session().each(sql, row -> {
            var value = row.getString(1);
            var month = Month.ofStored(row.getInt(2));
            var valid = Optional.ofNullable(code.spellings().list().entries().get(value))
                    .map(entry -> entry.validIn(month))
                    .orElse(true);
            if (!valid) {
                findings.error(Place.cell(row.getLong(3), field.name(), value), code.explain(value));
            }
        });
    }
}
