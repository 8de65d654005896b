// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.reference.MunicipalityCode;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One contact for each municipality, for benchlearning. */
public final class Contacts {

    private static final String SAVE = """
            INSERT INTO contact (municipality, name, reach, changed) VALUES (:own, :name, :reach, :now)
            ON CONFLICT (municipality) DO UPDATE
                SET name = excluded.name, reach = excluded.reach, changed = excluded.changed
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Contacts(OwnRows rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Contact> of(Viewer viewer, MunicipalityCode municipality) {
        return rows.as(
                viewer,
                database -> database.sql("SELECT name, reach FROM contact WHERE municipality = :code")
                        .param("code", municipality.value())
                        .query((row, _) -> new Contact(row.getString("name"), row.getString("reach")))
                        .optional());
    }

    /** Of the writer's own municipality. */
    public void save(Viewer.User viewer, Contact contact) {
        rows.as(viewer, database -> {
            var saved = database.sql(SAVE)
                    .param("own", viewer.municipality().value())
                    .param("name", contact.name())
                    .param("reach", contact.reach())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            audit.record(
                    viewer.name(),
                    Event.CONTACT_CHANGED,
                    viewer.municipality() + " " + contact.name(),
                    Optional.of(viewer.municipality()));
            return saved;
        });
    }
}
