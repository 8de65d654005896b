// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.catalogue.SourceId;
import dk.flis.reconcile.Certificate.Held;
import dk.flis.reconcile.Certificate.Signature;
import dk.flis.reconcile.Certificate.Withdrawal;
import dk.flis.reconcile.Reconciliation.Basis;
import dk.flis.reconcile.Reconciliation.Line;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a certificate as it was signed, with whether its deliveries still count. */
final class ReadCertificate {

    private static final String HELD = """
            SELECT m.month, m.delivery, d.file_name, d.sha256, d.row_count, d.state = 'accepted' AS current
            FROM certificate_month m JOIN delivery d ON d.number = m.delivery
            WHERE m.certificate = :number ORDER BY m.month
            """;

    private static final String LINES = """
            SELECT codes, row_count, amount, noted, ledger FROM certificate_line
            WHERE certificate = :number ORDER BY position
            """;

    private final JdbcClient database;

    ReadCertificate(JdbcClient database) {
        this.database = database;
    }

    Optional<Certificate> find(long number) {
        return database.sql("SELECT * FROM certificate WHERE number = :number")
                .param("number", number)
                .query((row, _) -> certificate(row, held(number), lines(number)))
                .optional();
    }

    private List<Held> held(long number) {
        return database.sql(HELD)
                .param("number", number)
                .query((row, _) -> new Held(
                        Month.ofStored(row.getInt("month")),
                        row.getLong("delivery"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("row_count"),
                        row.getBoolean("current")))
                .list();
    }

    private List<Line> lines(long number) {
        return database.sql(LINES)
                .param("number", number)
                .query((row, _) -> new Line(
                        List.of((String[]) row.getArray("codes").getArray()),
                        new Sum(row.getLong("row_count"), row.getBigDecimal("amount")),
                        Optional.ofNullable(row.getBigDecimal("noted")),
                        Optional.ofNullable(row.getBigDecimal("ledger"))))
                .list();
    }

    private static Certificate certificate(ResultSet row, List<Held> held, List<Line> lines) throws SQLException {
        return new Certificate(
                row.getLong("number"),
                new SourceId(row.getString("dataset")),
                new MunicipalityCode(row.getInt("municipality")),
                Month.ofStored(row.getInt("first_month")),
                Month.ofStored(row.getInt("last_month")),
                new Reconciliation(
                        Basis.valueOf(row.getString("basis")), row.getInt("columns"), row.getBoolean("whole"), lines),
                held,
                signature(row),
                row.getString("remark"),
                withdrawal(row));
    }

    static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getString("signed_by"),
                row.getString("signed_title"),
                row.getString("signed_role"),
                instant(row, "signed_at").orElseThrow());
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getString("withdrawn_by"));
        var title = Optional.ofNullable(row.getString("withdrawn_title")).orElse("");
        var why = Optional.ofNullable(row.getString("withdrawn_why")).orElse("");
        var at = instant(row, "withdrawn_at");
        return by.flatMap(account -> at.map(moment -> new Withdrawal(account, title, why, moment)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
