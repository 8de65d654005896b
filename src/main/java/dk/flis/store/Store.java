// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Check;
import dk.flis.engine.Engine;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Everything that keeps facts, put together once for a catalogue. */
public final class Store {

    private final Archive archive;
    private final Deliver deliver;
    private final DeliverMany deliverMany;
    private final TakeUp takeUp;
    private final DecideByHand decideByHand;
    private final Deliveries deliveries;
    private final DeliveryFindings findings;
    private final CompareDeliveries compare;
    private final Publications publications;
    private final Compact compact;
    private final Behind behind;
    private final Slips slips;
    private final Accepted accepted;

    /** @param workers how many checks are made at once */
    public Store(Base base, Catalogue catalogue, Engine engine, CheckFiles check, InstantSource clock, int workers) {
        var tables = new FactTables(base.database(), base.data());
        var records = new DeliveryRecords(base.database(), clock);
        var facts = new StageFacts(catalogue, tables, base.data());
        this.archive = new Archive(base.data(), base.keys());
        var decisions = new WriteDecisions(base.database(), clock);
        var decide = new Decide(facts, new AcceptDeliveries(base.database(), decisions), decisions);
        var condonable = catalogue.checks().stream()
                .filter(Check::condonable)
                .map(Check::id)
                .collect(Collectors.toSet());
        this.deliver = new Deliver(
                records,
                archive,
                check,
                decide,
                facts,
                base.scratch(),
                condonable,
                new RefuseOthers(catalogue),
                workers);
        this.decideByHand = new DecideByHand(base, deliver, condonable, clock);
        this.deliveries = new Deliveries(base.database());
        this.findings = new DeliveryFindings(base.database());
        this.compare = new CompareDeliveries(engine, catalogue, base.data(), base.database());
        this.deliverMany = new DeliverMany(deliver, records, check, workers);
        this.takeUp = new TakeUp(deliver, records, base.data(), base.scratch());
        this.publications = new Publications(base.database(), catalogue, base.data(), clock);
        this.behind = new Behind(base.database());
        this.slips = new Slips(base.database());
        this.accepted = new Accepted(base.database(), base.data());
        this.compact = new Compact(
                base.database(),
                new Wanted(catalogue),
                new MergeFacts(engine, tables, catalogue, base.data()),
                base.scratch(),
                base.data());
    }

    /** What every store stands on. */
    public record Base(DataFolder data, Keys keys, Database database, Scratch scratch) {}

    public Archive archive() {
        return archive;
    }

    public Deliver deliver() {
        return deliver;
    }

    public DeliverMany deliverMany() {
        return deliverMany;
    }

    public TakeUp takeUp() {
        return takeUp;
    }

    public DecideByHand decideByHand() {
        return decideByHand;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public DeliveryFindings findings() {
        return findings;
    }

    public CompareDeliveries compare() {
        return compare;
    }

    public Publications publications() {
        return publications;
    }

    public Behind behind() {
        return behind;
    }

    public Slips slips() {
        return slips;
    }

    public Accepted accepted() {
        return accepted;
    }

    public Compact compact() {
        return compact;
    }
}
