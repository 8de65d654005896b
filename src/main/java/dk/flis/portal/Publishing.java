// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.figures.Figures;
import dk.flis.figures.Publish;
import dk.flis.plausibility.RaiseAlarms;
import dk.flis.portal.PublishingRule.Due;
import dk.flis.store.Publication;
import dk.flis.store.Store;
import dk.flis.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes when the rule says so; looks twice a minute. */
public final class Publishing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("publishing").unstarted(work));
    private final Store store;
    private final Supplier<Publish> publish;
    private final Figures figures;
    private final AuditTrail audit;
    private final RaiseAlarms alarms;
    private final InstantSource clock;
    private Optional<Instant> tried = Optional.empty();

    /**
     * @param publish made at the first publication: a portal that only shows needs no engine
     * @param alarms looks at what a publication brought, after it is there to be read
     */
    public Publishing(
            Store store,
            Supplier<Publish> publish,
            Figures figures,
            RaiseAlarms alarms,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.publish = publish;
        this.figures = figures;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Deliveries that a killed program left are decided first. */
    public void start() {
        clockwork.execute(() -> store.takeUp().run(_ -> {}));
        clockwork.execute(() -> figures.latest().ifPresent(figures::prepare));
        clockwork.execute(() -> safely(() -> figures.latest().ifPresent(this::raise)));
        var _ = clockwork.scheduleWithFixedDelay(() -> safely(this::look), 30, 30, TimeUnit.SECONDS);
    }

    /** One look at the clock; returns what was due. */
    Due look() {
        var accepted = store.publications().lastAccepted();
        var due = PublishingRule.due(
                clock.instant(), accepted, tried, store.publications().all());
        switch (due) {
            case NOTHING -> {}
            case ORDINARY -> {
                run(false);
                tried = accepted;
            }
            case MONTHLY -> run(true);
        }
        return due;
    }

    @Override
    public void close() {
        clockwork.close();
    }

    private void run(boolean monthly) {
        publish.get().run(store, monthly, progress -> LOG.debug("{}", progress)).ifPresent(made -> {
            audit.record("flis", Event.PUBLISHED, made.number() + (monthly ? " monthly" : ""));
            figures.prepare(made);
            raise(made);
        });
    }

    private void raise(Publication publication) {
        alarms.upTo(publication)
                .ifPresent(run -> LOG.info(
                        "publication {}: {} municipality-months looked at in {} ms, {} alarms raised, {} made good",
                        run.publication(),
                        run.months(),
                        run.took().toMillis(),
                        run.raised(),
                        run.gone()));
    }

    /** A trouble now must not end the clockwork. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (StoreException busy) {
            LOG.info("publishing is put off: {}", busy.getMessage());
        } catch (RuntimeException trouble) {
            LOG.error("publishing failed; it is tried again in half a minute", trouble);
        }
    }
}
