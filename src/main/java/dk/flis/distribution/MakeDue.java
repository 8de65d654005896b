// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Senders;
import dk.flis.catalogue.Dataset;
import dk.flis.distribution.MakeExtract.Made;
import dk.flis.distribution.MakeExtract.Wanted;
import dk.flis.distribution.MonthChange.Slot;
import dk.flis.distribution.RawOrder.Last;
import dk.flis.distribution.RawOrder.Outcome;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.distribution.RawOrder.State;
import dk.flis.reference.Month;
import dk.flis.store.Behind;
import dk.flis.store.Behind.Shown;
import dk.flis.store.DataFolder;
import dk.flis.store.Durable;
import dk.flis.store.Publication;
import dk.flis.store.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what is due, one order after the other; one that fails keeps nobody from his, and is tried again in an hour. */
public final class MakeDue {

    private static final Logger LOG = LoggerFactory.getLogger(MakeDue.class);

    private static final Month EVER = new Month(1900, 1);
    private static final Month FOREVER = new Month(2199, 12);
    private static final Duration AGAIN = Duration.ofHours(1);

    /** A file without a row may be one whose row is about to be written. */
    private static final Duration LEFT = Duration.ofDays(1);

    private final Parts parts;
    private final OwnRows rows;
    private final Extracts extracts;
    private final MakeExtract making;
    private final LayOut layOut;
    private final MayMake mayMake;

    /** What is published, and what it is made of. */
    public record Sources(Offer offer, Publications publications, Behind behind) {}

    /** @param kept how long an extract is there to be taken */
    public record Parts(
            Sources sources,
            Accounts accounts,
            Senders senders,
            ExtractKey key,
            AuditTrail audit,
            DataFolder data,
            Duration kept,
            InstantSource clock) {}

    MakeDue(Parts parts, OwnRows rows, Extracts extracts, MakeExtract making, LayOut layOut) {
        this.parts = parts;
        this.rows = rows;
        this.extracts = extracts;
        this.making = making;
        this.layOut = layOut;
        this.mayMake = new MayMake(parts.accounts(), parts.senders());
    }

    /** How many of each. */
    public record Run(int made, int unchanged, int refused, int failed) {

        private static final Run NOTHING = new Run(0, 0, 0, 0);

        public int all() {
            return made + unchanged + refused + failed;
        }

        private Run and(Outcome outcome) {
            return switch (outcome) {
                case MADE -> new Run(made + 1, unchanged, refused, failed);
                case NOTHING_NEW -> new Run(made, unchanged + 1, refused, failed);
                case REFUSED -> new Run(made, unchanged, refused + 1, failed);
                case FAILED -> new Run(made, unchanged, refused, failed + 1);
            };
        }
    }

    /**
     * Also lets go of extracts whose time is over. Before the first publication orders wait.
     *
     * @param begins told before the first order is worked on
     */
    public Run run(Runnable begins) {
        try {
            extracts.removeOld();
            var run = parts.sources()
                    .publications()
                    .latest()
                    .map(publication -> make(publication, begins))
                    .orElse(Run.NOTHING);
            layOut.run();
            return run;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private Run make(Publication publication, Runnable begins) {
        var run = Run.NOTHING;
        for (var order : rows.all(database -> new OrderRows(database).due(now()))) {
            begins.run();
            run = run.and(attempt(order, publication));
        }
        return run;
    }

    private Outcome attempt(RawOrder order, Publication publication) {
        try {
            return make(order, publication);
        } catch (IOException | RuntimeException trouble) {
            LOG.error("order {} of {} could not be made", order.number(), order.municipality(), trouble);
            var why = Durable.isDiskFull(trouble) ? "DISK_FULL" : String.valueOf(trouble.getMessage());
            return tried(order, new State.Waiting(now().plus(AGAIN)), Outcome.FAILED, why);
        }
    }

    private Outcome make(RawOrder order, Publication publication) throws IOException {
        var datasets = parts.sources().offer().datasets(order.body().content());
        var refused = mayMake.refused(order, datasets);
        if (refused.isPresent()) {
            return refuse(order, refused.get());
        }
        var shown = shown(order, datasets, publication);
        var held = held(order, datasets);
        var changes = MonthChange.between(shown, held, order.body().scope());
        if (changes.isEmpty()) {
            return tried(order, next(order), Outcome.NOTHING_NEW, "");
        }
        var wanted = new Wanted(
                order,
                datasets,
                publication,
                parts.sources().publications().snapshot(publication),
                changes,
                password(order),
                now());
        return keep(wanted, making.make(wanted), shown);
    }

    private Outcome refuse(RawOrder order, String why) {
        parts.audit()
                .record(
                        order.by(),
                        Event.EXTRACT_REFUSED,
                        order.number() + " " + order.body().title() + " " + why,
                        Optional.of(order.municipality()));
        return tried(order, new State.Refused(), Outcome.REFUSED, why);
    }

    private List<Shown> shown(RawOrder order, List<Dataset> datasets, Publication publication) {
        return parts.sources()
                .behind()
                .of(
                        publication,
                        datasets.stream().map(Dataset::id).toList(),
                        order.municipality(),
                        order.body().first().orElse(EVER),
                        FOREVER);
    }

    /** Of what is ordered today: what an order no longer asks for is not taken back from its receiver. */
    private Map<Slot, Long> held(RawOrder order, List<Dataset> datasets) {
        if (order.body().scope() == Scope.FULL) {
            return Map.of();
        }
        var ordered = new HashSet<>(datasets.stream().map(Dataset::id).toList());
        var first = order.body().first().orElse(EVER);
        var held = rows.of(order.municipality(), database -> new OrderRows(database).held(order.number()));
        held.keySet()
                .removeIf(slot ->
                        !ordered.contains(slot.dataset()) || slot.month().compareTo(first) < 0);
        return held;
    }

    private Optional<String> password(RawOrder order) {
        return order.encrypted()
                ? rows.of(order.municipality(), database -> new OrderRows(database).password(order.number()))
                        .map(parts.key()::open)
                : Optional.empty();
    }

    /** Shown from here on: the row and what the receiver holds are written together, and only for the order as it was read. */
    private Outcome keep(Wanted wanted, Made made, List<Shown> shown) throws IOException {
        var order = wanted.order();
        var extract = extract(wanted, made);
        var kept = rows.of(order.municipality(), database -> {
            var orders = new OrderRows(database);
            if (!orders.tried(order, next(order), new Last(Outcome.MADE, wanted.now(), ""))) {
                return false;
            }
            orders.hold(order.number(), holding(shown));
            var number = new ExtractRows(database).add(extract);
            parts.audit()
                    .record(
                            order.by(),
                            Event.EXTRACT_MADE,
                            number + " " + extract.fileName(),
                            Optional.of(order.municipality()));
            return true;
        });
        if (!kept) {
            Files.delete(extracts.file(extract));
        }
        return kept ? Outcome.MADE : Outcome.NOTHING_NEW;
    }

    private static Map<Slot, Long> holding(List<Shown> shown) {
        var holding = new HashMap<Slot, Long>();
        shown.forEach(one -> holding.put(new Slot(one.dataset(), one.month().orElseThrow()), one.delivery()));
        return holding;
    }

    private Extract extract(Wanted wanted, Made made) {
        var order = wanted.order();
        return new Extract(
                0,
                order.municipality(),
                Optional.of(order.number()),
                order.body().title(),
                FileTitle.of(order, wanted.now()),
                made.path(),
                wanted.publication().number(),
                Offer.areas(wanted.datasets()),
                wanted.datasets().size(),
                order.body().scope(),
                order.body().form(),
                wanted.password().isPresent(),
                order.body().sender(),
                wanted.now(),
                order.by(),
                made.size(),
                wanted.months(),
                wanted.now().plus(parts.kept()),
                Optional.empty());
    }

    private State next(RawOrder order) {
        return DueTimes.next(order.body(), now()).<State>map(State.Waiting::new).orElseGet(State.Done::new);
    }

    private Outcome tried(RawOrder order, State state, Outcome outcome, String about) {
        var _ = rows.of(
                order.municipality(),
                database -> new OrderRows(database).tried(order, state, new Last(outcome, now(), about)));
        return outcome;
    }

    /** Removes files of processes that were killed before they could say what they had made. */
    public int sweep() {
        try {
            var named = rows.all(database -> new ExtractRows(database).paths());
            var swept = 0;
            for (var path : MakeExtract.files(parts.data())) {
                if (!named.contains(path.toString()) && isOld(path)) {
                    Files.deleteIfExists(parts.data().files().resolve(path));
                    swept++;
                }
            }
            return swept;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private boolean isOld(java.nio.file.Path path) throws IOException {
        var written =
                Files.getLastModifiedTime(parts.data().files().resolve(path)).toInstant();
        return written.plus(LEFT).isBefore(now());
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
