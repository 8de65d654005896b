// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.delivery.Slice;
import dk.flis.portal.view.DeliveryViews.Compared;
import dk.flis.portal.view.DeliveryViews.Field;
import dk.flis.portal.view.DeliveryViews.Row;
import dk.flis.portal.view.DeliveryViews.Sum;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.Words;
import dk.flis.store.CompareDeliveries;
import dk.flis.store.Comparison;
import dk.flis.store.Comparison.Difference;
import dk.flis.store.Comparison.Kind;
import dk.flis.store.Comparison.Values;
import dk.flis.store.Delivered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Holds a delivery against the one whose place it took: counts and sums for all who see it, rows for who may see them. */
final class ComparePages {

    private static final int PER_PAGE = 50;

    private final Catalogue catalogue;
    private final CompareDeliveries compare;
    private final DeliveryPages pages;
    private final DeliveryTabs tabs;
    private final AuditTrail audit;
    private final Frames frames;

    ComparePages(Parts parts, DeliveryPages pages, Frames frames) {
        this.catalogue = parts.catalogue();
        this.compare = parts.deliveries().compare();
        this.pages = pages;
        this.tabs = new DeliveryTabs(parts.catalogue());
        this.audit = parts.audit();
        this.frames = frames;
    }

    Compared page(Visit visit, long number) {
        var after = pages.find(visit, number);
        var before = pages.before(after)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-comparison", number));
        var compared = compare.compare(before, after)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-comparison", number));
        var words = visit.words();
        var kinds = kinds(visit);
        var rows = seesRows(visit.viewer(), after);
        var page = PageNumber.of(visit.address());
        var shown = rows
                ? compare.differences(before, after, kinds, page.skipped(PER_PAGE), PER_PAGE)
                : List.<Difference>of();
        if (rows && !shown.isEmpty()) {
            audit.record(
                    visit.viewer().name(),
                    Event.DELIVERIES_COMPARED,
                    before.number() + " " + after.number(),
                    DeliveryTabs.own(after).map(Slice.OfMunicipality::municipality));
        }
        var total = kinds.stream().mapToLong(compared::count).sum();
        var title = words.say("compare.title", before.number(), after.number());
        return new Compared(
                frames.of(visit, title),
                title,
                List.of(
                        new Link(words.say("deliveries.title"), DeliveryTabs.CALENDAR, false),
                        new Link(words.say("delivery.crumb", number), DeliveryPages.address(number), false),
                        new Link(words.say("compare.crumb"), "", true)),
                new DeliveryWords(catalogue, words).what(after) + ". " + sentence(compared, words),
                sums(compared, words),
                rows ? tabs(visit, compared, kinds) : List.of(),
                rows,
                rows ? words.say("compare.persons") : words.say("compare.no-rows"),
                compared.columns().stream().map(Column::name).toList(),
                shown.stream().map(one -> row(one, words)).toList(),
                rows ? Paging.of(visit.address(), page.number(), PER_PAGE, total, words) : new Paging("", "", ""));
    }

    private boolean seesRows(Viewer viewer, Delivered delivery) {
        return DeliveryTabs.own(delivery)
                .map(slice -> tabs.area(slice.dataset())
                        .filter(area -> viewer.seesSentValues(area.value(), slice.municipality()))
                        .isPresent())
                .orElse(true);
    }

    private static Set<Kind> kinds(Visit visit) {
        return Choices.parameter(visit.address(), "vis")
                .map(word -> switch (word) {
                    case "tilfoejet" -> EnumSet.of(Kind.ADDED);
                    case "fjernet" -> EnumSet.of(Kind.REMOVED);
                    case "aendret" -> EnumSet.of(Kind.CHANGED);
                    default -> throw Choices.malformed("vis", word);
                })
                .orElseGet(() -> EnumSet.allOf(Kind.class));
    }

    private static List<Link> tabs(Visit visit, Comparison compared, Set<Kind> chosen) {
        var words = visit.words();
        var plain = visit.address().without("side");
        var links = new ArrayList<Link>();
        links.add(new Link(
                words.say("compare.all", words.whole(compared.differences())),
                plain.without("vis").toString(),
                chosen.size() > 1));
        for (var kind : Kind.values()) {
            links.add(new Link(
                    words.say("compare.some", word(kind, words), words.whole(compared.count(kind))),
                    plain.with("vis", parameter(kind)).toString(),
                    chosen.size() == 1 && chosen.contains(kind)));
        }
        return links;
    }

    private static String parameter(Kind kind) {
        return switch (kind) {
            case ADDED -> "tilfoejet";
            case REMOVED -> "fjernet";
            case CHANGED -> "aendret";
        };
    }

    private static String word(Kind kind, Words words) {
        return words.say("compare." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String sentence(Comparison compared, Words words) {
        return compared.differences() == 0
                ? words.say("compare.same")
                : words.say(
                        "compare.sentence",
                        words.whole(compared.added()),
                        words.whole(compared.removed()),
                        words.whole(compared.changed()));
    }

    private static List<Sum> sums(Comparison compared, Words words) {
        var sums = new ArrayList<Sum>();
        sums.add(new Sum(
                words.say("compare.rows"),
                "",
                words.whole(compared.before()),
                words.whole(compared.after()),
                words.signed(BigDecimal.valueOf(compared.after() - compared.before()), 0)));
        for (var sum : compared.sums()) {
            var decimals = sum.column().type() instanceof Column.Type.Exact exact ? exact.scale() : 0;
            sums.add(new Sum(
                    sum.column().title(),
                    sum.column().unit().orElse(""),
                    number(sum.before(), decimals, words),
                    number(sum.after(), decimals, words),
                    words.signed(sum.difference(), decimals)));
        }
        return sums;
    }

    private static String number(Optional<BigDecimal> value, int decimals, Words words) {
        return value.map(known -> words.number(known, decimals)).orElse("");
    }

    private static Row row(Difference difference, Words words) {
        var sign = switch (difference.kind()) {
            case ADDED -> "+";
            case REMOVED -> "\u2212";
            case CHANGED -> "\u2260";
        };
        return new Row(
                word(difference.kind(), words),
                sign,
                line(difference.before(), words),
                line(difference.after(), words),
                difference.values().stream()
                        .map(values -> field(difference.kind(), values))
                        .toList());
    }

    private static String line(OptionalLong line, Words words) {
        return line.isPresent() ? words.whole(line.getAsLong()) : "";
    }

    private static Field field(Kind kind, Values values) {
        return switch (kind) {
            case ADDED -> new Field("", values.after().orElse(""), false);
            case REMOVED -> new Field("", values.before().orElse(""), false);
            case CHANGED ->
                values.differ()
                        ? new Field(values.before().orElse("∅"), values.after().orElse("∅"), true)
                        : new Field("", values.after().orElse(""), false);
        };
    }
}
