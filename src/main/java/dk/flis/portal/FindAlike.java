// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.flis.access.Viewer;
import dk.flis.benchmark.Likeness;
import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.benchmark.Peers;
import dk.flis.benchmark.Trait;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Background;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Those that are like a municipality in an area, by the newest whole year.
 *
 * <p>The ranking is read for nobody in particular, so that it is the same for everybody; a page that shows the numbers
 * behind it reads them for its reader.
 */
final class FindAlike {

    private static final Viewer NOBODY = new Viewer.CatalogueEditor("lighed");

    /** Of the newest editions; an older one is read again. */
    private static final int KEPT = 64;

    private record Key(AreaId area, long publication) {}

    /** Every municipality in each area of the newest edition. */
    private static final int MOST_FOUND = 1_000;

    /** Each background with the numbers of all, before anybody's weights. */
    private record Known(List<Trait> traits, Optional<Period> period) {}

    private record Asked(AreaId area, long publication, MunicipalityCode own, Weights weights) {}

    private final Map<Key, Known> known = new ConcurrentHashMap<>();
    private final Cache<Asked, Found> found =
            Caffeine.newBuilder().maximumSize(MOST_FOUND).build();
    private final Catalogue catalogue;
    private final Figures figures;

    FindAlike(Catalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /**
     * @param traits all of the text, with the reader's weights
     * @param period of the background figures; empty when none is a key figure
     */
    record Found(Likeness likeness, List<Trait> traits, Optional<Period> period, int number) {

        Found {
            traits = List.copyOf(traits);
        }

        List<Neighbour> nearest() {
            return likeness.nearest(number);
        }
    }

    /** Empty when the area's text does not say what makes municipalities alike. */
    Optional<Found> in(AreaId id, MunicipalityCode own, Weights weights, Publication publication) {
        return catalogue.areas().stream()
                .filter(area -> area.id().equals(id) && !area.likeness().isEmpty())
                .findFirst()
                .map(area -> found.get(
                        new Asked(area.id(), publication.number(), own, weights),
                        _ -> found(known(area, publication), own, weights)));
    }

    private Found found(Known known, MunicipalityCode own, Weights weights) {
        var traits = new ArrayList<Trait>();
        for (var at = 0; at < known.traits().size(); at++) {
            var trait = known.traits().get(at);
            traits.add(trait.weighing(weights.of(at, trait.background())));
        }
        var likeness = Likeness.of(own, traits, catalogue.municipalities().keySet());
        return new Found(likeness, traits, known.period(), weights.number().orElse(Likeness.USUAL));
    }

    private Known known(Area area, Publication publication) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(new Key(area.id(), publication.number()), _ -> read(area, publication));
    }

    private Known read(Area area, Publication publication) {
        var reader = new Reader(figures, NOBODY, publication);
        var keyFigures = area.likeness().stream()
                .flatMap(background -> background instanceof Background.Figure figure
                        ? catalogue.keyFigure(figure.keyFigure()).stream()
                        : Optional.<KeyFigure>empty().stream())
                .toList();
        var period = keyFigures.isEmpty() ? Optional.<Period>empty() : Periods.usual(keyFigures, reader);
        var traits = area.likeness().stream()
                .map(background -> trait(background, reader, period))
                .toList();
        return new Known(traits, period);
    }

    private Trait trait(Background background, Reader reader, Optional<Period> period) {
        return switch (background) {
            case Background.Figure figure ->
                Trait.Measured.of(
                        figure,
                        figure.weight(),
                        period.map(year -> values(figure.keyFigure(), reader, year))
                                .orElse(Map.of()),
                        false);
            case Background.Attribute attribute ->
                Trait.Measured.of(attribute, attribute.weight(), numbers(attribute), attribute.logarithm());
            case Background.Same same -> new Trait.Named(same, same.weight(), names(same.column()));
        };
    }

    private Map<MunicipalityCode, Double> values(KeyFigureId id, Reader reader, Period period) {
        var cells = new Cells();
        reader.read(cells, List.of(id), Peers.each(catalogue), List.of(period));
        var values = new TreeMap<MunicipalityCode, Double>();
        for (Cell cell : cells.all()) {
            if (cell.place() instanceof Place.OneMunicipality one) {
                cell.value().ifPresent(value -> values.put(one.code(), value.doubleValue()));
            }
        }
        return values;
    }

    private Map<MunicipalityCode, Double> numbers(Background.Attribute attribute) {
        var numbers = new TreeMap<MunicipalityCode, Double>();
        var upper = names(attribute.column());
        var lower = attribute.per().map(this::names);
        upper.forEach((code, text) -> {
            var divisor =
                    lower.map(texts -> number(texts.getOrDefault(code, ""))).orElse(1.0);
            if (!text.isEmpty() && divisor > 0) {
                numbers.put(code, number(text) / divisor);
            }
        });
        return numbers;
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private Map<MunicipalityCode, String> names(String column) {
        var names = new TreeMap<MunicipalityCode, String>();
        var list = Optional.ofNullable(catalogue.codeLists().get("kommune"));
        list.map(CodeList::entries)
                .ifPresent(entries -> catalogue
                        .municipalities()
                        .keySet()
                        .forEach(code -> Optional.ofNullable(entries.get(code.toString()))
                                .map(entry -> entry.attributes().getOrDefault(column, ""))
                                .filter(text -> !text.isEmpty())
                                .ifPresent(text -> names.put(code, text))));
        return names;
    }
}
