// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.AccessRefused;
import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.SourceId;
import dk.flis.operation.SourceSystem.Body;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Which systems the deliveries come from; a municipality's is kept by its local administrator or the operator. */
public final class SourceRegister {

    private static final String SELECT = """
            SELECT number, municipality, area, dataset, system, supplier, data_supplier, version, contact, due_day,
                changed, changed_by
            FROM source_system
            """;

    private static final String ADD = """
            INSERT INTO source_system (municipality, area, dataset, system, supplier, data_supplier, version, contact,
                due_day, changed, changed_by)
            VALUES (:municipality, :area, :dataset, :system, :supplier, :dataSupplier, :version, :contact, :dueDay, :now,
                :by)
            """;

    private static final String CHANGE = """
            UPDATE source_system SET area = :area, dataset = :dataset, system = :system, supplier = :supplier,
                data_supplier = :dataSupplier, version = :version, contact = :contact, due_day = :dueDay, changed = :now,
                changed_by = :by
            WHERE number = :number AND municipality = :municipality
            """;

    private static final String ALIKE = """
            SELECT DISTINCT municipality FROM source_system
            WHERE area = :area AND (dataset IS NULL OR dataset = :dataset) AND municipality <> :municipality
              AND lower(system) IN (
                  SELECT lower(system) FROM source_system
                  WHERE municipality = :municipality AND area = :area AND (dataset IS NULL OR dataset = :dataset))
            ORDER BY municipality
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public SourceRegister(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of one municipality, in the order of areas' ids; the viewer must see its rows. */
    public List<SourceSystem> of(Viewer viewer, MunicipalityCode municipality) {
        return rows.as(
                viewer,
                database -> database.sql(SELECT
                                + "WHERE municipality = :municipality ORDER BY area, dataset NULLS FIRST, system")
                        .param("municipality", municipality.value())
                        .query((row, _) -> source(row))
                        .list());
    }

    /** Of all whose rows the viewer sees. */
    public List<SourceSystem> all(Viewer viewer) {
        return rows.as(
                viewer,
                database -> database.sql(SELECT + "ORDER BY municipality, area, dataset NULLS FIRST, system")
                        .query((row, _) -> source(row))
                        .list());
    }

    /** Everybody's, for jobs that work on behalf of all. */
    List<SourceSystem> everybodys() {
        return rows.all(
                database -> database.sql(SELECT).query((row, _) -> source(row)).list());
    }

    /** Of these municipalities, for the checks at the doors. */
    List<SourceSystem> of(Collection<MunicipalityCode> municipalities) {
        return rows.all(database -> database.sql(SELECT + "WHERE municipality = ANY (:municipalities::int[])")
                .param(
                        "municipalities",
                        municipalities.stream()
                                .mapToInt(MunicipalityCode::value)
                                .toArray())
                .query((row, _) -> source(row))
                .list());
    }

    public Optional<SourceSystem> find(Viewer viewer, long number) {
        return rows.as(
                viewer,
                database -> database.sql(SELECT + "WHERE number = :number")
                        .param("number", number)
                        .query((row, _) -> source(row))
                        .optional());
    }

    /** The other municipalities whose deliveries of that dataset come from the same system. */
    public List<MunicipalityCode> alike(MunicipalityCode municipality, AreaId area, SourceId dataset) {
        return rows.all(database -> database.sql(ALIKE)
                .param("municipality", municipality.value())
                .param("area", area.value())
                .param("dataset", dataset.value())
                .query((row, _) -> new MunicipalityCode(row.getInt(1)))
                .list());
    }

    /** False when the municipality has that system for the same already. */
    public boolean add(Viewer by, MunicipalityCode municipality, Body body) {
        return kept(by, municipality, Event.SOURCE_WRITTEN, body.system(), database -> with(database.sql(ADD), body));
    }

    /** False when it is no longer there, or is another one already. */
    public boolean change(Viewer by, MunicipalityCode municipality, long number, Body body) {
        return kept(
                by,
                municipality,
                Event.SOURCE_CHANGED,
                body.system(),
                database -> with(database.sql(CHANGE), body).param("number", number));
    }

    /** False when it is no longer there. */
    public boolean delete(Viewer by, MunicipalityCode municipality, long number) {
        return kept(
                by,
                municipality,
                Event.SOURCE_DELETED,
                Long.toString(number),
                database -> database.sql(
                                "DELETE FROM source_system WHERE number = :number AND municipality = :municipality")
                        .param("number", number));
    }

    private interface Statement {
        StatementSpec on(org.springframework.jdbc.core.simple.JdbcClient database);
    }

    private boolean kept(Viewer by, MunicipalityCode municipality, Event event, String about, Statement statement) {
        if (!by.administers(municipality)) {
            throw new AccessRefused("'%s' does not keep the sources of %s".formatted(by.name(), municipality));
        }
        try {
            return rows.as(by, database -> {
                var changed = statement
                        .on(database)
                        .param("municipality", municipality.value())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", by.name())
                        .update();
                if (changed > 0) {
                    audit.record(by.name(), event, about, Optional.of(municipality));
                }
                return changed > 0;
            });
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    private static StatementSpec with(StatementSpec statement, Body body) {
        return statement
                .param("area", body.area().value())
                .param("dataset", body.dataset().map(SourceId::value).orElse(null), Types.VARCHAR)
                .param("system", body.system())
                .param("supplier", body.supplier())
                .param("dataSupplier", body.dataSupplier())
                .param("version", body.version())
                .param("contact", body.contact())
                .param("dueDay", body.dueDay().isPresent() ? body.dueDay().getAsInt() : null, Types.INTEGER);
    }

    private static SourceSystem source(ResultSet row) throws SQLException {
        var day = row.getInt("due_day");
        var dueDay = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(day);
        return new SourceSystem(
                row.getLong("number"),
                new MunicipalityCode(row.getInt("municipality")),
                new Body(
                        new AreaId(row.getString("area")),
                        Optional.ofNullable(row.getString("dataset")).map(SourceId::new),
                        row.getString("system"),
                        row.getString("supplier"),
                        row.getString("data_supplier"),
                        row.getString("version"),
                        row.getString("contact"),
                        dueDay),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
