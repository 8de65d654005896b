// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.reconcile.Certificates.Draft;
import dk.flis.reconcile.Certificates.Signer;
import dk.flis.reconcile.Reconciliation.Line;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a certificate on record, in the caller's transaction. */
final class WriteCertificate {

    private static final String CERTIFICATE = """
            INSERT INTO certificate (dataset, municipality, first_month, last_month, basis, columns, whole, agrees, difference,
                remark, signed_at, signed_by, signed_title, signed_role)
            VALUES (:dataset, :municipality, :first, :last, :basis, :columns, :whole, :agrees, :difference,
                :remark, :now, :account, :title, :role)
            RETURNING number
            """;

    private static final String MONTHS = """
            INSERT INTO certificate_month (certificate, month, delivery)
            SELECT :certificate, * FROM unnest(:months::int[], :deliveries::bigint[])
            """;

    private static final String LINE = """
            INSERT INTO certificate_line (certificate, position, codes, row_count, amount, noted, ledger)
            VALUES (:certificate, :position, :codes::text[], :rows, :amount, :noted, :ledger)
            """;

    private final JdbcClient database;

    WriteCertificate(JdbcClient database) {
        this.database = database;
    }

    long write(Draft draft, Signer signer, Instant now) {
        var books = draft.books();
        var found = draft.reconciliation();
        var number = database.sql(CERTIFICATE)
                .param("dataset", books.dataset().id().value())
                .param("municipality", books.municipality().value())
                .param("first", books.first().stored())
                .param("last", books.last().stored())
                .param("basis", found.basis().name())
                .param("columns", found.columns())
                .param("whole", found.whole())
                .param("agrees", found.agrees())
                .param("difference", found.difference())
                .param("remark", draft.remark())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", signer.account())
                .param("title", signer.title())
                .param("role", signer.role())
                .query(Long.class)
                .single();
        months(number, books);
        lines(number, found.lines());
        return number;
    }

    private void months(long number, Books books) {
        database.sql(MONTHS)
                .param("certificate", number)
                .param(
                        "months",
                        books.deliveries().stream()
                                .map(one -> one.delivery().month().stored())
                                .toArray(Integer[]::new))
                .param(
                        "deliveries",
                        books.deliveries().stream()
                                .map(one -> one.delivery().number())
                                .toArray(Long[]::new))
                .update();
    }

    private void lines(long number, List<Line> lines) {
        for (var position = 0; position < lines.size(); position++) {
            var line = lines.get(position);
            database.sql(LINE)
                    .param("certificate", number)
                    .param("position", position)
                    .param("codes", line.group().toArray(new String[0]))
                    .param("rows", line.ours().rows())
                    .param("amount", line.ours().amount())
                    .param("noted", line.noted().orElse(null), Types.NUMERIC)
                    .param("ledger", line.ledger().orElse(null), Types.NUMERIC)
                    .update();
        }
    }
}
