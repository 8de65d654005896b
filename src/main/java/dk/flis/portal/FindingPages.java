// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import dk.flis.operation.SourceRegister;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.DeliveryViews.Bar;
import dk.flis.portal.view.DeliveryViews.Findings;
import dk.flis.portal.view.DeliveryViews.Kind;
import dk.flis.portal.view.DeliveryViews.Line;
import dk.flis.portal.view.DeliveryViews.OneByOne;
import dk.flis.portal.view.DeliveryViews.Trend;
import dk.flis.portal.view.DeliveryViews.Value;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.Words;
import dk.flis.store.Delivered;
import dk.flis.store.Delivered.State;
import dk.flis.store.DeliveryFindings;
import dk.flis.store.DeliveryFindings.Elsewhere;
import dk.flis.store.DeliveryFindings.Group;
import dk.flis.store.DeliveryFindings.OfMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What the checks found in a delivery, as pages show it: grouped, one by one, over the months, and at others. */
final class FindingPages {

    private static final int PER_PAGE = 50;
    private static final int FREQUENT = 10;
    private static final int MONTHS = 12;
    private static final int MOST_NAMES = 6;

    /** As high as a bar of the most findings is drawn. */
    private static final int HEIGHT = 60;

    private final Catalogue catalogue;
    private final DeliveryFindings findings;
    private final SourceRegister sources;
    private final Frames frames;
    private final DeliveryTabs tabs;

    FindingPages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.findings = parts.deliveries().findings();
        this.sources = parts.deliveries().sources();
        this.frames = frames;
        this.tabs = new DeliveryTabs(parts.catalogue());
    }

    /** Whether the reader may see the values that were sent. */
    boolean seesValues(Viewer viewer, Delivered delivery) {
        return DeliveryTabs.own(delivery)
                .map(slice -> tabs.area(slice.dataset())
                        .filter(area -> viewer.seesSentValues(area.value(), slice.municipality()))
                        .isPresent())
                // Public statistics are public.
                .orElseGet(() -> delivery.slice().isPresent());
    }

    /** What was found, in a few words. */
    String headline(Visit visit, Delivered delivery) {
        var words = visit.words();
        var groups = findings.groups(delivery.number());
        var errors = count(groups, Severity.ERROR);
        var warnings = count(groups, Severity.WARNING);
        if (errors > 0 && warnings == 0) {
            return words.say("delivery.headline.errors.only", words.whole(errors));
        }
        if (errors > 0) {
            return words.say("delivery.headline.errors", words.whole(errors), words.whole(warnings));
        }
        if (warnings > 0) {
            return words.say("delivery.headline.warnings", words.whole(warnings));
        }
        return delivery.state() == State.RECEIVED || delivery.state() == State.CHECKED
                ? words.say("delivery.headline.waits")
                : words.say("delivery.headline.nothing");
    }

    private static long count(List<Group> groups, Severity severity) {
        return groups.stream()
                .filter(group -> group.severity() == severity)
                .mapToLong(Group::found)
                .sum();
    }

    Findings findings(Visit visit, Delivered delivery) {
        var groups = findings.groups(delivery.number());
        var values = seesValues(visit.viewer(), delivery);
        var elsewhere = elsewhere(delivery, groups);
        return new Findings(
                visit.words().say("findings.caption", groups.size()),
                groups.stream()
                        .map(group -> kind(visit, delivery, group, values, elsewhere))
                        .toList(),
                values,
                groups.isEmpty() ? "" : DeliveryPages.address(delivery.number()) + "/fund.csv");
    }

    private Kind kind(
            Visit visit,
            Delivered delivery,
            Group group,
            boolean values,
            Map<DeliveryFindings.Kind, Elsewhere> elsewhere) {
        var words = visit.words();
        var href = Address.of(DeliveryPages.address(delivery.number()) + "/fund")
                .with("kontrol", group.kind().check())
                .with("kolonne", group.kind().column());
        var others = elsewhere.get(group.kind());
        return new Kind(
                severity(group.severity(), words),
                group.kind().column(),
                group.line() == 0 ? "" : words.whole(group.line()),
                values ? group.value() : "",
                group.message(),
                group.advice(),
                words.whole(group.found()),
                href.toString(),
                others == null ? "" : others(visit, others));
    }

    static Mark severity(Severity severity, Words words) {
        return switch (severity) {
            case ERROR -> new Mark("worse", words.say("finding.error"));
            case WARNING -> new Mark("higher", words.say("finding.warning"));
        };
    }

    /** The operator learns who they are, a municipality only how many. */
    private String others(Visit visit, Elsewhere others) {
        var words = visit.words();
        var count = others.municipalities().size();
        return visit.viewer() instanceof Viewer.Operator
                ? words.say(
                        "finding.elsewhere.names",
                        count,
                        new CalendarWords(words)
                                .some(
                                        others.municipalities().stream()
                                                .map(catalogue::nameOf)
                                                .toList(),
                                        MOST_NAMES))
                : words.say(count == 1 ? "finding.elsewhere.one" : "finding.elsewhere", count);
    }

    /** The same fault in a year's deliveries of municipalities whose data come from the same system. */
    private Map<DeliveryFindings.Kind, Elsewhere> elsewhere(Delivered delivery, List<Group> groups) {
        var own = DeliveryTabs.own(delivery);
        var area = own.flatMap(slice -> tabs.area(slice.dataset()));
        if (groups.isEmpty() || area.isEmpty()) {
            return Map.of();
        }
        var slice = own.orElseThrow();
        var alike = sources.alike(slice.municipality(), area.get(), slice.dataset());
        return alike.isEmpty()
                ? Map.of()
                : findings
                        .elsewhere(
                                slice.dataset(),
                                alike,
                                slice.month().plus(1 - MONTHS),
                                slice.month(),
                                groups.stream()
                                        .map(group -> group.kind().check())
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Elsewhere::kind, one -> one));
    }

    Trend trend(Visit visit, Delivered delivery) {
        return DeliveryTabs.own(delivery)
                .map(slice -> trend(visit, slice))
                .filter(trend -> trend.bars().size() > 1)
                .orElseGet(() -> new Trend("", List.of()));
    }

    private Trend trend(Visit visit, Slice.OfMunicipality slice) {
        var words = visit.words();
        var months = findings.trend(slice, slice.month().plus(1 - MONTHS));
        var most = months.stream()
                .mapToLong(one -> one.errors() + one.warnings())
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        for (var one : months) {
            bars.add(new Bar(
                    height(one.errors(), most),
                    height(one.warnings(), most),
                    new CalendarWords(words).brief(one.month()),
                    Integer.toString(one.month().year()),
                    words.whole(one.errors()),
                    words.whole(one.warnings()),
                    words.whole(one.rejected())));
        }
        var total =
                months.stream().mapToLong(one -> one.errors() + one.warnings()).sum();
        var rejected = months.stream().mapToLong(OfMonth::rejected).sum();
        return new Trend(words.say("findings.trend", words.whole(total), months.size(), words.whole(rejected)), bars);
    }

    private static int height(long count, long most) {
        return most == 0 || count == 0 ? 0 : Math.toIntExact(Math.max(1, count * HEIGHT / most));
    }

    OneByOne oneByOne(Visit visit, Delivered delivery, DeliveryFindings.Kind kind) {
        var words = visit.words();
        var group = findings.groups(delivery.number()).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-finding"));
        var values = seesValues(visit.viewer(), delivery);
        var page = PageNumber.of(visit.address());
        var told = findings.told(delivery.number(), kind);
        var title = words.say("findings.of", kind.check());
        return new OneByOne(
                frames.of(visit, title),
                title,
                List.of(
                        new Link(words.say("deliveries.title"), DeliveryTabs.CALENDAR, false),
                        new Link(
                                words.say("delivery.crumb", delivery.number()),
                                DeliveryPages.address(delivery.number()),
                                false),
                        new Link(kind.check(), "", true)),
                group.message(),
                group.advice(),
                words.say("findings.count", words.whole(group.found()), words.whole(told)),
                values,
                values
                        ? findings.values(delivery.number(), kind, FREQUENT).stream()
                                .map(one -> new Value(one.value(), words.whole(one.found())))
                                .toList()
                        : List.of(),
                findings.page(delivery.number(), kind, page.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(finding -> new Line(
                                finding.line() == 0 ? "" : words.whole(finding.line()),
                                finding.column().orElse(""),
                                values ? finding.value().orElse("") : "",
                                finding.message(),
                                finding.advice()))
                        .toList(),
                Paging.of(visit.address(), page.number(), PER_PAGE, told, words),
                DeliveryPages.address(delivery.number()) + "/fund.csv");
    }
}
