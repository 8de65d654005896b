// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.SourceId;
import dk.flis.community.Written;
import dk.flis.operation.SourceSystem.Body;
import dk.flis.portal.view.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A source as it was typed, word for word, until it is sound.
 *
 * @param about an area, or area and dataset with a slash between
 */
record SourceTyped(
        String about,
        String system,
        String supplier,
        String dataSupplier,
        String version,
        String contact,
        String dueDay) {

    static final SourceTyped FRESH = new SourceTyped("", "", "", "", "", "", "");

    static SourceTyped of(Map<String, String> fields) {
        return new SourceTyped(
                fields.getOrDefault("om", ""),
                fields.getOrDefault("system", ""),
                fields.getOrDefault("leverandoer", ""),
                fields.getOrDefault("dataleverandoer", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("kontakt", ""),
                fields.getOrDefault("dag", ""));
    }

    static SourceTyped of(Body body) {
        return new SourceTyped(
                about(body.area(), body.dataset()),
                body.system(),
                body.supplier(),
                body.dataSupplier(),
                body.version(),
                body.contact(),
                body.dueDay().isPresent() ? Integer.toString(body.dueDay().getAsInt()) : "");
    }

    static String about(AreaId area, Optional<SourceId> dataset) {
        return dataset.map(one -> area + "/" + one).orElse(area.value());
    }

    /**
     * The first thing that is wrong.
     *
     * @param known what it may be about
     */
    Optional<String> trouble(Words words, Set<String> known) {
        if (!known.contains(about)) {
            return Optional.of(words.say("source.trouble.about"));
        }
        if (Written.line(system).isEmpty()) {
            return Optional.of(words.say("source.trouble.system"));
        }
        var longest = Stream.of(system, supplier, dataSupplier, contact)
                .map(Written::line)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (longest > Body.LONGEST || Written.line(version).length() > Body.LONGEST_VERSION) {
            return Optional.of(words.say("source.trouble.long", Body.LONGEST, Body.LONGEST_VERSION));
        }
        return dueDay.isBlank() || day().isPresent()
                ? Optional.empty()
                : Optional.of(words.say("source.trouble.day", Body.LAST_DUE_DAY));
    }

    /** Only when there is no trouble. */
    Body body() {
        var parts = List.of(about.split("/", -1));
        return new Body(
                new AreaId(parts.getFirst()),
                parts.size() > 1 ? Optional.of(new SourceId(parts.get(1))) : Optional.empty(),
                Written.line(system),
                Written.line(supplier),
                Written.line(dataSupplier),
                Written.line(version),
                Written.line(contact),
                day());
    }

    private OptionalInt day() {
        if (!dueDay.strip().matches("[1-9]|1\\d|2[0-8]")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(dueDay.strip()));
    }
}
