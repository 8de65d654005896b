// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import dk.flis.reference.Period;
import dk.flis.store.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a changed catalogue would do: both catalogues on the same rows, those key figures only whose definition differs, in
 * memory. Nothing is published.
 */
public final class Preview {

    private final Catalogue before;
    private final Catalogue after;
    private final Engine engine;

    /** @param before the catalogue in force */
    public Preview(Catalogue before, Catalogue after, Engine engine) {
        this.before = before;
        this.after = after;
        this.engine = engine;
    }

    /** In what a key figure differs. */
    public enum Change {
        NEW,
        GONE,
        /** Its figures may move. */
        DEFINITION,
        /** Its words or the way it is shown, and no figure. */
        WORDS
    }

    /** The key figures that differ, those of the changed catalogue first. */
    public Map<KeyFigureId, Change> changes() {
        var changes = new LinkedHashMap<KeyFigureId, Change>();
        after.keyFigures()
                .values()
                .forEach(now -> before.keyFigure(now.id())
                        .ifPresentOrElse(
                                was -> change(was, now).ifPresent(change -> changes.put(now.id(), change)),
                                () -> changes.put(now.id(), Change.NEW)));
        before.keyFigures().keySet().stream()
                .filter(id -> after.keyFigure(id).isEmpty())
                .forEach(id -> changes.put(id, Change.GONE));
        return changes;
    }

    private Optional<Change> change(KeyFigure was, KeyFigure now) {
        if (!Definition.of(was, before).equals(Definition.of(now, after))) {
            return Optional.of(Change.DEFINITION);
        }
        return was.unproved().equals(now.unproved()) ? Optional.empty() : Optional.of(Change.WORDS);
    }

    /**
     * The figures of every key figure whose definition differs, of the country and of each municipality, in the last full
     * year or the newest period that it has.
     *
     * @param progress told what is computed
     */
    public List<Movement> movements(Viewer viewer, Snapshot snapshot, Consumer<String> progress) {
        var ids = new ArrayList<KeyFigureId>();
        changes().forEach((id, change) -> {
            if (change != Change.WORDS) {
                ids.add(id);
            }
        });
        var was = new Side(before, ids, snapshot, progress);
        var now = new Side(after, ids, snapshot, progress);
        return ids.stream()
                .flatMap(id -> movements(id, was, now, new Suppression(viewer)))
                .toList();
    }

    private Stream<Movement> movements(KeyFigureId id, Side was, Side now, Suppression suppression) {
        var levels = levels(before.keyFigure(id), after.keyFigure(id));
        var period = now.newest(id, levels).or(() -> was.newest(id, levels));
        var places = Stream.concat(
                Stream.of(new Place.Country()),
                after.municipalities().keySet().stream().map(Place.OneMunicipality::new));
        return period.stream()
                .flatMap(known -> places.map(place -> new Movement(
                        id,
                        place,
                        known,
                        was.cell(id, place, known, suppression),
                        now.cell(id, place, known, suppression))));
    }

    /** The kinds of period by which the two can be compared. */
    private static Set<Level> levels(Optional<KeyFigure> was, Optional<KeyFigure> now) {
        var all = new TreeSet<Level>();
        was.ifPresent(figure -> all.addAll(figure.levels()));
        now.ifPresent(figure -> all.addAll(figure.levels()));
        var both = new TreeSet<>(all);
        was.ifPresent(figure -> both.retainAll(figure.levels()));
        now.ifPresent(figure -> both.retainAll(figure.levels()));
        return both.isEmpty() ? now.map(KeyFigure::levels).orElse(all) : both;
    }

    /** One of the two catalogues, computed. */
    private final class Side {

        private final Catalogue catalogue;
        private final Optional<Evaluate> evaluate;

        Side(Catalogue catalogue, List<KeyFigureId> ids, Snapshot snapshot, Consumer<String> progress) {
            this.catalogue = catalogue;
            var keyFigures =
                    ids.stream().flatMap(id -> catalogue.keyFigure(id).stream()).toList();
            this.evaluate =
                    keyFigures.isEmpty() ? Optional.empty() : Optional.of(compute(keyFigures, snapshot, progress));
        }

        private Evaluate compute(List<KeyFigure> keyFigures, Snapshot snapshot, Consumer<String> progress) {
            try (var workspace = new Workspace(catalogue, new DuckDbReader(engine))) {
                var facts = new Facts(catalogue, snapshot, workspace.reader());
                var delivered = new HashMap<>(facts.delivered());
                facts.deriveDelivered(delivered);
                return new ComputeInMemory(workspace).compute(keyFigures, facts, delivered, progress);
            }
        }

        Optional<Period> newest(KeyFigureId id, Set<Level> levels) {
            return evaluate.flatMap(known ->
                    catalogue.keyFigure(id).flatMap(figure -> new NewestPeriod(catalogue, known).of(figure, levels)));
        }

        Optional<Cell> cell(KeyFigureId id, Place place, Period period, Suppression suppression) {
            return evaluate.flatMap(known -> catalogue
                    .keyFigure(id)
                    .map(figure -> suppression.cell(
                            figure, place, period, known.figure(figure, place, period, Prices.CURRENT))));
        }
    }
}
