// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.figures.Together;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads for one viewer from one publication. */
final class Reader {

    private final Figures figures;
    private final Viewer viewer;
    private final Publication publication;
    private final Prices prices;

    Reader(Figures figures, Viewer viewer, Publication publication) {
        this(figures, viewer, publication, Prices.CURRENT);
    }

    Reader(Figures figures, Viewer viewer, Publication publication, Prices prices) {
        this.figures = figures;
        this.viewer = viewer;
        this.publication = publication;
        this.prices = prices;
    }

    Viewer viewer() {
        return viewer;
    }

    Prices prices() {
        return prices;
    }

    /** The own institutions for which the key figure has rows, as far as the reader may see them. */
    List<Place.Institution> institutions(KeyFigure keyFigure, MunicipalityCode own) {
        return figures.institutions(keyFigure.id(), own, publication);
    }

    Publication publication() {
        return publication;
    }

    void read(Cells into, List<KeyFigureId> keyFigures, List<Place> places, List<Period> wanted) {
        into.add(figures.read(viewer, new Question(keyFigures, places, wanted, prices), publication));
    }

    /** What the own figures are held against when that is of the own municipality; others' are read with its place. */
    void readCounterparts(Cells into, Choice choice, Collection<KeyFigure> keyFigures, List<Period> periods) {
        if (!choice.against().isOneself()) {
            return;
        }
        var wanted = new LinkedHashMap<Asked, List<KeyFigureId>>();
        for (var keyFigure : keyFigures) {
            periods.stream()
                    .flatMap(period -> choice.counterpart(keyFigure, period).stream())
                    .filter(one -> !into.has(one))
                    .forEach(one -> wanted.computeIfAbsent(new Asked(one.place(), one.period()), _ -> new ArrayList<>())
                            .add(one.keyFigure()));
        }
        wanted.forEach((asked, ids) -> read(into, ids, List.of(asked.place()), List.of(asked.period())));
    }

    /** Several periods of each, taken together; key figures vary slowest. */
    List<Together> together(List<KeyFigureId> keyFigures, List<Place> places, List<Period> periods) {
        return figures.together(viewer, new Question(keyFigures, places, periods, prices), publication);
    }

    private record Asked(Place place, Period period) {}

    /** Whether he may see key figures of that area. */
    boolean sees(AreaId area) {
        return Frames.sees(viewer, area);
    }

    /** The same reader before an older edition. */
    Reader at(Publication other) {
        return new Reader(figures, viewer, other, prices);
    }

    /** The own figure of that page, in this edition. */
    Cell own(KeyFigureAsked page) {
        var question = new Question(
                List.of(page.keyFigure().id()), List.of(page.choice().own()), List.of(page.period()), prices);
        return figures.read(viewer, question, publication).cells().getFirst();
    }

    /** Oldest first. */
    List<Period> periods(KeyFigure keyFigure, Level level) {
        return keyFigure.levels().contains(level) ? figures.periods(keyFigure.id(), level, publication) : List.of();
    }

    /** Over several key figures, newest first. */
    List<Period> periods(Collection<KeyFigure> keyFigures, Level level) {
        return figures.periods(keyFigures, level, publication);
    }

    /** The period itself where the figure exists for its kind, otherwise the latest of another kind that ends no later. */
    Optional<Period> fit(KeyFigure keyFigure, Period wanted) {
        return fit(keyFigure, wanted, keyFigure.levels());
    }

    /** Among some of the kinds for which the figure exists. */
    Optional<Period> fit(KeyFigure keyFigure, Period wanted, Set<Level> levels) {
        if (levels.contains(Level.of(wanted))) {
            return Optional.of(wanted);
        }
        return Stream.of(
                        Level.YEAR, Level.SCHOOL_YEAR, Level.YEAR_TO_DATE, Level.ROLLING_12, Level.QUARTER, Level.MONTH)
                .filter(levels::contains)
                .flatMap(level -> periods(keyFigure, level).stream())
                .filter(period -> period.last().compareTo(wanted.last()) <= 0)
                .max(Comparator.comparing(Period::last));
    }

    /** Periods of the same kind up to one, of a year to date those that end in the same month; oldest first. */
    List<Period> alike(KeyFigure keyFigure, Period until, int longest) {
        var found = periods(keyFigure, Level.of(until)).stream()
                .filter(period -> period.last().compareTo(until.last()) <= 0)
                .filter(period -> !(until instanceof Period.YearToDate)
                        || period.last().number() == until.last().number())
                .toList();
        return found.subList(Math.max(0, found.size() - longest), found.size());
    }

    /** What a small line shows: twelve months up to the period's end, or what longer periods there are. */
    List<Period> line(KeyFigure keyFigure, Period until) {
        return Stream.of(Level.MONTH, Level.QUARTER, Level.YEAR, Level.SCHOOL_YEAR)
                .map(level -> periods(keyFigure, level).stream()
                        .filter(period -> period.last().compareTo(until.last()) <= 0)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.subList(Math.max(0, found.size() - 12), found.size()))
                .orElse(List.of());
    }
}
