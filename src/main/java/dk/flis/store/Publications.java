// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.SourceId;
import dk.flis.store.StoreException.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes publications and finds them again. What was accepted is seen from the publication on that {@link #begin} and {@link
 * #finish} frame; between the two this process alone publishes. Not for several threads at once.
 */
public final class Publications {

    /** Monthly editions are kept for good. */
    static final int KEPT_DAYS = 90;

    private final Database database;
    private final DataFolder data;
    private final InstantSource clock;
    private final Wanted wanted;
    private final Published published;
    private final PlanPublication planning;
    private Optional<UnderWay> underWay = Optional.empty();
    private Optional<Known> last = Optional.empty();

    public Publications(Database database, Catalogue catalogue, DataFolder data, InstantSource clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.wanted = new Wanted(catalogue);
        this.published = new Published(data);
        this.planning =
                new PlanPublication(catalogue, wanted, published, new CommitFacts(new FactTables(database, data)));
    }

    private record UnderWay(PublicationLock lock, Plan plan, Draft draft) {}

    /** A publication's snapshot, kept since the next one is made from it. */
    private record Known(long number, Snapshot snapshot) {}

    /**
     * Takes the right to publish and fixes the facts to publish; empty when no slice changed and the catalogue is that of
     * the publication before. Whoever gets a draft must {@link #finish} or {@link #abandon} it.
     *
     * @throws StoreException BUSY when another process is publishing
     */
    public Optional<Draft> begin(String catalogueVersion) {
        return begin(catalogueVersion, Optional.empty());
    }

    /** What was accepted and is in no publication for want of a permission. */
    public List<Unused> unused() {
        return wanted.unused(database.client());
    }

    /** As {@link #begin}, but also when nothing changed: the edition of the 1st is made all the same. */
    public Optional<Draft> beginEdition(String catalogueVersion) {
        return begin(catalogueVersion, latest());
    }

    private Optional<Draft> begin(String catalogueVersion, Optional<Publication> repeated) {
        if (underWay.isPresent()) {
            throw new StoreException(Problem.BUSY, "a publication is under way; finish or abandon it first");
        }
        var lock = PublicationLock.take(database);
        try {
            underWay = lock.transaction(() -> prepare(lock, catalogueVersion, repeated));
            return underWay.map(UnderWay::draft);
        } finally {
            if (underWay.isEmpty()) {
                lock.close();
            }
        }
    }

    private Optional<UnderWay> prepare(PublicationLock lock, String catalogueVersion, Optional<Publication> repeated) {
        var client = lock.client();
        var previous = published.latest(client);
        var changes = wanted.changes(client);
        if (changes.isEmpty()
                && repeated.isEmpty()
                && previous.map(Publication::catalogue).equals(Optional.of(catalogueVersion))) {
            return Optional.empty();
        }
        var plan = planning.plan(client, previous.map(Publication::number).orElse(0L) + 1, changes);
        var before = previous.map(this::snapshot).orElseGet(() -> new Snapshot(Map.of(), Set.of()));
        var changed = changes.stream().map(change -> change.slice().slice()).collect(Collectors.toSet());
        return Optional.of(new UnderWay(lock, plan, new Draft(after(before, plan), previous, changed)));
    }

    private Snapshot after(Snapshot before, Plan plan) {
        var slices = new HashSet<>(before.slices());
        for (var change : plan.changes()) {
            if (change.wanted() == 0) {
                slices.remove(change.slice().slice());
            } else {
                slices.add(change.slice().slice());
            }
        }
        var files = new HashMap<SourceId, List<FactFile>>(before.files());
        plan.files()
                .forEach((dataset, change) -> files.merge(dataset, added(change), (old, added) -> merge(old, change)));
        var versions = new HashMap<>(before.versions());
        plan.states().forEach((dataset, state) -> versions.put(dataset, state.snapshot()));
        return new Snapshot(files, slices, versions);
    }

    private List<FactFile> added(FactChange change) {
        return change.added().stream().map(file -> file.in(data)).toList();
    }

    private List<FactFile> merge(List<FactFile> before, FactChange change) {
        var gone = change.removed().stream()
                .map(file -> data.facts().resolve(file.path()))
                .collect(Collectors.toSet());
        return Stream.concat(before.stream().filter(file -> !gone.contains(file.path())), added(change).stream())
                .toList();
    }

    /**
     * Makes the draft the latest publication; lasting when it returns.
     *
     * @param mart names the manifest of its figures, which must be lasting already
     */
    public Publication finish(Draft draft, boolean monthly, String catalogueVersion, String mart) {
        var current = held(draft);
        try (var lock = current.lock()) {
            var publication =
                    new Publication(current.plan().number(), clock.instant(), monthly, catalogueVersion, mart);
            lock.transaction(() -> {
                new RecordPublication(lock.client()).record(publication, current.plan());
                return publication;
            });
            last = Optional.of(new Known(publication.number(), draft.snapshot()));
            return publication;
        } finally {
            underWay = Optional.empty();
        }
    }

    /** Gives the right to publish back; the next publication takes up what this one would have shown. */
    public void abandon(Draft draft) {
        held(draft).lock().close();
        underWay = Optional.empty();
    }

    /**
     * Lets go of the figures of older publications that are no monthly edition; their facts stay. Does nothing while another
     * process publishes.
     *
     * @param sweep called when some were let go, with the marts of those that are kept; nobody publishes meanwhile
     */
    public void thin(Consumer<Set<String>> sweep) {
        try (var lock = PublicationLock.take(database)) {
            var now = clock.instant();
            var thinned =
                    lock.transaction(() -> published.thin(lock.client(), now, now.minus(Duration.ofDays(KEPT_DAYS))));
            if (thinned > 0) {
                sweep.accept(published.all(lock.client()).stream()
                        .map(Publication::mart)
                        .collect(Collectors.toSet()));
            }
        } catch (StoreException taken) {
            if (taken.problem() != Problem.BUSY) {
                throw taken;
            }
        }
    }

    private UnderWay held(Draft draft) {
        return underWay.filter(current -> current.draft().equals(draft))
                .orElseThrow(() -> new StoreException(Problem.UNKNOWN, "this draft is not under way"));
    }

    public Optional<Publication> latest() {
        return published.latest(database.client());
    }

    public Optional<Publication> find(long number) {
        return published.find(database.client(), number);
    }

    /** The last one before the end of that day, Danish time. */
    public Optional<Publication> asOf(LocalDate day) {
        return published.asOf(database.client(), day);
    }

    /** When a delivery that is now current was accepted, the newest of them; whoever publishes waits for it to rest. */
    public Optional<Instant> lastAccepted() {
        return database.client()
                .sql("SELECT max(decided_at) FROM delivery WHERE state = 'accepted' HAVING max(decided_at) IS NOT NULL")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Oldest first. */
    public List<Publication> all() {
        return published.all(database.client());
    }

    /** The facts just as they were then. */
    public Snapshot snapshot(Publication publication) {
        return last.filter(known -> known.number() == publication.number())
                .map(Known::snapshot)
                .orElseGet(() -> published.snapshot(database.client(), publication.number()));
    }
}
