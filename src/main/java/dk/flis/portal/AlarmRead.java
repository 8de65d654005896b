// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.plausibility.Alarm;
import dk.flis.plausibility.Chance;
import dk.flis.plausibility.Expected;
import dk.flis.plausibility.FindSwings;
import dk.flis.plausibility.History;
import dk.flis.portal.view.LineChart.Range;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an alarm is about, read with its reader's rights: figures that he may not see do not show in it. */
final class AlarmRead {

    private static final int SHOWN = 25;
    private static final int READ = 49;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Viewer viewer;
    private final Alarm alarm;
    private final KeyFigure keyFigure;

    AlarmRead(Catalogue catalogue, Figures figures, Viewer viewer, Alarm alarm) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.viewer = viewer;
        this.alarm = alarm;
        this.keyFigure = catalogue.keyFigure(alarm.keyFigure()).orElseThrow();
    }

    KeyFigure keyFigure() {
        return keyFigure;
    }

    /** The figure as it is now. */
    Cell own() {
        return cells(List.of(alarm.month())).getFirst();
    }

    /** A month, and what was expected of it. */
    record Moment(Cell cell, Optional<Range> range, boolean marked) {}

    /** The two years up to the month. */
    List<Moment> history() {
        var months =
                IntStream.rangeClosed(1 - READ, 0).mapToObj(alarm.month()::plus).toList();
        var cells = cells(months);
        var history = Optional.ofNullable(FindSwings.histories(cells, months).get(alarm.municipality()));
        return cells.subList(READ - SHOWN, READ).stream()
                .map(cell -> moment(cell, history))
                .toList();
    }

    private Moment moment(Cell cell, Optional<History> history) {
        var marked = cell.period().last().equals(alarm.month());
        var range = marked
                ? Optional.of(band())
                : history.flatMap(known ->
                                Expected.of(known, cell.period().last().index(), Chance.of(keyFigure, catalogue)))
                        .map(expected -> range(expected.low(), expected.high()));
        // Whoever may not see the figure must not guess it from what was expected.
        return new Moment(cell, cell.value().isPresent() ? range : Optional.empty(), marked);
    }

    private List<Cell> cells(List<Month> months) {
        return figures.read(
                        viewer,
                        new Question(
                                List.of(keyFigure.id()),
                                List.of(new Place.OneMunicipality(alarm.municipality())),
                                months.stream()
                                        .<Period>map(Period.OneMonth::new)
                                        .toList(),
                                Prices.CURRENT))
                .cells();
    }

    /** The same month of the year before, where there is one. */
    Optional<Cell> yearBefore() {
        return Optional.of(cells(List.of(alarm.month().plus(-12))).getFirst())
                .filter(cell -> cell.value().isPresent());
    }

    Range band() {
        return range(alarm.band().low(), alarm.band().high());
    }

    private static Range range(double low, double high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    String name(Words words) {
        return words.name(keyFigure);
    }

    String unit(Words words) {
        return words.unit(keyFigure.unit());
    }

    String month(Words words) {
        return new PeriodWords(words).name(new Period.OneMonth(alarm.month()));
    }

    Shown shown(Cell cell, Words words) {
        return Shown.of(cell, keyFigure.decimals(), words);
    }

    String expected(Words words) {
        return said(band(), words);
    }

    String said(Range range, Words words) {
        return words.say("alarm.range", number(range.low(), words), number(range.high(), words));
    }

    String number(BigDecimal value, Words words) {
        return words.number(value, keyFigure.decimals());
    }
}
