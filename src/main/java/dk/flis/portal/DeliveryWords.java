// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Slice;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import dk.flis.store.Delivered;
import dk.flis.store.Delivered.State;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How the pages name a delivery and say how it stands. */
record DeliveryWords(Catalogue catalogue, Words words) {

    private static final long KILO = 1024;

    Mark mark(State state) {
        var shape = switch (state) {
            case ACCEPTED -> "better";
            case REJECTED -> "worse";
            case RECEIVED, CHECKED, UNCHANGED, SUPERSEDED, WITHDRAWN -> "even";
        };
        return new Mark(shape, words.say("delivery.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    /** Regnskab, Albertslund, oktober 2025; the file's name when it could not be told what it is. */
    String what(Delivered delivery) {
        return delivery.slice().map(this::what).orElseGet(() -> delivery.file().name());
    }

    String what(Slice slice) {
        return switch (slice) {
            case Slice.OfMunicipality(var dataset, var municipality, var month) ->
                "%s, %s, %s"
                        .formatted(
                                name(dataset.value()),
                                catalogue.nameOf(municipality),
                                new PeriodWords(words).name(new Period.OneMonth(month)));
            case Slice.Whole(var dataset) -> name(dataset.value());
        };
    }

    private String name(String dataset) {
        return catalogue.datasets().values().stream()
                .filter(one -> one.id().value().equals(dataset))
                .map(one -> one.name())
                .findFirst()
                .orElse(dataset);
    }

    String bytes(long bytes) {
        if (bytes < KILO) {
            return words.say("bytes", words.whole(bytes));
        }
        return bytes < KILO * KILO
                ? words.say("bytes.kilo", words.number(BigDecimal.valueOf(bytes / (double) KILO), 1))
                : words.say("bytes.mega", words.number(BigDecimal.valueOf(bytes / (double) (KILO * KILO)), 1));
    }

    /**
     * What it means for figures.
     *
     * @param other the delivery that counts now in its slice, if it is another one
     */
    String consequence(Delivered delivery, Optional<Delivered> other) {
        return switch (delivery.state()) {
            case ACCEPTED ->
                delivery.since().isPresent() && delivery.until().isEmpty()
                        ? words.say(
                                "delivery.published",
                                words.whole(delivery.since().getAsLong()))
                        : words.say("delivery.awaits");
            case REJECTED ->
                other.map(current -> words.say(
                                current.number() > delivery.number()
                                        ? "delivery.rejected.since"
                                        : "delivery.rejected.other",
                                current.number()))
                        .orElseGet(() -> words.say("delivery.rejected.none"));
            case SUPERSEDED ->
                other.map(current -> words.say("delivery.superseded.by", current.number()))
                        .orElseGet(() -> words.say("delivery.superseded"));
            case WITHDRAWN ->
                other.map(current -> words.say("delivery.withdrawn.other", current.number()))
                        .orElseGet(() -> words.say("delivery.withdrawn.none"));
            case UNCHANGED -> words.say("delivery.unchanged", delivery.sameAs().orElse(0));
            case RECEIVED, CHECKED -> words.say("delivery.under-way");
        };
    }
}
