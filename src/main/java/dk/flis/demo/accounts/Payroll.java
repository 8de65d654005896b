// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.world.TownWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a municipality books in wages a year, by function and cost centre: its staff has to cost as much. */
public final class Payroll {

    /** Of all growth in kroner so much is wages; the rest is more people. */
    private static final double WAGES = 0.85;

    /** @param ownership 1 own, 2 an independent institution under agreement */
    public record Post(String function, String costCentre, String ownership) {}

    private record Part(TownLine line, double share) {}

    private final TownWorld world;
    private final Amounts amounts;
    private final Map<Post, List<Part>> posts = new LinkedHashMap<>();

    Payroll(TownWorld world, Amounts amounts) {
        this.world = world;
        this.amounts = amounts;
        for (var line : amounts.lines()) {
            if (line.line().dranst().equals("1")) {
                line.expense().stream()
                        .filter(portion -> portion.cell().salary())
                        .forEach(portion -> add(line, portion));
            }
        }
    }

    private void add(TownLine line, TownLine.Portion portion) {
        var cell = portion.cell();
        posts.computeIfAbsent(new Post(cell.account(), cell.costCentre(), cell.ownership()), _ -> new ArrayList<>())
                .add(new Part(line, portion.share()));
    }

    /** In the order of the chart. */
    public List<Post> posts() {
        return List.copyOf(posts.keySet());
    }

    /** Kroner in a year that has months in the demo country. */
    public double kroner(Post post, int year) {
        var inhabitants = world.population().primo(world.town(), year);
        return posts.getOrDefault(post, List.of()).stream()
                .mapToDouble(part -> inhabitants
                        * part.share()
                        * (part.line().beforeRefund() + part.line().income())
                        * amounts.yearly(part.line(), year))
                .sum();
    }

    /** A year's level of wages, 2024 = 1. */
    public static double wages(int year) {
        return StrictMath.pow(Index.of(year), WAGES);
    }
}
