// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.OwnRows;
import dk.flis.door.Shelf;
import dk.flis.engine.Engine;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Scratch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Raw data, put together once.
 *
 * @param kept how long an extract is there to be taken
 */
public record RawData(Offer offer, RawOrders orders, Extracts extracts, Duration kept) {

    /** So long unless the operator says otherwise. */
    public static final Duration KEPT = Duration.ofDays(30);

    public static RawData of(MakeDue.Parts parts, OwnRows rows) {
        var offer = parts.sources().offer();
        return new RawData(
                offer,
                new RawOrders(rows, offer, parts.key(), parts.audit(), parts.clock()),
                new Extracts(rows, parts.data(), parts.audit(), parts.clock()),
                parts.kept());
    }

    /**
     * What makes them.
     *
     * @param names what a municipality is called
     * @param contacts whom it names to be asked
     */
    public static MakeDue making(
            MakeDue.Parts parts,
            OwnRows rows,
            Engine engine,
            Scratch scratch,
            Function<MunicipalityCode, String> names,
            Function<MunicipalityCode, Optional<String>> contacts) {
        var extracts = new Extracts(rows, parts.data(), parts.audit(), parts.clock());
        var making = new MakeExtract(
                engine,
                parts.key(),
                parts.data(),
                scratch,
                code -> new MakeExtract.Place(names.apply(code), contacts.apply(code)));
        return new MakeDue(
                parts, rows, extracts, making, new LayOut(rows, extracts, parts.senders(), new Shelf(parts.data())));
    }
}
