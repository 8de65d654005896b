// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.AreaId;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which municipality lets its data of which area be used. It counts from the next publication on; public statistics need
 * none. What was granted and withdrawn, when and by whom, is kept.
 */
public final class Permissions {

    private static final String GRANT = """
            INSERT INTO permission (municipality, area, granted_at, granted_by)
            VALUES (:municipality, :area, :at, :by)
            ON CONFLICT (municipality, area) WHERE revoked_at IS NULL DO NOTHING
            """;

    private static final String REVOKE = """
            UPDATE permission SET revoked_at = :at, revoked_by = :by
            WHERE municipality = :municipality AND area = :area AND revoked_at IS NULL
            """;

    private static final String STANDING = """
            SELECT municipality, area, granted_at, granted_by
            FROM permission WHERE revoked_at IS NULL
            ORDER BY municipality, area
            """;

    private final Database database;
    private final InstantSource clock;

    public Permissions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Permission(MunicipalityCode municipality, AreaId area, Instant since, String by) {}

    /** False when it stood already. */
    public boolean grant(MunicipalityCode municipality, AreaId area, String by) {
        return change(GRANT, municipality, area, by);
    }

    /** False when there was none. */
    public boolean revoke(MunicipalityCode municipality, AreaId area, String by) {
        return change(REVOKE, municipality, area, by);
    }

    private boolean change(String sql, MunicipalityCode municipality, AreaId area, String by) {
        return database.client()
                        .sql(sql)
                        .param("municipality", municipality.value())
                        .param("area", area.value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    public List<Permission> standing() {
        return database.client()
                .sql(STANDING)
                .query((row, _) -> new Permission(
                        new MunicipalityCode(row.getInt("municipality")),
                        new AreaId(row.getString("area")),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                        row.getString("granted_by")))
                .list();
    }
}
