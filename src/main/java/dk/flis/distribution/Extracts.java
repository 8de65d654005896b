// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.AccessRefused;
import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The extracts that were made: who may take them is asked each time, whoever ordered them. */
public final class Extracts {

    private final OwnRows rows;
    private final DataFolder data;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Extracts(OwnRows rows, DataFolder data, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.data = data;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of his municipality, newest first; also those that he may not take, and those that are deleted. */
    public List<Extract> of(Viewer viewer, MunicipalityCode municipality, int skip, int count) {
        return rows.as(viewer, database -> new ExtractRows(database).of(municipality, skip, count));
    }

    public long count(Viewer viewer, MunicipalityCode municipality) {
        return rows.as(viewer, database -> new ExtractRows(database).count(municipality));
    }

    /** Those that are there and his to take, newest first. */
    public List<Extract> toTake(Viewer viewer, MunicipalityCode municipality) {
        return rows.as(viewer, database -> new ExtractRows(database).kept(municipality)).stream()
                .filter(extract -> mayTake(viewer, extract))
                .toList();
    }

    /** Of his municipality; another's is as if it were not there. */
    public Optional<Extract> find(Viewer viewer, long number) {
        return rows.as(viewer, database -> new ExtractRows(database).find(number));
    }

    /** A sender only what was laid out for it. */
    public static boolean mayTake(Viewer viewer, Extract extract) {
        var his = viewer instanceof Viewer.Sender sender
                ? extract.sender()
                        .filter(name -> sender.name().equals("afsender " + name))
                        .isPresent()
                : viewer instanceof Viewer.User;
        return his
                && Offer.missing(viewer, extract.municipality(), extract.areas())
                        .isEmpty();
    }

    /** Its file, to be handed over; empty when it is deleted. Stands in the audit trail before it leaves. */
    public Optional<Path> take(Viewer by, Extract extract) {
        if (!mayTake(by, extract)) {
            throw new AccessRefused("'%s' has no right to extract %d".formatted(by.name(), extract.number()));
        }
        var file = file(extract);
        if (extract.removed().isPresent() || !Files.isReadable(file)) {
            return Optional.empty();
        }
        audit.record(by.name(), Event.EXTRACT_TAKEN, about(extract), Optional.of(extract.municipality()));
        return Optional.of(file);
    }

    public boolean mayRemove(Viewer viewer, Extract extract) {
        return viewer instanceof Viewer.User user
                && user.municipality().equals(extract.municipality())
                && (user.administers(user.municipality()) || mayTake(viewer, extract));
    }

    public void remove(Viewer by, Extract extract) {
        if (!mayRemove(by, extract)) {
            throw new AccessRefused("'%s' has no right to extract %d".formatted(by.name(), extract.number()));
        }
        remove(by.name(), extract);
    }

    /** Those whose time is over; returns how many. */
    int removeOld() {
        var old = rows.all(database -> new ExtractRows(database).old(clock.instant()));
        old.forEach(extract -> remove("flis", extract));
        return old.size();
    }

    /** The file first: one that stays by a crash is found again by its row. */
    private void remove(String by, Extract extract) {
        try {
            Files.deleteIfExists(file(extract));
        } catch (IOException trouble) {
            throw dk.flis.store.Durable.trouble(trouble);
        }
        var _ = rows.of(extract.municipality(), database -> {
            var removed = new ExtractRows(database).remove(extract.number(), clock.instant());
            if (removed) {
                audit.record(by, Event.EXTRACT_REMOVED, about(extract), Optional.of(extract.municipality()));
            }
            return removed;
        });
    }

    Path file(Extract extract) {
        return data.files().resolve(extract.path());
    }

    private static String about(Extract extract) {
        return extract.number() + " " + extract.fileName();
    }
}
