// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Finding.Severity;

/** Says which rows of public statistics were left out because they are no municipality's. */
final class CheckLeftOut implements TableCheck {

    @Override
    public void check(Rows rows, Findings findings) {
        if (rows.file().slice() instanceof Slice.OfMunicipality) {
            return;
        }
        var sql = """
                SELECT kommune, min(_linje), count(*) FROM %s \
                WHERE _ude AND kommune NOT IN (%s) GROUP BY kommune ORDER BY 2""".formatted(rows.all(), rows.municipalityList());
        rows.session().each(sql, row -> {
            var code = "%03d".formatted(row.getInt(1));
            var message = "Området %s er ikke en kommune; %s rækker er ikke taget med"
                    .formatted(code, Shown.number(row.getLong(3)));
            findings.add(
                    Severity.WARNING,
                    Place.cell(row.getLong(2), "kommune", code),
                    new Complaint("udeladt-omraade", message, "Det er i orden: landstal dannes af kommunernes"));
        });
    }
}
