// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out of one publication before anybody asked for it as somebody: sums over many municipalities, which every
 * page shows and which cost a hundred times a municipality's own figure. A publication never changes, so they hold as long
 * as it is read. The figures are those before {@link Suppression}: whoever reads them still sees only what he may.
 */
final class KeptFigures {

    /** A page of sixty key figures and twelve months needs 800; each takes half a kilobyte. */
    private static final long MOST = 100_000;

    /** Every area's dashboard and some hundred that users made, with each kind of period. */
    private static final long MOST_SETS = 1_000;

    private record Asked(KeyFigureId keyFigure, int whole, Period period, Prices prices) {}

    private record Kind(KeyFigureId keyFigure, Level level) {}

    private record Kinds(Set<KeyFigureId> keyFigures, Level level) {}

    private final Cache<Asked, Figure> wholes;
    private final Map<Kind, List<Period>> periods = new ConcurrentHashMap<>();
    private final Cache<Kinds, List<Period>> together =
            Caffeine.newBuilder().maximumSize(MOST_SETS).executor(Runnable::run).build();

    private KeptFigures(long most) {
        this.wholes =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    static KeptFigures some() {
        return new KeptFigures(MOST);
    }

    /** Every figure is worked out at every read. */
    static KeptFigures none() {
        return new KeptFigures(0);
    }

    /** @param whole the place among {@link Wholes} */
    Figure whole(KeyFigureId keyFigure, int whole, Period period, Prices prices, Supplier<Figure> work) {
        return wholes.get(new Asked(keyFigure, whole, period, prices), _ -> work.get());
    }

    List<Period> periods(KeyFigureId keyFigure, Level level, Supplier<List<Period>> work) {
        return periods.computeIfAbsent(new Kind(keyFigure, level), _ -> work.get());
    }

    List<Period> periods(Set<KeyFigureId> keyFigures, Level level, Supplier<List<Period>> work) {
        return together.get(new Kinds(keyFigures, level), _ -> work.get());
    }
}
