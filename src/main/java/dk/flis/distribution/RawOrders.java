// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.AccessRefused;
import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The orders of a municipality. Whoever may take all that an order asks for may keep it, and is its orderer from then on; the
 * local administrators may stop and delete any.
 */
public final class RawOrders {

    private final OwnRows rows;
    private final Offer offer;
    private final ExtractKey key;
    private final AuditTrail audit;
    private final InstantSource clock;

    public RawOrders(OwnRows rows, Offer offer, ExtractKey key, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.offer = offer;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An order that was kept.
     *
     * @param password what opens its extracts, told here once; empty when there is no new one
     */
    public record Kept(long number, Optional<String> password) {}

    /** By title. */
    public List<RawOrder> of(Viewer viewer, MunicipalityCode municipality) {
        return rows.as(viewer, database -> new OrderRows(database).of(municipality));
    }

    /** Of his municipality; another's is as if it were not there. */
    public Optional<RawOrder> find(Viewer viewer, long number) {
        return rows.as(viewer, database -> new OrderRows(database).find(number));
    }

    public boolean mayKeep(Viewer viewer, RawOrder order) {
        return offer.takes(viewer, order.municipality(), order.body().content());
    }

    public boolean mayStop(Viewer viewer, RawOrder order) {
        return viewer instanceof Viewer.User user
                && user.municipality().equals(order.municipality())
                && (user.administers(user.municipality()) || order.by().equals(user.name()) || mayKeep(viewer, order));
    }

    public Kept add(Viewer by, MunicipalityCode of, Body body, boolean encrypted) {
        demand(offer.takes(by, of, body.content()), by);
        var now = now();
        return within(by, of, Event.RAW_DATA_ORDERED, body.title(), orders -> {
            var number = orders.add(of, body, by.name(), now, DueTimes.first(body, now));
            return new Kept(number, encrypted ? Optional.of(renew(orders, number)) : Optional.empty());
        });
    }

    /** It is the changer's from now on, and waits again. */
    public Kept change(Viewer by, RawOrder order, Body body, boolean encrypted) {
        demand(mayKeep(by, order) && offer.takes(by, order.municipality(), body.content()), by);
        var now = now();
        var due = due(order, body, now);
        return within(by, order.municipality(), Event.RAW_DATA_CHANGED, order.number() + " " + body.title(), orders -> {
            orders.change(order.number(), body, by.name(), now, due);
            if (!encrypted) {
                orders.password(order.number(), Optional.empty());
            }
            var password = encrypted && !order.encrypted()
                    ? Optional.of(renew(orders, order.number()))
                    : Optional.<String>empty();
            return new Kept(order.number(), password);
        });
    }

    /** One that is under way goes on when it would have; what is done or has another start begins again. */
    private static Instant due(RawOrder order, Body body, Instant now) {
        var same = order.body().start().equals(body.start()) && order.body().rhythm() == body.rhythm();
        return same && order.state() instanceof RawOrder.State.Waiting(var due) ? due : DueTimes.first(body, now);
    }

    public void stop(Viewer by, RawOrder order) {
        demand(mayStop(by, order), by);
        within(by, order, Event.RAW_DATA_STOPPED, orders -> orders.stop(order.number()));
    }

    /** Made as soon as the job looks; whoever asks is its orderer from now on. */
    public void makeNow(Viewer by, RawOrder order) {
        demand(mayKeep(by, order), by);
        within(by, order, Event.RAW_DATA_RESUMED, orders -> orders.wait(order.number(), by.name(), now()));
    }

    /** The next extract holds everything, as for a receiver who has lost what he had. */
    public void afresh(Viewer by, RawOrder order) {
        demand(mayKeep(by, order), by);
        within(by, order, Event.RAW_DATA_CHANGED, orders -> orders.forget(order.number()));
    }

    /** What was made of it stays until its time is over. */
    public void delete(Viewer by, RawOrder order) {
        demand(mayStop(by, order), by);
        within(by, order, Event.RAW_DATA_DELETED, orders -> orders.delete(order.number()));
    }

    /** For the extracts from now on; told here once. */
    public String newPassword(Viewer by, RawOrder order) {
        demand(mayKeep(by, order), by);
        return within(
                by,
                order.municipality(),
                Event.RAW_DATA_PASSWORD,
                about(order),
                orders -> renew(orders, order.number()));
    }

    private String renew(OrderRows orders, long number) {
        var password = key.newPassword();
        orders.password(number, Optional.of(key.seal(password)));
        return password;
    }

    private void within(Viewer by, RawOrder order, Event event, java.util.function.Consumer<OrderRows> work) {
        var _ = within(by, order.municipality(), event, about(order), orders -> {
            work.accept(orders);
            return order;
        });
    }

    private <T> T within(Viewer by, MunicipalityCode of, Event event, String about, Function<OrderRows, T> work) {
        return rows.of(of, database -> {
            var result = work.apply(new OrderRows(database));
            audit.record(by.name(), event, about, Optional.of(of));
            return result;
        });
    }

    private static String about(RawOrder order) {
        return order.number() + " " + order.body().title();
    }

    private static void demand(boolean may, Viewer by) {
        if (!may) {
            throw new AccessRefused("'%s' has no right to that raw data".formatted(by.name()));
        }
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
