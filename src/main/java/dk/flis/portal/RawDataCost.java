// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.DataPackage;
import dk.flis.catalogue.Dataset;
import dk.flis.distribution.Content;
import dk.flis.distribution.Offer;
import dk.flis.figures.Figures;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.Words;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Behind;
import dk.flis.store.Behind.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to order of a municipality's raw data, and how much it is. */
final class RawDataCost {

    private static final Month EVER = new Month(1900, 1);
    private static final Month FOREVER = new Month(2199, 12);

    private final Catalogue catalogue;
    private final Figures figures;
    private final Behind behind;
    private final Offer offer;

    RawDataCost(Parts parts) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.behind = parts.behind();
        this.offer = parts.rawData().offer();
    }

    /** All that the newest publication shows of the municipality. */
    List<Shown> shown(MunicipalityCode municipality) {
        var datasets = offer.areas().stream()
                .flatMap(area -> offer.datasets(new Content.OfArea(area.id())).stream())
                .map(Dataset::id)
                .toList();
        return figures.latest()
                .map(newest -> behind.of(newest, datasets, municipality, EVER, FOREVER))
                .orElse(List.of());
    }

    long rows(Content content, List<Shown> shown) {
        return of(content, Optional.empty(), shown).mapToLong(Shown::rows).sum();
    }

    private Stream<Shown> of(Content content, Optional<Month> first, List<Shown> shown) {
        var datasets = offer.datasets(content).stream().map(Dataset::id).toList();
        return shown.stream()
                .filter(one -> datasets.contains(one.dataset()))
                .filter(one -> one.month()
                        .filter(month -> month.compareTo(first.orElse(EVER)) >= 0)
                        .isPresent());
    }

    /** In words, for one who is about to order. */
    String told(Content content, Optional<Month> first, List<Shown> shown, Words words) {
        var some = of(content, first, shown).toList();
        if (some.isEmpty()) {
            return words.say("raw.cost.none");
        }
        var months = some.stream().flatMap(one -> one.month().stream()).toList();
        return words.say(
                "raw.cost",
                words.whole(some.stream().mapToLong(Shown::rows).sum()),
                some.stream().map(Shown::dataset).distinct().count(),
                words.whole(some.size()),
                months.stream().min(Month::compareTo).orElseThrow(),
                months.stream().max(Month::compareTo).orElseThrow());
    }

    /** Packages, then areas with their datasets; each with its rows, and only what he may take. */
    List<Option> contents(Viewer viewer, MunicipalityCode municipality, String chosen, Words words) {
        var shown = shown(municipality);
        return all().stream()
                .filter(content -> offer.takes(viewer, municipality, content))
                .map(content -> new Option(
                        content.text(),
                        words.say("raw.content.rows", name(content, words), words.whole(rows(content, shown))),
                        content.text().equals(chosen)))
                .toList();
    }

    private List<Content> all() {
        var all = new ArrayList<Content>();
        catalogue.packages().forEach(one -> all.add(new Content.OfPackage(one.id())));
        for (var area : offer.areas()) {
            all.add(new Content.OfArea(area.id()));
            offer.datasets(new Content.OfArea(area.id())).forEach(one -> all.add(new Content.OfDataset(one.id())));
        }
        return all;
    }

    String name(Content content, Words words) {
        return switch (content) {
            case Content.OfPackage(var id) ->
                words.say(
                        "raw.package.named",
                        offer.find(id).map(one -> name(one, words)).orElse(id));
            case Content.OfArea(var area) -> words.say("raw.area.named", area(area.value(), words));
            case Content.OfDataset(var id) ->
                offer.datasets(content).stream()
                        .map(one -> area(one.area().value(), words) + ", " + one.name())
                        .findFirst()
                        .orElse(id.value());
        };
    }

    static String name(DataPackage one, Words words) {
        return words.language() == Language.ENGLISH ? one.nameEnglish() : one.name();
    }

    static String text(DataPackage one, Words words) {
        return words.language() == Language.ENGLISH ? one.descriptionEnglish() : one.description();
    }

    String area(String id, Words words) {
        return catalogue.areas().stream()
                .filter(area -> area.id().value().equals(id))
                .map(words::name)
                .findFirst()
                .orElse(id);
    }
}
