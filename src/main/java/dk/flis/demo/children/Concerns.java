// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Table;
import java.util.List;

/** Who notifies about children of an age, and of what. */
final class Concerns {

    private record Notifier(String code, List<Double> byAge) {}

    private record Cause(String code, List<Double> byAge, double school, double police) {

        double weight(int band, String notifier) {
            var boost = switch (notifier) {
                case "skole" -> school;
                case "politi" -> police;
                default -> 1;
            };
            return byAge.get(band) * boost;
        }
    }

    private static final List<Notifier> NOTIFIERS = Table.rows("notifiers.csv").stream()
            .map(row -> new Notifier(row.getField("notifier"), byAge(row)))
            .toList();

    private static final List<Cause> CAUSES = Table.rows("causes.csv").stream()
            .map(row -> new Cause(
                    row.getField("cause"), byAge(row), Table.number(row, "school"), Table.number(row, "police")))
            .toList();

    private final Office office;

    Concerns(Office office) {
        this.office = office;
    }

    private static List<Double> byAge(NamedCsvRecord row) {
        return List.of(
                Table.number(row, "a0"), Table.number(row, "a3"), Table.number(row, "a6"), Table.number(row, "a13"));
    }

    String notifier(int age, Dice dice) {
        var band = band(age);
        return Office.drawn(
                        NOTIFIERS,
                        notifier -> notifier.byAge().get(band) * office.habit("fra " + notifier.code(), 0.25),
                        dice)
                .code();
    }

    String cause(int age, String notifier, Dice dice) {
        var band = band(age);
        return Office.drawn(
                        CAUSES, cause -> cause.weight(band, notifier) * office.habit("om " + cause.code(), 0.2), dice)
                .code();
    }

    private static int band(int age) {
        return age < 3 ? 0 : age < 6 ? 1 : age < 13 ? 2 : 3;
    }
}
