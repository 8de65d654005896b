// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Optional;

/** Tells every text that could not be read, and every value that is missing. */
final class CheckValues implements TableCheck {

    @Override
    public void check(Rows rows, Findings findings) {
        if (!rows.anyFaulty()) {
            return;
        }
        for (var field : rows.fields()) {
            if (field.perValue()) {
                perValue(rows, field, findings);
            } else {
                perRow(rows, field, findings);
            }
        }
    }

    private static void perRow(Rows rows, Field field, Findings findings) {
        rows.session().each(faulty(rows, field) + " ORDER BY _linje", row -> {
            var text = Optional.ofNullable(row.getString(2));
            findings.error(at(field, row.getLong(1), text), complaint(field, text));
        });
    }

    private static void perValue(Rows rows, Field field, Findings findings) {
        var sql = "SELECT min(_linje), tekst, count(*) FROM (%s) GROUP BY tekst ORDER BY 1"
                .formatted(faulty(rows, field));
        rows.session().each(sql, row -> {
            var text = Optional.ofNullable(row.getString(2));
            var complaint = several(complaint(field, text), row.getLong(3));
            findings.error(at(field, row.getLong(1), text), complaint);
        });
    }

    private static Complaint several(Complaint complaint, long rows) {
        return rows == 1
                ? complaint
                : new Complaint(
                        complaint.check(),
                        complaint.message() + " (det gælder %s rækker)".formatted(Shown.number(rows)),
                        complaint.advice());
    }

    private static String faulty(Rows rows, Field field) {
        var text = "_raa[%d]".formatted(rows.fields().indexOf(field) + 1);
        return "SELECT _linje, %s AS tekst FROM %s WHERE _raa IS NOT NULL AND %s IS NULL%s"
                .formatted(text, rows.all(), field.held(), field.required() ? "" : " AND " + text + " IS NOT NULL");
    }

    private static Place at(Field field, long line, Optional<String> text) {
        return field.person() || text.isEmpty()
                ? Place.column(line, field.name())
                : Place.cell(line, field.name(), text.get());
    }

    private static Complaint complaint(Field field, Optional<String> text) {
        return text.filter(value -> !value.isBlank())
                .map(field.reading()::explain)
                .orElseGet(() -> new Complaint(
                        "mangler-vaerdi",
                        "Kolonnen '%s' skal være udfyldt".formatted(field.name()),
                        "Udfyld værdien i kildesystemet"));
    }
}
