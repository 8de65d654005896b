// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.SourceId;
import dk.flis.reconcile.Certificate.Head;
import dk.flis.reconcile.Certificate.Standing;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The certificates of municipalities: signed, perhaps withdrawn, never changed. */
public final class Certificates {

    private static final String HEADS = """
            SELECT c.*, EXISTS (
                SELECT FROM certificate_month m WHERE m.certificate = c.number AND NOT EXISTS (
                    SELECT FROM delivery d WHERE d.number = m.delivery AND d.state = 'accepted')) AS outdated
            FROM certificate c WHERE municipality = :municipality AND dataset = ANY (:datasets::text[])
            """;

    private static final String WITHDRAW = """
            UPDATE certificate SET withdrawn_at = :now, withdrawn_by = :by, withdrawn_title = :title, withdrawn_why = :why
            WHERE number = :number AND municipality = :municipality AND withdrawn_at IS NULL
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Certificates(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who signs, and in which role. */
    public record Signer(String account, String title, String role) {}

    /** What he vouches for. */
    public record Draft(Books books, Reconciliation reconciliation, String remark) {}

    /** The number of the certificate; on record and in the audit trail when it returns. */
    public long sign(Draft draft, Signer signer) {
        var books = draft.books();
        return rows.of(books.municipality(), database -> {
            var number = new WriteCertificate(database).write(draft, signer, clock.instant());
            audit.record(
                    signer.account(),
                    Event.CERTIFICATE_SIGNED,
                    "%d %s %s..%s %s"
                            .formatted(
                                    number,
                                    books.dataset().id(),
                                    books.first(),
                                    books.last(),
                                    draft.reconciliation().difference().toPlainString()),
                    Optional.of(books.municipality()));
            return number;
        });
    }

    /** False when it is withdrawn already. */
    public boolean withdraw(Certificate certificate, String account, String title, String why) {
        var municipality = certificate.municipality();
        return rows.of(municipality, database -> {
            var changed = database.sql(WITHDRAW)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("by", account)
                    .param("title", title)
                    .param("why", why)
                    .param("number", certificate.number())
                    .param("municipality", municipality.value())
                    .update();
            if (changed > 0) {
                audit.record(
                        account,
                        Event.CERTIFICATE_WITHDRAWN,
                        certificate.number() + " " + certificate.dataset(),
                        Optional.of(municipality));
            }
            return changed > 0;
        });
    }

    /** Empty when there is none of that number, or it is another municipality's. */
    public Optional<Certificate> find(Viewer viewer, long number) {
        return rows.as(viewer, database -> new ReadCertificate(database).find(number));
    }

    /** Of a municipality, the newest first. */
    public List<Head> of(
            Viewer viewer, MunicipalityCode municipality, Collection<SourceId> datasets, int skip, int count) {
        return rows.as(
                viewer,
                database -> database.sql(HEADS + "ORDER BY number DESC OFFSET :skip LIMIT :count")
                        .param("municipality", municipality.value())
                        .param("datasets", ids(datasets))
                        .param("skip", skip)
                        .param("count", count)
                        .query((row, _) -> head(row))
                        .list());
    }

    public long count(Viewer viewer, MunicipalityCode municipality, Collection<SourceId> datasets) {
        return rows.as(
                viewer,
                database -> database.sql("SELECT count(*) FROM (" + HEADS + ") AS those")
                        .param("municipality", municipality.value())
                        .param("datasets", ids(datasets))
                        .query(Long.class)
                        .single());
    }

    private static String[] ids(Collection<SourceId> datasets) {
        return datasets.stream().map(SourceId::value).toArray(String[]::new);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("number"),
                new SourceId(row.getString("dataset")),
                new MunicipalityCode(row.getInt("municipality")),
                Month.ofStored(row.getInt("first_month")),
                Month.ofStored(row.getInt("last_month")),
                row.getBoolean("agrees"),
                row.getBigDecimal("difference"),
                ReadCertificate.signature(row),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return Standing.WITHDRAWN;
        }
        return row.getBoolean("outdated") ? Standing.OUTDATED : Standing.GOOD;
    }
}
