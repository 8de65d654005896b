// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.accounts.CountryAccounts;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Table;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How one municipality's children go to school: the level of its group and its own character, or as many as the accounts
 * pay for.
 */
final class Habits {

    private static final Map<String, NamedCsvRecord> LEVELS = levels();

    /** Pupils of all schools to a hundred of 6–16 years. */
    private static final double PUPILS = 0.96;

    private final TownWorld world;
    private final CountryAccounts accounts;
    private final Map<Habit, Double> levels = new EnumMap<>(Habit.class);

    Habits(TownWorld world, CountryAccounts accounts) {
        this.world = world;
        this.accounts = accounts;
        for (var habit : Habit.values()) {
            levels.put(habit, level(habit));
        }
    }

    double of(Habit habit) {
        return levels.getOrDefault(habit, 0.0);
    }

    private double level(Habit habit) {
        var row = LEVELS.get(habit.row());
        if (row == null) {
            throw new IllegalStateException("demo/school.csv has no row '%s'".formatted(habit.row()));
        }
        var level = Table.byGroup(row).get(town().group().index());
        var own = Dice.of(world.seed(), "skole " + habit.row(), town().code()).factor(Table.number(row, "spread"));
        var paid = row.getField("account");
        return own * (paid.isEmpty() ? level : paid(paid) / level);
    }

    /** Kr. for each pupil of the municipality. */
    private double paid(String names) {
        var kroner = 0.0;
        for (var account : names.split("\\+", -1)) {
            kroner += accounts.perInhabitant(town(), account);
        }
        var inhabitants = town().municipality().population();
        return kroner
                * inhabitants
                / (world.residents().counted(6, 16, world.scope().last()) * PUPILS);
    }

    private Town town() {
        return world.town();
    }

    private static Map<String, NamedCsvRecord> levels() {
        var rows = new HashMap<String, NamedCsvRecord>();
        Table.rows("school.csv").forEach(row -> rows.put(row.getField("habit"), row));
        return Map.copyOf(rows);
    }
}
