// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.Sender;
import dk.flis.access.Senders;
import dk.flis.catalogue.AreaId;
import dk.flis.door.Arrivals.Arrival;
import dk.flis.store.DataFolder;
import dk.flis.store.Deliverer;
import dk.flis.store.Deliverer.Door;
import dk.flis.store.Incoming;
import dk.flis.store.Scratch;
import dk.flis.store.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a whole file in a sender's area to a receipt in its place. Each step can be done again: a file goes only when its receipt
 * lies there, and is forgotten only when it has gone.
 */
final class TakeArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(TakeArrivals.class);

    /** At once, two parcels when they are alike; more would make the first wait long for its receipt. */
    private static final int MOST = 64;

    private final Arrivals arrivals;
    private final Senders senders;
    private final Deliverers deliverers;
    private final HandIn handIn;
    private final DataFolder data;
    private final Scratch scratch;

    /** Claimed, and not yet told about. */
    private final List<Arrival> held = new ArrayList<>();

    TakeArrivals(
            Arrivals arrivals,
            Senders senders,
            Deliverers deliverers,
            HandIn handIn,
            DataFolder data,
            Scratch scratch) {
        this.arrivals = arrivals;
        this.senders = senders;
        this.deliverers = deliverers;
        this.handIn = handIn;
        this.data = data;
        this.scratch = scratch;
    }

    /** A file about to be taken. */
    private record Ripe(Arrival arrival, Path file, Deliverer by) {}

    /** How many files were taken up; none when nothing is ripe. */
    int run() {
        // The database was gone before: they are this process's, and nobody else would take them.
        held.forEach(arrivals::release);
        held.clear();
        held.addAll(arrivals.claim(Scratch.living(data), scratch.name(), MOST));
        var claimed = held.size();
        var ripe = new ArrayList<Ripe>();
        for (var arrival : held) {
            // One that was shut in this moment may be opened again.
            senders.find(arrival.sender())
                    .ifPresentOrElse(
                            sender -> ripe(arrival, sender).ifPresent(ripe::add), () -> arrivals.release(arrival));
        }
        take(ripe);
        held.clear();
        return claimed;
    }

    /** Empty when it is gone, its receipt being there already, or when it or its note is no file of the area's own. */
    private Optional<Ripe> ripe(Arrival arrival, Sender sender) {
        var file = Area.folder(data, sender).resolve(arrival.name().value());
        if (!isOwn(file)) {
            arrivals.done(List.of(arrival));
            return Optional.empty();
        }
        var note = HandIn.noteOf(file);
        if (Files.exists(note, LinkOption.NOFOLLOW_LINKS) && !isOwn(note)) {
            LOG.warn("'{}' is no file of the area's own: its delivery waits until it is gone", note);
            arrivals.release(arrival);
            return Optional.empty();
        }
        return Optional.of(new Ripe(arrival, file, deliverer(sender)));
    }

    private static boolean isOwn(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** One without areas gets his receipt too: it says that he may not. */
    private Deliverer deliverer(Sender sender) {
        return deliverers
                .of(sender.viewer(), Door.SFTP)
                .orElseGet(() -> new Deliverer.OfMunicipality(
                        sender.viewer().name(), Door.SFTP, sender.municipality(), Set.<AreaId>of()));
    }

    private void take(List<Ripe> ripe) {
        if (ripe.isEmpty()) {
            return;
        }
        try {
            var slips = handIn.deliver(
                    ripe.stream().map(one -> new Incoming(one.file(), one.by())).toList());
            for (var at = 0; at < ripe.size(); at++) {
                finish(ripe.get(at), slips.get(at));
            }
            arrivals.done(ripe.stream().map(Ripe::arrival).toList());
        } catch (RuntimeException | IOException trouble) {
            alone(ripe, trouble);
        }
    }

    /** One that fails must not keep the others; what was done already is found unchanged, or gone with its receipt there. */
    private void alone(List<Ripe> ripe, Exception trouble) {
        if (ripe.size() > 1) {
            for (var one : ripe) {
                if (isOwn(one.file())) {
                    take(List.of(one));
                } else {
                    arrivals.done(List.of(one.arrival()));
                }
            }
            return;
        }
        var one = ripe.getFirst();
        LOG.error(
                "'{}' of {} could not be taken in",
                one.arrival().name(),
                one.arrival().sender(),
                trouble);
        arrivals.release(one.arrival());
    }

    private static void finish(Ripe one, Slip slip) throws IOException {
        var name = one.arrival().name().value();
        if (!Files.exists(one.file(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        place(one.file().resolveSibling(name + WriteSlip.TEXT), WriteSlip.text(slip));
        var findings = one.file().resolveSibling(name + WriteSlip.FINDINGS);
        if (slip.findings().isEmpty()) {
            Files.deleteIfExists(findings);
        } else {
            place(findings, WriteSlip.findings(slip));
        }
        Files.deleteIfExists(HandIn.noteOf(one.file()));
        Files.delete(one.file());
    }

    /** Whole or not at all: a supplier's program may be waiting for it. */
    private static void place(Path target, byte[] content) throws IOException {
        var draft = target.resolveSibling("." + target.getFileName());
        Files.write(draft, content);
        Files.move(draft, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
