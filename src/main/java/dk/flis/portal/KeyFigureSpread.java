// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Distribution;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.portal.view.DotStrip;
import dk.flis.portal.view.DotStrip.Drawing;
import dk.flis.portal.view.KeyFigurePage.Row;
import dk.flis.portal.view.KeyFigurePage.Spread;
import dk.flis.portal.view.KeyFigurePage.Step;
import dk.flis.portal.view.MapDrawing;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a key figure lies among the municipalities: dots, map and table of one distribution. */
final class KeyFigureSpread {

    private static final MapShapes SHAPES = MapShapes.ofBuild();

    private final KeyFigureRead read;
    private final Catalogue catalogue;
    private final Words words;
    private final Distribution distribution;
    private final int decimals;
    private final String unit;

    KeyFigureSpread(KeyFigureRead read, Catalogue catalogue, Words words) {
        this.read = read;
        this.catalogue = catalogue;
        this.words = words;
        this.distribution = read.distribution();
        this.decimals = read.keyFigure().decimals();
        this.unit = words.unit(read.keyFigure().unit());
    }

    Spread spread() {
        return new Spread(
                sentence(),
                label(),
                strip(880),
                strip(346),
                read.other().value().map(this::number).orElse(""),
                read.choice().inSentence(words),
                like(),
                rows(),
                steps(),
                map());
    }

    /** The own one is drawn last, over its neighbours. */
    private MapDrawing map() {
        var bounds = bounds();
        var shapes = catalogue.municipalities().values().stream()
                .filter(municipality -> SHAPES.paths().containsKey(municipality.code()))
                .sorted(Comparator.comparing(municipality -> isOwn(municipality.code())))
                .map(municipality -> shape(municipality, bounds))
                .toList();
        return new MapDrawing(MapShapes.WIDTH, MapShapes.HEIGHT, SHAPES.inset(), shapes);
    }

    private MapDrawing.Shape shape(Municipality municipality, List<BigDecimal> bounds) {
        var cell = read.cell(new Place.OneMunicipality(municipality.code()));
        var shown = Shown.of(cell, decimals, words);
        var rank = distribution
                .rank(municipality.code())
                .map(number -> ". "
                        + words.say("map.rank", number, distribution.entries().size()))
                .orElse("");
        var edge = isOwn(municipality.code()) ? " m-own" : read.like().contains(municipality.code()) ? " m-like" : "";
        return new MapDrawing.Shape(
                Optional.ofNullable(SHAPES.paths().get(municipality.code())).orElse(""),
                cell.value().map(value -> step(value, bounds)).orElse("m-none") + edge,
                municipality.name() + ": " + (shown.isNumber() ? shown.text() + " " + unit : shown.text()) + rank);
    }

    /** A value on a bound belongs to the step above, as the legend says. */
    private static String step(BigDecimal value, List<BigDecimal> bounds) {
        return "m-q"
                + (1
                        + bounds.stream()
                                .filter(bound -> value.compareTo(bound) >= 0)
                                .count());
    }

    /** The quartiles and the 90th percentile, between which the map's five colours lie. */
    private List<BigDecimal> bounds() {
        return Stream.of(
                        distribution.quartile(1),
                        distribution.median(),
                        distribution.quartile(3),
                        distribution.quantile(9, 10))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Step> steps() {
        var bounds = bounds().stream().map(this::number).toList();
        if (bounds.size() < 4) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step("m-q1", words.say("map.under", bounds.getFirst())));
        for (var i = 1; i < bounds.size(); i++) {
            steps.add(new Step("m-q" + (i + 1), bounds.get(i - 1) + "–" + bounds.get(i)));
        }
        steps.add(new Step("m-q5", words.say("map.over", bounds.getLast(), unit)));
        return steps;
    }

    private Optional<DotStrip> strip(int width) {
        return DotStrip.of(
                new Drawing(
                        distribution,
                        Optional.of(read.choice().own().code()),
                        read.other().value(),
                        read.like(),
                        entry -> name(entry.municipality()) + ": " + number(entry.value()) + " " + unit,
                        decimals),
                width,
                words);
    }

    private String sentence() {
        var lower = distribution.quartile(1);
        var upper = distribution.quartile(3);
        if (lower.isEmpty() || upper.isEmpty()) {
            return words.say("spread.none");
        }
        var without = distribution.asked() - distribution.entries().size();
        return words.say("spread.sentence", number(lower.get()), number(upper.get()), unit)
                + (without > 0 ? " " + words.say("spread.without", without, distribution.asked()) : "");
    }

    private String label() {
        var lowest = distribution.quartile(0);
        var highest = distribution.quartile(4);
        return lowest.isEmpty() || highest.isEmpty()
                ? words.say("spread.none")
                : words.say(
                        "spread.label",
                        distribution.entries().size(),
                        number(lowest.get()),
                        number(highest.get()),
                        unit,
                        read.choice().ownName(),
                        Shown.of(read.own(), decimals, words).text());
    }

    private String like() {
        return switch (read.choice().other()) {
            case Place.Group group -> group.name();
            case Place.Country _, Place.OneMunicipality _, Place.Institution _ -> "";
        };
    }

    /** Highest first; those without a value last, by name. */
    private List<Row> rows() {
        return read.each().stream()
                .map(read::cell)
                .sorted(Comparator.comparing(
                                (Cell cell) -> cell.value().orElse(BigDecimal.valueOf(Long.MIN_VALUE)),
                                Comparator.reverseOrder())
                        .thenComparing(cell -> name(code(cell))))
                .map(this::row)
                .toList();
    }

    private Row row(Cell cell) {
        var code = code(cell);
        var difference = cell.value()
                .flatMap(value -> read.other().value().map(value::subtract))
                .map(value -> words.signed(value, decimals));
        return new Row(
                distribution.rank(code).map(String::valueOf).orElse(""),
                name(code),
                Shown.of(cell, decimals, words),
                difference.orElse(""),
                isOwn(code),
                read.like().contains(code));
    }

    private boolean isOwn(MunicipalityCode code) {
        return code.equals(read.choice().own().code());
    }

    private static MunicipalityCode code(Cell cell) {
        return switch (cell.place()) {
            case Place.OneMunicipality one -> one.code();
            case Place.Country _, Place.Group _, Place.Institution _ ->
                throw new IllegalArgumentException("a row is a municipality, but is " + cell.place());
        };
    }

    private String name(MunicipalityCode code) {
        return Optional.ofNullable(catalogue.municipalities().get(code))
                .map(Municipality::name)
                .orElse(code.toString());
    }

    private String number(BigDecimal value) {
        return words.number(value, decimals);
    }
}
