// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Viewer;
import dk.flis.benchmark.Booked;
import dk.flis.benchmark.Explained;
import dk.flis.benchmark.Explanation;
import dk.flis.benchmark.Explanation.Effect;
import dk.flis.benchmark.Explanation.Kind;
import dk.flis.benchmark.Links;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.command.Installation;
import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every explanation that the catalogue can give of a published country, also with money that stands on other accounts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedCountryTest {

    private static final Viewer OPERATOR = new Viewer.Operator("test");
    private static final List<Period> PERIODS = Stream.of("2025", "2024", "2025-07R12")
            .flatMap(text -> Period.parse(text).stream())
            .toList();

    private static final List<MunicipalityCode> DELIVERED =
            Stream.of(165, 360, 370).map(MunicipalityCode::new).toList();

    @TempDir
    private static Path folder;

    private Installation country;
    private List<Booked> booked = List.of();

    @BeforeAll
    void open() {
        country = PreparedCountry.in(folder.resolve("data"));
        booked = country.catalogue().keyFigures().values().stream()
                .flatMap(keyFigure -> Booked.of(keyFigure, country.catalogue()).stream())
                .toList();
    }

    @AfterAll
    void close() {
        country.close();
    }

    /** Each against each other, against all of them and against the country. */
    private record Sides(Place own, Place other) {}

    private static List<Sides> sides() {
        var all = new Place.Group("alle", new TreeSet<>(DELIVERED));
        return DELIVERED.stream()
                .<Place>map(Place.OneMunicipality::new)
                .flatMap(own -> Stream.concat(
                                DELIVERED.stream().map(Place.OneMunicipality::new), Stream.of(all, new Place.Country()))
                        .filter(other -> !other.equals(own))
                        .map(other -> new Sides(own, other)))
                .toList();
    }

    @Test
    void partsAddUpToTheGapToTheLastOreForEveryKeyFigureAndPair() {
        var found = new EnumMap<Kind, Integer>(Kind.class);
        var split = new LinkedHashSet<KeyFigureId>();
        var explained = 0;
        for (var keyFigure : country.catalogue().keyFigures().values()) {
            for (var period : PERIODS) {
                if (Links.explained(keyFigure)
                        && Links.levels(keyFigure, country.catalogue()).contains(Level.of(period))) {
                    for (var result : explained(keyFigure, period)) {
                        explained++;
                        result.explanation().effects().forEach(effect -> found.merge(effect.kind(), 1, Integer::sum));
                        result.composition().ifPresent(_ -> split.add(keyFigure.id()));
                    }
                }
            }
        }
        assertThat(explained).isGreaterThan(500);
        assertThat(found).containsOnlyKeys(Kind.values());
        assertThat(split).as("key figures with a mix").hasSizeGreaterThanOrEqualTo(6);
    }

    private List<Explained.Found> explained(KeyFigure keyFigure, Period period) {
        var links = Links.of(keyFigure, country.catalogue(), Level.of(period), _ -> true);
        var siblings = siblings(keyFigure, Level.of(period));
        var ids = Stream.of(links.ids(), links.last().kinds(), siblings)
                .flatMap(List::stream)
                .distinct()
                .toList();
        var cells = read(ids, period);
        var found = new ArrayList<Explained.Found>();
        for (var sides : sides()) {
            Stream.concat(
                            Stream.of(Optional.<KeyFigureId>empty()),
                            siblings.stream().map(Optional::of))
                    .map(sibling -> Explained.of(
                            links,
                            id -> cells.apply(sides.own(), id),
                            id -> cells.apply(sides.other(), id),
                            sibling,
                            2))
                    .forEach(result -> {
                        if (result instanceof Explained.Found one) {
                            isExact(
                                    one,
                                    cells.apply(sides.own(), keyFigure.id()),
                                    cells.apply(sides.other(), keyFigure.id()));
                            found.add(one);
                        }
                    });
        }
        return found;
    }

    private List<KeyFigureId> siblings(KeyFigure keyFigure, Level level) {
        return Booked.of(keyFigure, country.catalogue()).stream()
                .flatMap(one -> booked.stream()
                        .filter(other -> other.keyFigure().area().equals(keyFigure.area())
                                && other.keyFigure().levels().contains(level))
                        .filter(other -> other.sameDenominator(one) && !other.sameAccount(one)))
                .map(booked -> booked.keyFigure().id())
                .limit(3)
                .toList();
    }

    private record Key(Place place, KeyFigureId keyFigure) {}

    private BiFunction<Place, KeyFigureId, Cell> read(List<KeyFigureId> ids, Period period) {
        var places = sides().stream()
                .flatMap(sides -> Stream.of(sides.own(), sides.other()))
                .distinct()
                .toList();
        var cells = new HashMap<Key, Cell>();
        country.figures()
                .read(OPERATOR, new Question(ids, places, List.of(period), Prices.CURRENT))
                .cells()
                .forEach(cell -> cells.put(new Key(cell.place(), cell.keyFigure()), cell));
        return (place, id) -> Optional.ofNullable(cells.get(new Key(place, id))).orElseThrow();
    }

    private static void isExact(Explained.Found found, Cell own, Cell other) {
        Function<Cell, Exact> ratio = cell -> Exact.of(cell.numerator().orElseThrow())
                .dividedBy(Exact.of(cell.denominator().orElseThrow()));
        var volume = Exact.of(own.denominator().orElseThrow());
        var effects = found.explanation().effects();
        assertThat(Explanation.sum(effects.stream().map(Effect::amount).toList()))
                .as("%s", own)
                .isEqualByComparingTo(
                        ratio.apply(own).minus(ratio.apply(other)).times(volume).rounded(2));
        assertThat(found.explanation().own())
                .isEqualByComparingTo(own.numerator().orElseThrow().setScale(2, RoundingMode.HALF_UP));
        effects.stream()
                .filter(effect -> !effect.parts().isEmpty())
                .forEach(effect -> assertThat(effect.parts().stream()
                                .map(Explanation.Part::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(effect.amount()));
    }
}
