// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Together;
import dk.flis.portal.view.Address;
import dk.flis.reference.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Key figures in several periods side by side, own and comparison, with what the periods are together. */
final class SeveralPeriods {

    /** The parameter, which a form may send several times. */
    static final String PARAMETER = "perioder";

    /** More columns than these cannot be read beside each other. */
    static final int MOST = 6;

    private final Map<KeyFigureId, Together> own = new HashMap<>();
    private final Map<KeyFigureId, Together> other = new LinkedHashMap<>();
    private final Cells cells = new Cells();
    private final Choice choice;
    private final List<Period> periods;

    private SeveralPeriods(Choice choice, List<Period> periods) {
        this.choice = choice;
        this.periods = periods;
    }

    /** Those of the address, oldest first, each once; empty when there are none. */
    static List<Period> asked(Address address) {
        return Choices.parameter(address, PARAMETER).stream()
                .flatMap(text -> Arrays.stream(text.split("[, ]+", -1)))
                .filter(text -> !text.isBlank())
                .map(text -> Period.parse(text).orElseThrow(() -> Choices.malformed(PARAMETER, text)))
                .distinct()
                .sorted(Comparator.comparing(Period::last).thenComparing(Period::first))
                .toList();
    }

    /** The newest of those that were asked for; empty with fewer than two. */
    static Optional<SeveralPeriods> of(
            Address address, Collection<KeyFigure> keyFigures, Reader reader, Choice choice) {
        var asked = asked(address);
        if (asked.size() < 2) {
            return Optional.empty();
        }
        var several = new SeveralPeriods(choice, asked.subList(Math.max(0, asked.size() - MOST), asked.size()));
        several.read(keyFigures, reader);
        return Optional.of(several);
    }

    private void read(Collection<KeyFigure> keyFigures, Reader reader) {
        var ids = keyFigures.stream().map(KeyFigure::id).toList();
        var places = Stream.of(choice.own(), choice.other()).distinct().toList();
        reader.read(cells, ids, places, periods);
        reader.readCounterparts(cells, choice, keyFigures, periods);
        reader.together(ids, List.of(choice.own()), periods).forEach(whole -> own.put(whole.keyFigure(), whole));
        if (!choice.against().isOneself()) {
            reader.together(ids, List.of(choice.other()), periods)
                    .forEach(whole -> other.put(whole.keyFigure(), whole));
            return;
        }
        keyFigures.forEach(keyFigure -> counterparts(keyFigure, reader));
    }

    /** The comparison's own periods are taken together, when every period has one. */
    private void counterparts(KeyFigure keyFigure, Reader reader) {
        var held = periods.stream()
                .flatMap(period -> choice.counterpart(keyFigure, period).stream())
                .toList();
        if (held.size() == periods.size()) {
            var first = held.getFirst();
            reader.together(
                            List.of(first.keyFigure()),
                            List.of(first.place()),
                            held.stream().map(Counterpart::period).toList())
                    .forEach(whole -> other.put(keyFigure.id(), whole));
        }
    }

    List<Period> periods() {
        return periods;
    }

    Choice choice() {
        return choice;
    }

    List<Cell> own(KeyFigure keyFigure) {
        return periods.stream()
                .map(period -> cells.cell(keyFigure.id(), choice.own(), period))
                .toList();
    }

    List<Cell> other(KeyFigure keyFigure) {
        return periods.stream()
                .map(period -> cells.other(choice, keyFigure, period))
                .toList();
    }

    Together ownTogether(KeyFigure keyFigure) {
        return Optional.ofNullable(own.get(keyFigure.id())).orElseThrow();
    }

    /** Empty where the comparison has no such periods. */
    Optional<Together> otherTogether(KeyFigure keyFigure) {
        return Optional.ofNullable(other.get(keyFigure.id()));
    }

    /** For a file, in the order of the page. */
    List<Cell> cells() {
        return cells.all();
    }

    List<Together> wholes() {
        return Stream.concat(own.values().stream(), other.values().stream())
                .filter(whole -> whole.adding().adds())
                .sorted(Comparator.comparing(Together::keyFigure))
                .toList();
    }
}
