// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.SenderName;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.DataPackage;
import dk.flis.catalogue.Dataset;
import dk.flis.distribution.Content;
import dk.flis.distribution.Extract;
import dk.flis.distribution.Extracts;
import dk.flis.distribution.Offer;
import dk.flis.distribution.RawData;
import dk.flis.distribution.RawOrder;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Last;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.distribution.RawOrder.State;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.RawDataViews.File;
import dk.flis.portal.view.RawDataViews.Listing;
import dk.flis.portal.view.RawDataViews.Offered;
import dk.flis.portal.view.RawDataViews.Order;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Behind.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Makes the page of a municipality's raw data: what is ordered, what was made, what can be ordered. */
final class RawDataPages {

    private static final int PER_PAGE = 30;

    private final Catalogue catalogue;
    private final RawData raw;
    private final RawDataCost cost;
    private final DeliveryTabs tabs;
    private final Frames frames;

    RawDataPages(Parts parts, RawDataCost cost, Frames frames) {
        this.catalogue = parts.catalogue();
        this.raw = parts.rawData();
        this.cost = cost;
        this.tabs = new DeliveryTabs(parts.catalogue());
        this.frames = frames;
    }

    /** Whose raw data he has something to do with; others are refused. */
    MunicipalityCode own(Visit visit) {
        return visit.municipality()
                .filter(own -> opens(raw.offer(), visit.viewer(), own))
                .orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.no-raw-data"));
    }

    static boolean opens(Offer offer, Viewer viewer, MunicipalityCode own) {
        return viewer.administers(own) || offer.opens(viewer, own);
    }

    Listing listing(Visit visit, Said said, String secret) {
        var own = own(visit);
        var words = visit.words();
        var page = PageNumber.of(visit.address());
        return new Listing(
                frames.of(visit, words.say("raw.title")),
                words.say("raw.title"),
                tabs.links(visit, DeliveryTabs.RAW_DATA),
                said,
                secret,
                raw.offer().opens(visit.viewer(), own) ? DeliveryTabs.RAW_DATA + "/ny" : "",
                raw.orders().of(visit.viewer(), own).stream()
                        .map(order -> order(order, words))
                        .toList(),
                raw.extracts().of(visit.viewer(), own, page.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(extract -> file(visit, extract))
                        .toList(),
                Paging.of(
                        visit.address(), page.number(), PER_PAGE, raw.extracts().count(visit.viewer(), own), words),
                packages(visit, own),
                List.of(words.say("raw.fetch.sftp"), words.say("raw.fetch.http"), words.say("raw.fetch.zip")));
    }

    static String address(RawOrder order) {
        return DeliveryTabs.RAW_DATA + "/" + order.number();
    }

    private Order order(RawOrder order, Words words) {
        return new Order(
                new Link(order.body().title(), address(order), false),
                cost.name(order.body().content(), words),
                about(order, words),
                next(order, words),
                mark(order, words),
                state(order, words),
                words.say("raw.by", order.by(), words.day(order.changed())));
    }

    private static String about(RawOrder order, Words words) {
        var body = order.body();
        var parts = new ArrayList<String>();
        parts.add(words.say(body.scope() == Scope.FULL ? "raw.scope.full" : "raw.scope.delta"));
        parts.add(words.say(body.form() == FileForm.CSV ? "raw.form.csv" : "raw.form.parquet"));
        body.first().ifPresent(first -> parts.add(words.say("raw.since", first)));
        if (order.encrypted()) {
            parts.add(words.say("raw.encrypted"));
        }
        body.sender().map(SenderName::value).ifPresent(name -> parts.add(words.say("raw.laid", name)));
        return String.join(" · ", parts);
    }

    private static String next(RawOrder order, Words words) {
        var often = words.say(
                order.body().rhythm() == Rhythm.ONCE ? "raw.once" : "raw.monthly",
                order.body().start().getDayOfMonth());
        return order.state() instanceof State.Waiting(var due)
                ? words.say("raw.next", often, words.moment(due))
                : often;
    }

    private static Mark mark(RawOrder order, Words words) {
        var failed = order.last()
                .map(Last::outcome)
                .filter(RawOrder.Outcome.FAILED::equals)
                .isPresent();
        return switch (order.state()) {
            case State.Waiting _ ->
                failed
                        ? new Mark("worse", words.say("raw.state.failed"))
                        : new Mark("better", words.say("raw.state.waiting"));
            case State.Done _ -> new Mark("better", words.say("raw.state.done"));
            case State.Stopped _ -> new Mark("even", words.say("raw.state.stopped"));
            case State.Refused _ -> new Mark("worse", words.say("raw.state.refused"));
        };
    }

    /** What came of it last; of one that may not be made, why, and what to do. */
    String state(RawOrder order, Words words) {
        return order.last()
                .map(last -> switch (last.outcome()) {
                    case MADE -> words.say("raw.last.made", words.moment(last.at()));
                    case NOTHING_NEW -> words.say("raw.last.nothing", words.moment(last.at()));
                    case FAILED -> words.say("raw.last.failed", words.moment(last.at()), failure(last.about(), words));
                    case REFUSED ->
                        words.say("raw.last.refused", words.moment(last.at()), refusal(last.about(), words));
                })
                .orElse(words.say("raw.last.never"));
    }

    private static String failure(String why, Words words) {
        return words.say(why.equals("DISK_FULL") ? "raw.failed.disk" : "raw.failed.ours");
    }

    private String refusal(String why, Words words) {
        var space = why.indexOf(' ');
        var about = why.substring(space + 1);
        return switch (why.substring(0, Math.max(0, space))) {
            case "GONE" -> words.say("raw.refused.gone", about);
            case "RIGHT" -> words.say("raw.refused.right", areas(Set.of(about.split(" ", -1)), words));
            case "SENDER" -> words.say("raw.refused.sender", about);
            default -> words.say("raw.refused.unknown");
        };
    }

    private String areas(Set<String> ids, Words words) {
        return ids.stream().sorted().map(id -> cost.area(id, words)).collect(Collectors.joining(", "));
    }

    private File file(Visit visit, Extract extract) {
        var words = visit.words();
        var there = extract.removed().isEmpty();
        var may = Extracts.mayTake(visit.viewer(), extract);
        var own = DeliveryTabs.RAW_DATA + "/udtraek/" + extract.number();
        return new File(
                extract.fileName(),
                there && may ? own : "",
                why(visit, extract),
                extract.title(),
                words.moment(extract.made()),
                months(extract, words),
                words.whole(extract.size().rows()),
                new DeliveryWords(catalogue, words).bytes(extract.size().bytes()),
                extract.size().sha256(),
                extract.removed()
                        .map(at -> words.say("raw.removed", words.day(at)))
                        .orElseGet(() -> words.say("raw.kept", words.day(extract.keptUntil()))),
                there && raw.extracts().mayRemove(visit.viewer(), extract) ? own + "/slet" : "");
    }

    private String why(Visit visit, Extract extract) {
        if (extract.removed().isPresent()) {
            return "";
        }
        var missing = Offer.missing(visit.viewer(), extract.municipality(), extract.areas());
        return missing.isEmpty() ? "" : visit.words().say("raw.needs", areas(missing, visit.words()));
    }

    private static String months(Extract extract, Words words) {
        var months = extract.months();
        return extract.scope() == Scope.FULL
                ? words.say("raw.months.full", words.whole(months.fresh()), extract.publication())
                : words.say(
                        "raw.months.delta",
                        words.whole(months.fresh()),
                        words.whole(months.replaced()),
                        words.whole(months.gone()),
                        extract.publication());
    }

    private List<Offered> packages(Visit visit, MunicipalityCode own) {
        var shown = cost.shown(own);
        return raw.offer().packages().stream()
                .map(one -> offered(visit, own, one, shown))
                .toList();
    }

    private Offered offered(Visit visit, MunicipalityCode own, DataPackage one, List<Shown> shown) {
        var words = visit.words();
        var content = new Content.OfPackage(one.id());
        var datasets = raw.offer().datasets(content);
        var missing = Offer.missing(visit.viewer(), own, Offer.areas(datasets));
        return new Offered(
                RawDataCost.name(one, words),
                RawDataCost.text(one, words) + ".",
                datasets.stream().map(Dataset::name).collect(Collectors.joining(", ")),
                missing.isEmpty()
                        ? words.say("raw.rows", words.whole(cost.rows(content, shown)))
                        : words.say("raw.needs", areas(missing, words)),
                missing.isEmpty() ? DeliveryTabs.RAW_DATA + "/ny?indhold=" + content.text() : "");
    }
}
