// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.LocalCharacter;
import dk.flis.demo.world.Table;
import dk.flis.demo.world.Town;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How one municipality's children go to school: the level of its group, and its own character. What an account pays for
 * follows that account's character, so that a municipality with many pupils at special schools also pays for many.
 */
final class Habits {

    private static final Map<String, NamedCsvRecord> LEVELS = levels();

    private final Map<Habit, Double> levels = new EnumMap<>(Habit.class);

    Habits(Town town, long seed) {
        for (var habit : Habit.values()) {
            levels.put(habit, level(town, habit, seed));
        }
    }

    double of(Habit habit) {
        return levels.getOrDefault(habit, 0.0);
    }

    private static double level(Town town, Habit habit, long seed) {
        var row = LEVELS.get(habit.row());
        if (row == null) {
            throw new IllegalStateException("demo/school.csv has no row '%s'".formatted(habit.row()));
        }
        var spread = Table.number(row, "spread");
        var account = row.getField("account");
        var own = account.isEmpty()
                ? Dice.of(seed, "skole " + habit.row(), town.code()).factor(spread)
                : LocalCharacter.of(town, account, "1", spread, seed);
        return Table.byGroup(row).get(town.group().index()) * own;
    }

    private static Map<String, NamedCsvRecord> levels() {
        var rows = new HashMap<String, NamedCsvRecord>();
        Table.rows("school.csv").forEach(row -> rows.put(row.getField("habit"), row));
        return Map.copyOf(rows);
    }
}
