// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.figures.Figures;
import dk.flis.figures.Publish;
import dk.flis.operation.Job.Occasion;
import dk.flis.operation.Job.Result;
import dk.flis.plausibility.RaiseAlarms;
import dk.flis.store.Publication;
import dk.flis.store.Store;
import dk.flis.store.StoreException;
import dk.flis.store.StoreException.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes when the rule says so, one publication at a time. */
public final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

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

    /** What has rested; whatever was accepted when somebody asks. */
    synchronized Result ordinary(Occasion occasion, Runnable begins) {
        var changed = store.publications().lastChanged();
        if (occasion == Occasion.TIME
                && !PublishingRule.rested(
                        clock.instant(), changed, tried, store.publications().all())) {
            return new Result.Nothing();
        }
        begins.run();
        return unlessBusy(() -> {
            var made = run(false);
            tried = changed;
            return made;
        });
    }

    /** The month's edition; another one when somebody asks. */
    synchronized Result edition(Occasion occasion, Runnable begins) {
        if (occasion == Occasion.TIME
                && !PublishingRule.editionDue(
                        clock.instant(), store.publications().all())) {
            return new Result.Nothing();
        }
        begins.run();
        return unlessBusy(() -> run(true));
    }

    /** Lets go of figures that are kept no longer. */
    synchronized void sweep() {
        publish.get().sweep(store);
    }

    private Optional<Publication> run(boolean monthly) {
        var made = publish.get().run(store, monthly, progress -> LOG.debug("{}", progress));
        made.ifPresent(publication -> {
            audit.record("flis", Event.PUBLISHED, publication.number() + (monthly ? " monthly" : ""));
            figures.prepare(publication);
            raise(publication);
        });
        return made;
    }

    /** What a program that was killed had published and not looked at. A trouble here keeps nobody from the portal. */
    public void catchUp() {
        try {
            figures.latest().ifPresent(newest -> {
                figures.prepare(newest);
                raise(newest);
            });
        } catch (RuntimeException trouble) {
            LOG.error("the newest publication could not be looked at", trouble);
        }
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

    private static Result unlessBusy(Supplier<Optional<Publication>> publishing) {
        try {
            return publishing
                    .get()
                    .<Result>map(made -> new Result.Done(Long.toString(made.number())))
                    .orElseGet(Result.Nothing::new);
        } catch (StoreException busy) {
            if (busy.problem() == Problem.BUSY) {
                return new Result.PutOff(String.valueOf(busy.getMessage()));
            }
            throw busy;
        }
    }
}
