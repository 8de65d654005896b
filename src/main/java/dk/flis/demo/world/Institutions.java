// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The institutions of one municipality; each has the number by which the accounts know its cost centre. */
public final class Institutions {

    /**
     * @param number the two digits of its series and three of its own
     * @param share its part of all that the municipality's institutions of the series do; they add to one
     */
    public record Institution(String number, double share) {}

    /**
     * @param inhabitants one institution for so many, at least one and at most {@code most}
     * @param dense how much their sizes differ where people live close together
     * @param scattered and elsewhere
     */
    private record Series(int inhabitants, int most, double dense, double scattered) {

        double spread(Town town) {
            return town.group().dense() ? dense : scattered;
        }
    }

    private static final Map<String, Series> SERIES = series();

    private final Town town;
    private final long seed;
    private final Map<String, List<Institution>> known = new HashMap<>();

    public Institutions(Town town, long seed) {
        this.town = town;
        this.seed = seed;
    }

    private static Map<String, Series> series() {
        var series = new HashMap<String, Series>();
        Table.rows("institutions.csv")
                .forEach(row -> series.put(
                        row.getField("series"),
                        new Series(
                                Integer.parseInt(row.getField("inhabitants")),
                                Integer.parseInt(row.getField("most")),
                                Table.number(row, "dense"),
                                Table.number(row, "scattered"))));
        return Map.copyOf(series);
    }

    /** @param series its two digits, such as 30 for schools; the table {@code institutions.csv} names them */
    public List<Institution> of(String series) {
        return known.computeIfAbsent(series, this::found);
    }

    /** Whether a day-care centre of that cost centre is run by others than the municipality. */
    public static boolean independent(String costCentre) {
        return costCentre.hashCode() % 6 == 0;
    }

    /** All of a series, the smallest first. */
    public List<Institution> bySize(String series) {
        return of(series).stream()
                .sorted(Comparator.comparingDouble(Institution::share))
                .toList();
    }

    private List<Institution> found(String name) {
        var series = SERIES.get(name);
        if (series == null) {
            throw new IllegalArgumentException("demo/institutions.csv has no series '" + name + "'");
        }
        var count = Math.clamp(town.municipality().population() / series.inhabitants(), 1, series.most());
        var dice = Dice.of(seed, "enheder " + name, town.code());
        var sizes = new double[count];
        var sum = 0.0;
        for (var one = 0; one < count; one++) {
            sizes[one] = dice.factor(series.spread(town));
            sum += sizes[one];
        }
        var institutions = new ArrayList<Institution>();
        for (var one = 0; one < count; one++) {
            institutions.add(new Institution("%s%03d".formatted(name, one + 1), sizes[one] / sum));
        }
        return List.copyOf(institutions);
    }
}
