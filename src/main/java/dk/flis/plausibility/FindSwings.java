// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigure.Kind;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for months that cannot be: figures of money, staff and activity, all municipalities. What a figure shows of few
 * persons is not told; the alarm is read with its reader's rights.
 */
public final class FindSwings {

    /** How many months before the first that is looked at are read: three years of seasons, and the year before them. */
    static final int READ_BEFORE = 48;

    private static final Viewer PROGRAM = new Viewer.Operator("flis");
    private static final Set<Kind> KINDS = EnumSet.of(Kind.ECONOMY, Kind.STAFF, Kind.ACTIVITY);

    private final Catalogue catalogue;
    private final Figures figures;
    private final Alike alike;

    /** Who is like a municipality as seen from a figure's area. */
    public interface Alike {
        List<MunicipalityCode> to(MunicipalityCode own, KeyFigure keyFigure, Publication publication);
    }

    public FindSwings(Catalogue catalogue, Figures figures, Alike alike) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.alike = alike;
    }

    /** The months to look at, municipality by municipality. */
    public record Wanted(Map<MunicipalityCode, Set<Month>> months) {
        public Wanted {
            months = new TreeMap<>(months);
        }

        private Optional<Month> first() {
            return months.values().stream().flatMap(Set::stream).min(Comparator.naturalOrder());
        }

        private Optional<Month> last() {
            return months.values().stream().flatMap(Set::stream).max(Comparator.naturalOrder());
        }
    }

    /** The strongest of each cause. */
    public List<Swing> in(Publication publication, Wanted wanted) {
        var first = wanted.first();
        if (first.isEmpty()) {
            return List.of();
        }
        var months = months(first.get().plus(-READ_BEFORE), wanted.last().orElseThrow());
        return together(catalogue.keyFigures().values().stream()
                .filter(FindSwings::watched)
                .flatMap(keyFigure -> of(keyFigure, publication, wanted, months).stream())
                .toList());
    }

    public static boolean watched(KeyFigure keyFigure) {
        return KINDS.contains(keyFigure.kind()) && keyFigure.levels().contains(Level.MONTH);
    }

    private static List<Month> months(Month first, Month last) {
        return IntStream.rangeClosed(first.index(), last.index())
                .mapToObj(Month::ofIndex)
                .toList();
    }

    /** The others are read only for a figure that is odd somewhere: mostly one municipality has delivered, and is as usual. */
    private List<Swing> of(KeyFigure keyFigure, Publication publication, Wanted wanted, List<Month> months) {
        var histories = new Histories(those -> histories(keyFigure, publication, those, months));
        histories.of(wanted.months().keySet());
        var watch = new WatchFigure(catalogue, keyFigure, histories);
        var swings = new ArrayList<Swing>();
        wanted.months().forEach((municipality, those) -> {
            for (var month : those) {
                watch.swing(municipality, month, () -> alike.to(municipality, keyFigure, publication))
                        .ifPresent(swings::add);
            }
        });
        return swings;
    }

    private Map<MunicipalityCode, History> histories(
            KeyFigure keyFigure, Publication publication, List<MunicipalityCode> municipalities, List<Month> months) {
        var periods = months.stream().<Period>map(Period.OneMonth::new).toList();
        var places = municipalities.stream()
                .filter(code -> catalogue.municipalities().containsKey(code))
                .<Place>map(Place.OneMunicipality::new)
                .toList();
        var answer = figures.read(
                PROGRAM, new Question(List.of(keyFigure.id()), places, periods, Prices.CURRENT), publication);
        return histories(answer.cells(), months);
    }

    /** By municipality; a cell that is provisional says too little. */
    public static Map<MunicipalityCode, History> histories(Collection<Cell> cells, List<Month> months) {
        var histories = new HashMap<MunicipalityCode, History>();
        for (var cell : cells) {
            if (cell.place() instanceof Place.OneMunicipality(var code)
                    && cell.value().isPresent()
                    && !cell.provisional()) {
                histories
                        .computeIfAbsent(code, _ -> new History(months.getFirst(), months.getLast()))
                        .put(
                                cell.period().last(),
                                cell.value().get().doubleValue(),
                                cell.numerator().map(Number::doubleValue).orElse(Double.NaN),
                                cell.denominator().map(Number::doubleValue).orElse(Double.NaN));
            }
        }
        return histories;
    }

    private static List<Swing> together(List<Swing> swings) {
        return swings.stream().collect(Collectors.groupingBy(Swing::cause)).values().stream()
                .map(FindSwings::strongest)
                .sorted(Comparator.comparing(Swing::municipality)
                        .thenComparing(Swing::month)
                        .thenComparing(Comparator.comparingDouble(Swing::score).reversed()))
                .toList();
    }

    private static Swing strongest(List<Swing> swings) {
        var sorted = swings.stream()
                .sorted(Comparator.comparingDouble(Swing::score)
                        .reversed()
                        .thenComparing(swing -> swing.keyFigure().value()))
                .toList();
        return sorted.getFirst()
                .with(sorted.stream().skip(1).map(Swing::keyFigure).toList());
    }
}
