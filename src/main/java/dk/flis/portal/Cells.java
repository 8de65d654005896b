// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Answer;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells of one publication, found by key figure, place and period. */
final class Cells {

    private record Key(KeyFigureId keyFigure, Place place, Period period) {}

    private final Map<Key, Cell> byKey = new HashMap<>();
    private final List<Cell> all = new ArrayList<>();

    void add(Answer answer) {
        answer.cells().forEach(cell -> {
            if (byKey.put(new Key(cell.keyFigure(), cell.place(), cell.period()), cell) == null) {
                all.add(cell);
            }
        });
    }

    /** Throws when it was not asked for. */
    Cell cell(KeyFigureId keyFigure, Place place, Period period) {
        var cell = byKey.get(new Key(keyFigure, place, period));
        if (cell == null) {
            throw new IllegalArgumentException("no cell was read for %s %s %s".formatted(keyFigure, place, period));
        }
        return cell;
    }

    Optional<Cell> find(KeyFigureId keyFigure, Place place, Period period) {
        return Optional.ofNullable(byKey.get(new Key(keyFigure, place, period)));
    }

    boolean has(Counterpart counterpart) {
        return byKey.containsKey(new Key(counterpart.keyFigure(), counterpart.place(), counterpart.period()));
    }

    /** What the own figure is held against; not applicable when there is nothing. */
    Cell other(Choice choice, KeyFigure keyFigure, Period period) {
        return choice.counterpart(keyFigure, period)
                .map(one -> cell(one.keyFigure(), one.place(), one.period()))
                .orElseGet(() -> none(keyFigure.id(), choice.own(), period));
    }

    private static Cell none(KeyFigureId keyFigure, Place place, Period period) {
        return new Cell(
                keyFigure,
                place,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                State.NOT_APPLICABLE,
                false,
                0,
                0,
                Optional.empty());
    }

    List<Cell> cells(KeyFigureId keyFigure, List<? extends Place> places, Period period) {
        return places.stream().map(place -> cell(keyFigure, place, period)).toList();
    }

    /** In the order in which they were read. */
    List<Cell> all() {
        return List.copyOf(all);
    }
}
