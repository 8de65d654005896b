// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Sender;
import dk.flis.access.Senders;
import dk.flis.distribution.Offer;
import dk.flis.distribution.RawData;
import dk.flis.distribution.RawOrder;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.distribution.RawOrder.State;
import dk.flis.distribution.RawOrders.Kept;
import dk.flis.portal.view.AccessPages.Deed;
import dk.flis.portal.view.AccessPages.Radio;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.RawDataViews.Form;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the form of an order of raw data, and does what it asks for. */
final class RawOrderPages {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final RawData raw;
    private final RawDataPages pages;
    private final RawDataCost cost;
    private final Senders senders;
    private final Frames frames;
    private final InstantSource clock;

    RawOrderPages(Parts parts, RawDataPages pages, RawDataCost cost, Frames frames) {
        this.raw = parts.rawData();
        this.pages = pages;
        this.cost = cost;
        this.senders = parts.senders();
        this.frames = frames;
        this.clock = parts.clock();
    }

    /** What came of keeping: the form again, or what is to be told. */
    sealed interface Saved {

        record Wrong(Form form) implements Saved {}

        record Done(Kept kept) implements Saved {}
    }

    Form fresh(Visit visit, String content) {
        return form(visit, orderer(visit), Optional.empty(), RawOrderTyped.fresh(content, today()), "", "");
    }

    Form existing(Visit visit, RawOrder order) {
        return form(visit, pages.own(visit), Optional.of(order), RawOrderTyped.of(order), "", "");
    }

    /** Says how much it is, and keeps nothing. */
    Form priced(Visit visit, Optional<RawOrder> order, RawOrderTyped typed) {
        var own = orderer(visit);
        var trouble = typed.troubleWithContent(visit.words(), contents(visit, own));
        var told = trouble.isEmpty()
                ? typed.what()
                        .map(what -> cost.told(what, typed.firstMonth(), cost.shown(own), visit.words()))
                        .orElse("")
                : "";
        return form(visit, own, order, typed, trouble.orElse(""), told);
    }

    Saved save(Visit visit, Optional<RawOrder> order, RawOrderTyped typed) {
        var own = orderer(visit);
        var trouble = typed.trouble(visit.words(), contents(visit, own), fitting(own, typed), today());
        if (trouble.isPresent()) {
            return new Saved.Wrong(form(visit, own, order, typed, trouble.get(), ""));
        }
        var viewer = visit.viewer();
        return new Saved.Done(order.map(one -> raw.orders().change(viewer, one, typed.body(), typed.encrypted()))
                .orElseGet(() -> raw.orders().add(viewer, own, typed.body(), typed.encrypted())));
    }

    /** One that there is in his municipality. */
    RawOrder find(Visit visit, long number) {
        var own = pages.own(visit);
        return raw.orders()
                .find(visit.viewer(), number)
                .filter(order -> order.municipality().equals(own))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-raw-order"));
    }

    private MunicipalityCode orderer(Visit visit) {
        return visit.municipality()
                .filter(own -> raw.offer().opens(visit.viewer(), own))
                .orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.no-raw-data"));
    }

    private Set<String> contents(Visit visit, MunicipalityCode own) {
        return cost.contents(visit.viewer(), own, "", visit.words()).stream()
                .map(Option::value)
                .collect(Collectors.toSet());
    }

    /** Those that deliver to every area of it, and so have its data already. */
    private Set<String> fitting(MunicipalityCode own, RawOrderTyped typed) {
        var areas = typed.what().map(raw.offer()::datasets).map(Offer::areas).orElse(Set.of());
        return senders.of(own).stream()
                .filter(sender -> Offer.missing(sender.viewer(), own, areas).isEmpty())
                .map(sender -> sender.name().value())
                .collect(Collectors.toSet());
    }

    private Form form(
            Visit visit,
            MunicipalityCode own,
            Optional<RawOrder> order,
            RawOrderTyped typed,
            String trouble,
            String told) {
        var words = visit.words();
        var heading = order.map(one -> one.body().title()).orElse(words.say("raw.new"));
        return new Form(
                frames.of(visit, heading),
                heading,
                DeliveryTabs.RAW_DATA,
                order.map(RawDataPages::address).orElse(DeliveryTabs.RAW_DATA + "/ny"),
                trouble,
                told,
                order.map(one -> pages.state(one, words)).orElse(""),
                typed.title(),
                cost.contents(visit.viewer(), own, typed.content(), words),
                typed.first(),
                radios("omfang", typed.scope(), words, RawOrderTyped.FULL, RawOrderTyped.DELTA),
                radios("format", typed.form(), words, RawOrderTyped.CSV, RawOrderTyped.PARQUET),
                radios("hvor-tit", typed.rhythm(), words, RawOrderTyped.ONCE, RawOrderTyped.MONTHLY),
                typed.start(),
                accounts(own, typed.sender(), words),
                typed.encrypted(),
                order.map(one -> deeds(visit, one)).orElse(List.of()));
    }

    private static List<Radio> radios(String field, String chosen, Words words, String... values) {
        return Stream.of(values)
                .map(value ->
                        new Radio(field + "-" + value, value, words.say("raw.choose." + value), value.equals(chosen)))
                .toList();
    }

    private List<Option> accounts(MunicipalityCode own, String chosen, Words words) {
        return Stream.concat(
                        Stream.of(new Option("", words.say("raw.sender.none"), chosen.isEmpty())),
                        senders.of(own).stream().map(sender -> option(sender, chosen)))
                .toList();
    }

    private static Option option(Sender sender, String chosen) {
        var name = sender.name().value();
        return new Option(name, sender.title() + " (" + name + ")", name.equals(chosen));
    }

    private List<Deed> deeds(Visit visit, RawOrder order) {
        var words = visit.words();
        var own = RawDataPages.address(order) + "/";
        var deeds = new ArrayList<Deed>();
        if (raw.orders().mayKeep(visit.viewer(), order)) {
            deeds.add(deed(own, "nu", words));
            if (order.body().scope() == Scope.DELTA) {
                deeds.add(deed(own, "forfra", words));
            }
            if (order.encrypted()) {
                deeds.add(deed(own, "kode", words));
            }
        }
        if (raw.orders().mayStop(visit.viewer(), order)) {
            if (order.state() instanceof State.Waiting) {
                deeds.add(deed(own, "stop", words));
            }
            deeds.add(new Deed(own + "slet", words.say("raw.deed.slet"), words.say("raw.deed.slet.note"), true));
        }
        return deeds;
    }

    private static Deed deed(String own, String word, Words words) {
        return new Deed(own + word, words.say("raw.deed." + word), words.say("raw.deed." + word + ".note"), false);
    }

    private LocalDate today() {
        return clock.instant().atZone(COPENHAGEN).toLocalDate();
    }
}
