// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Distribution;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.portal.view.BenchmarkPage.Chart;
import dk.flis.portal.view.BenchmarkPage.Drawing;
import dk.flis.portal.view.BenchmarkPage.Line;
import dk.flis.portal.view.DotStrip;
import dk.flis.portal.view.LineChart;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the charts of a benchmarking page: a key figure over time, or where it lies among the municipalities. */
final class BenchmarkCharts {

    private static final int WIDE = 600;
    private static final int NARROW = 330;

    private final Catalogue catalogue;
    private final BenchmarkPages.Read read;
    private final Choice choice;
    private final Words words;
    private final PeriodWords names;

    BenchmarkCharts(Catalogue catalogue, BenchmarkPages.Read read, Words words) {
        this.catalogue = catalogue;
        this.read = read;
        this.choice = read.choice();
        this.words = words;
        this.names = new PeriodWords(words);
    }

    Chart chart(Contents.Chart chart) {
        return switch (chart) {
            case Contents.Chart.Line(var keyFigure) -> line(keyFigure);
            case Contents.Chart.Dots(var keyFigure) -> dots(keyFigure);
        };
    }

    private Chart line(KeyFigure keyFigure) {
        var series = read.rows().development(keyFigure);
        var moments = moments(keyFigure, series);
        var drawing = LineChart.of(moments, WIDE, words)
                .flatMap(wide ->
                        LineChart.of(moments, NARROW, words).<Drawing>map(narrow -> new Drawing.Lines(wide, narrow)));
        return new Chart(
                words.name(keyFigure),
                read.rows().href(keyFigure),
                words.unit(keyFigure.unit()),
                sentence(keyFigure, series),
                words.say("chart.line.label", words.name(keyFigure)),
                drawing,
                List.of(words.say("bench.period"), choice.ownName(), choice.lineName(words)),
                series.own().stream()
                        .map(cell -> new Line(
                                names.name(cell.period()),
                                List.of(
                                        shown(cell, keyFigure),
                                        choice.shown(
                                                keyFigure,
                                                series.other().get(series.own().indexOf(cell)),
                                                words)),
                                cell.period().equals(read.rows().period(keyFigure))))
                        .toList());
    }

    private List<LineChart.Moment> moments(KeyFigure keyFigure, Rows.Series series) {
        var unit = words.unit(keyFigure.unit());
        return series.own().stream()
                .map(cell -> {
                    var other = series.other().get(series.own().indexOf(cell));
                    return LineChart.Moment.of(
                            names.axis(cell.period()),
                            words.say(
                                    "chart.moment",
                                    names.name(cell.period()),
                                    choice.ownName(),
                                    text(cell, keyFigure, unit),
                                    choice.lineName(words),
                                    text(other, keyFigure, unit)),
                            cell.value(),
                            other.value(),
                            breaks(keyFigure, cell.period()));
                })
                .toList();
    }

    private String text(Cell cell, KeyFigure keyFigure, String unit) {
        var shown = shown(cell, keyFigure);
        return shown.isNumber() ? shown.text() + " " + unit : shown.text();
    }

    /** The series breaks after the month named: the first period that holds the next month is another series. */
    private static boolean breaks(KeyFigure keyFigure, Period period) {
        return keyFigure.breaks().stream()
                .map(month -> month.plus(1))
                .anyMatch(month ->
                        period.first().compareTo(month) <= 0 && period.last().compareTo(month) >= 0);
    }

    private String sentence(KeyFigure keyFigure, Rows.Series series) {
        if (series.own().size() < 2) {
            return words.say("develop.one");
        }
        var first = names.name(series.own().getFirst().period());
        var own = change(keyFigure, series.own());
        var other = change(keyFigure, series.other());
        return own.isPresent() && other.isPresent()
                ? words.say("develop.sentence", choice.ownName(), own.get(), first, choice.lineName(words), other.get())
                : words.say(
                        "develop.from", first, names.name(series.own().getLast().period()));
    }

    private Optional<String> change(KeyFigure keyFigure, List<Cell> cells) {
        return Comparison.of(keyFigure, cells.getLast(), cells.getFirst())
                .percent()
                .map(words::percent);
    }

    private Chart dots(KeyFigure keyFigure) {
        var distribution = read.rows().distribution(keyFigure);
        var comparison = read.rows().comparison(keyFigure);
        var own = shown(comparison.own(), keyFigure);
        var other = comparison.other().value().map(value -> words.number(value, keyFigure.decimals()));
        var drawing = strip(keyFigure, distribution, WIDE)
                .flatMap(wide -> strip(keyFigure, distribution, NARROW)
                        .<Drawing>map(narrow ->
                                new Drawing.Dots(wide, narrow, choice.ownName(), own.text(), other.orElse(""))));
        var unit = words.unit(keyFigure.unit());
        return new Chart(
                words.name(keyFigure),
                read.rows().href(keyFigure),
                Stream.of(unit, names.name(read.rows().period(keyFigure)))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                spread(keyFigure, distribution, unit),
                words.say(
                        "chart.dots.label",
                        words.name(keyFigure),
                        distribution.entries().size(),
                        choice.ownName(),
                        own.text()),
                drawing,
                List.of(words.say("spread.municipality"), unit, words.say("spread.rank")),
                distribution.entries().stream()
                        .sorted(Comparator.comparing(Distribution.Entry::value).reversed())
                        .map(entry -> entry(entry, keyFigure, distribution))
                        .toList());
    }

    private Line entry(Distribution.Entry entry, KeyFigure keyFigure, Distribution distribution) {
        var rank = distribution.rank(entry.municipality()).map(String::valueOf).orElse("");
        return new Line(
                catalogue.nameOf(entry.municipality()),
                List.of(
                        new Shown(words.number(entry.value(), keyFigure.decimals()), "", "", ""),
                        new Shown(rank, "", "", "")),
                entry.municipality().equals(choice.own().code()));
    }

    private String spread(KeyFigure keyFigure, Distribution distribution, String unit) {
        var lower = distribution.quartile(1);
        var upper = distribution.quartile(3);
        return lower.isEmpty() || upper.isEmpty()
                ? words.say("spread.none")
                : words.say("spread.sentence", number(lower.get(), keyFigure), number(upper.get(), keyFigure), unit);
    }

    private Optional<DotStrip> strip(KeyFigure keyFigure, Distribution distribution, int width) {
        var like = choice.other() instanceof Place.Group group
                ? group.members()
                : Set.<dk.flis.reference.MunicipalityCode>of();
        return DotStrip.of(
                new DotStrip.Drawing(
                        distribution,
                        Optional.of(choice.own().code()),
                        read.rows().comparison(keyFigure).other().value(),
                        like,
                        entry -> catalogue.nameOf(entry.municipality()) + ": " + number(entry.value(), keyFigure) + " "
                                + words.unit(keyFigure.unit()),
                        keyFigure.decimals()),
                width,
                words);
    }

    private String number(BigDecimal value, KeyFigure keyFigure) {
        return words.number(value, keyFigure.decimals());
    }

    private Shown shown(Cell cell, KeyFigure keyFigure) {
        return Shown.of(cell, keyFigure.decimals(), words);
    }
}
