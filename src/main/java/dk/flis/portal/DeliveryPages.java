// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Slice;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.DeliveryViews.Comment;
import dk.flis.portal.view.DeliveryViews.Decide;
import dk.flis.portal.view.DeliveryViews.Fact;
import dk.flis.portal.view.DeliveryViews.Item;
import dk.flis.portal.view.DeliveryViews.Page;
import dk.flis.portal.view.DeliveryViews.Received;
import dk.flis.portal.view.DeliveryViews.Step;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Paging;
import dk.flis.store.DecideByHand;
import dk.flis.store.DecideByHand.Decided;
import dk.flis.store.Delivered;
import dk.flis.store.Delivered.State;
import dk.flis.store.Deliveries;
import dk.flis.store.Deliveries.Some;
import dk.flis.store.Deliveries.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Makes the page of a delivery, and the list of what came. */
final class DeliveryPages {

    private static final int PER_PAGE = 50;

    private final Catalogue catalogue;
    private final Deliveries deliveries;
    private final DecideByHand decide;
    private final FindingPages findings;
    private final Frames frames;
    private final DeliveryTabs tabs;

    DeliveryPages(Parts parts, FindingPages findings, Frames frames) {
        this.catalogue = parts.catalogue();
        this.deliveries = parts.deliveries().all();
        this.decide = parts.deliveries().decide();
        this.findings = findings;
        this.frames = frames;
        this.tabs = new DeliveryTabs(parts.catalogue());
    }

    Received received(Visit visit) {
        DeliveryTabs.demand(visit);
        var words = visit.words();
        var which = Choices.parameter(visit.address(), "vis")
                        .filter("afviste"::equals)
                        .isPresent()
                ? Which.REJECTED
                : Which.ALL;
        var some = some(visit, which);
        var page = PageNumber.of(visit.address());
        var total = deliveries.count(some);
        return new Received(
                frames.of(visit, words.say("received.title")),
                words.say("received.title"),
                tabs.links(visit, DeliveryTabs.RECEIVED),
                List.of(
                        new Link(words.say("received.all"), DeliveryTabs.RECEIVED, which == Which.ALL),
                        new Link(
                                words.say("received.rejected"),
                                DeliveryTabs.RECEIVED + "?vis=afviste",
                                which == Which.REJECTED)),
                words.say("received.summary", words.whole(total)),
                deliveries.page(some, page.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(delivery -> item(visit, delivery))
                        .toList(),
                Paging.of(visit.address(), page.number(), PER_PAGE, total, words));
    }

    private Some some(Visit visit, Which which) {
        return switch (visit.viewer()) {
            case Viewer.User user ->
                new Some(Optional.of(user.municipality()), tabs.seen(user, user.municipality()), which);
            case Viewer.Sender sender -> new Some(Optional.of(sender.municipality()), List.of(), which);
            case Viewer.Operator _, Viewer.CatalogueEditor _ -> new Some(Optional.empty(), List.of(), which);
        };
    }

    private Item item(Visit visit, Delivered delivery) {
        var words = new DeliveryWords(catalogue, visit.words());
        return new Item(
                new Link(Long.toString(delivery.number()), address(delivery.number()), false),
                words.what(delivery),
                delivery.file().name(),
                visit.words().moment(delivery.received()),
                delivery.by(),
                words.mark(delivery.state()),
                delivery.rows().isPresent()
                        ? visit.words().whole(delivery.rows().getAsLong())
                        : "");
    }

    static String address(long number) {
        return "/leverancer/" + number;
    }

    /** An error when there is none of that number, or the reader may not know of it. */
    Delivered find(Visit visit, long number) {
        return deliveries
                .find(number)
                .filter(delivery -> tabs.sees(visit.viewer(), delivery))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-delivery", number));
    }

    Page page(Visit visit, long number, Said said, String typed) {
        var delivery = find(visit, number);
        var words = new DeliveryWords(catalogue, visit.words());
        var slice = slice(delivery);
        var current = slice.stream()
                .filter(one -> one.state() == State.ACCEPTED && one.number() != number)
                .findFirst();
        var found = findings.findings(visit, delivery);
        return new Page(
                frames.of(visit, words.what(delivery)),
                words.what(delivery),
                crumbs(visit, Long.toString(number)),
                words.mark(delivery.state()),
                delivery.state() == State.REJECTED,
                findings.headline(visit, delivery),
                words.consequence(delivery, current),
                said,
                decide.of(number).stream().map(one -> comment(visit, one)).toList(),
                found,
                facts(visit, delivery, slice),
                slice.reversed().stream().map(one -> step(visit, one, number)).toList(),
                findings.trend(visit, delivery),
                before(delivery, slice).isPresent() ? address(number) + "/sammenlign" : "",
                decide(visit, delivery, typed));
    }

    List<Link> crumbs(Visit visit, String last) {
        return List.of(
                new Link(visit.words().say("deliveries.title"), DeliveryTabs.CALENDAR, false),
                new Link(visit.words().say("delivery.crumb", last), "", true));
    }

    private List<Delivered> slice(Delivered delivery) {
        return delivery.slice().map(deliveries::of).orElseGet(() -> List.of(delivery));
    }

    /** The one whose place it took: the best of those that had counted when it came. */
    Optional<Delivered> before(Delivered delivery) {
        return before(delivery, slice(delivery));
    }

    private static Optional<Delivered> before(Delivered delivery, List<Delivered> slice) {
        return !delivery.state().taken()
                ? Optional.empty()
                : slice.stream()
                        .filter(one ->
                                one.number() < delivery.number() && one.state().taken())
                        .filter(delivery::outranks)
                        .reduce((standing, later) -> later.outranks(standing) ? later : standing);
    }

    private List<Fact> facts(Visit visit, Delivered delivery, List<Delivered> slice) {
        var words = visit.words();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("delivery.file"), delivery.file().name(), true, ""));
        delivery.file().note().ifPresent(note -> facts.add(new Fact(words.say("delivery.note"), note, true, "")));
        facts.add(plain(words.say("delivery.received"), words.moment(delivery.received())));
        facts.add(plain(words.say("delivery.by"), delivery.by()));
        facts.add(plain(
                words.say("delivery.size"),
                new DeliveryWords(catalogue, words).bytes(delivery.file().bytes())));
        delivery.rows().ifPresent(rows -> facts.add(plain(words.say("delivery.rows"), words.whole(rows))));
        delivery.system().ifPresent(system -> facts.add(plain(words.say("delivery.system"), system)));
        delivery.sequence()
                .ifPresent(sequence -> facts.add(plain(words.say("delivery.sequence"), Long.toString(sequence))));
        before(delivery, slice).ifPresent(one -> facts.add(linked(words.say("delivery.supersedes"), one.number())));
        slice.stream()
                .filter(one -> before(one, slice)
                        .filter(earlier -> earlier.number() == delivery.number())
                        .isPresent())
                .findFirst()
                .ifPresent(one -> facts.add(linked(words.say("delivery.superseded-by"), one.number())));
        delivery.sameAs().ifPresent(same -> facts.add(linked(words.say("delivery.same-as"), same)));
        facts.add(new Fact("SHA-256", delivery.file().sha256(), true, ""));
        return facts;
    }

    private static Fact plain(String term, String text) {
        return new Fact(term, text, false, "");
    }

    private static Fact linked(String term, long number) {
        return new Fact(term, Long.toString(number), false, address(number));
    }

    private Step step(Visit visit, Delivered delivery, long number) {
        var words = visit.words();
        return new Step(
                new DeliveryWords(catalogue, words).mark(delivery.state()),
                new Link(words.say("delivery.number", delivery.number()), address(delivery.number()), false),
                words.moment(delivery.received()),
                delivery.rows().isPresent()
                        ? words.say(
                                "delivery.step.rows",
                                words.whole(delivery.rows().getAsLong()))
                        : "",
                delivery.number() == number);
    }

    private static Comment comment(Visit visit, Decided decided) {
        var words = visit.words();
        var key = switch (decided.kind()) {
            case ACCEPTED -> "delivery.accepted-by";
            case WITHDRAWN -> "delivery.withdrawn-by";
        };
        return new Comment(
                words.say(key, decided.by().title(), words.moment(decided.at())),
                decided.by().comment());
    }

    private Decide decide(Visit visit, Delivered delivery, String typed) {
        if (!mayDecide(visit.viewer(), delivery)) {
            return Decide.NOTHING;
        }
        var words = visit.words();
        var number = delivery.number();
        var accept = delivery.state() == State.REJECTED && decide.mayAccept(number);
        var withdraw = delivery.state() == State.ACCEPTED;
        var back = withdraw ? decide.before(delivery) : Optional.<Delivered>empty();
        return new Decide(
                accept ? address(number) + "/godkend" : "",
                words.say("delivery.accept.text"),
                withdraw ? address(number) + "/traek-tilbage" : "",
                back.map(earlier -> words.say("delivery.withdraw.back", earlier.number()))
                        .orElseGet(() -> words.say("delivery.withdraw.gone")),
                typed);
    }

    boolean mayDecide(Viewer viewer, Delivered delivery) {
        return DeliveryTabs.own(delivery)
                .filter(slice -> tabs.area(slice.dataset())
                        .filter(area -> viewer.decidesDeliveries(area.value(), slice.municipality()))
                        .isPresent())
                .isPresent();
    }

    /** The month and municipality it belongs to, for those of municipalities. */
    static Optional<Slice.OfMunicipality> own(Delivered delivery) {
        return DeliveryTabs.own(delivery);
    }
}
