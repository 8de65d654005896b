// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.portal.view.Drawn;
import dk.flis.portal.view.KeyFigurePage.Development;
import dk.flis.portal.view.KeyFigurePage.Moment;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a key figure went: own, comparison and the middle half, period by period. */
final class KeyFigureDevelopment {

    private final KeyFigureRead read;
    private final Words words;
    private final PeriodWords names;
    private final int decimals;
    private final String unit;

    KeyFigureDevelopment(KeyFigureRead read, Words words) {
        this.read = read;
        this.words = words;
        this.names = new PeriodWords(words);
        this.decimals = read.keyFigure().decimals();
        this.unit = words.unit(read.keyFigure().unit());
    }

    /** @param data the address of {@link #lines()} */
    Development development(String data) {
        return new Development(
                sentence(), read.line().stream().map(this::moment).toList(), data);
    }

    Drawn.Lines lines() {
        return new Drawn.Lines(
                unit,
                read.line().stream().map(names::axis).toList(),
                read.line().stream().map(this::said).toList(),
                new Drawn.Series(read.choice().ownName(), values(read.choice().own())),
                new Drawn.Series(
                        otherName(), values(period -> read.other(period).value())),
                values(period -> read.distribution(period).quartile(1)),
                values(period -> read.distribution(period).quartile(3)),
                breaks(),
                words.say("develop.break"));
    }

    private Moment moment(Period period) {
        var distribution = read.distribution(period);
        var quartiles = distribution
                .quartile(1)
                .flatMap(lower -> distribution.quartile(3).map(upper -> number(lower) + "–" + number(upper)));
        return new Moment(
                names.name(period),
                shown(read.choice().own(), period),
                read.choice().shown(read.keyFigure(), read.other(period), words),
                quartiles.orElse(""));
    }

    private List<String> said(Period period) {
        return List.of(
                names.name(period),
                read.choice().ownName() + ": " + text(shown(read.choice().own(), period)),
                otherName() + ": " + text(read.choice().shown(read.keyFigure(), read.other(period), words)));
    }

    private String text(Shown shown) {
        return shown.isNumber() ? shown.text() + " " + unit : shown.text();
    }

    private String sentence() {
        if (read.line().size() < 2) {
            return words.say("develop.one");
        }
        var first = names.name(read.line().getFirst());
        var own = change(period -> cell(read.choice().own(), period));
        var other = change(read::other);
        return own.isPresent() && other.isPresent()
                ? words.say("develop.sentence", read.choice().ownName(), own.get(), first, otherName(), other.get())
                : words.say("develop.from", first, names.name(read.line().getLast()));
    }

    /** Over the whole line, so without its period: «Året før». */
    private String otherName() {
        return read.choice().lineName(words);
    }

    private Optional<String> change(Function<Period, Cell> cell) {
        var change = Comparison.of(
                read.keyFigure(),
                cell.apply(read.line().getLast()),
                cell.apply(read.line().getFirst()));
        return change.percent().map(words::percent);
    }

    /** A break lies between the month named and the next: it is drawn at the first period that holds the next. */
    private List<String> breaks() {
        return read.keyFigure().breaks().stream()
                .map(month -> month.plus(1))
                .flatMap(month -> read.line().stream()
                        .filter(period -> period.first().compareTo(month) <= 0
                                && period.last().compareTo(month) >= 0)
                        .limit(1))
                .map(names::axis)
                .toList();
    }

    private List<Optional<Double>> values(Place place) {
        return values(period -> cell(place, period).value());
    }

    private List<Optional<Double>> values(Function<Period, Optional<BigDecimal>> value) {
        return Stream.of(read.line())
                .flatMap(List::stream)
                .map(period -> value.apply(period).map(BigDecimal::doubleValue))
                .toList();
    }

    private Shown shown(Place place, Period period) {
        return Shown.of(cell(place, period), decimals, words);
    }

    private Cell cell(Place place, Period period) {
        return read.cells().cell(read.keyFigure().id(), place, period);
    }

    private String number(BigDecimal value) {
        return words.number(value, decimals);
    }
}
