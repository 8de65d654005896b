// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Group;
import dk.flis.demo.world.Shares;
import dk.flis.demo.world.Table;
import dk.flis.demo.world.Town;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function × dranst of the chart with its level.
 *
 * @param net kr. per inhabitant in 2024, by {@link Group}, after refunds
 * @param income of which income, kr. per inhabitant, positive
 * @param refund the state's share, booked on dranst 2
 * @param spread how much municipalities of a group differ
 * @param units the series of the institutions that spend it
 * @param presence which municipalities have it at all
 */
record AccountLine(
        String account,
        String dranst,
        List<Double> net,
        double income,
        double refund,
        double spread,
        Season season,
        Profile profile,
        Shares groupings,
        Optional<String> units,
        Presence presence) {

    /** The account that receives what the others leave: equalisation and general grants. */
    static final String EQUALISATION = "7.62.80";

    enum Presence {
        ALLE,
        MANGE,
        FAA,
        OER,
        KYST;

        boolean holds(Town town, Dice dice) {
            return switch (this) {
                case ALLE -> true;
                case MANGE -> dice.chance(0.85) || town.municipality().population() > 150_000;
                case FAA -> dice.chance(0.3) || town.municipality().population() > 500_000;
                case OER -> town.hasFerry();
                case KYST -> town.hasFerry() || (town.group() != Group.CAPITAL && dice.chance(0.5));
            };
        }
    }

    static List<AccountLine> all() {
        var seasons = Season.all();
        var profiles = Profile.all();
        return Table.rows("levels.csv").stream()
                .map(row -> of(row, seasons.get(row.getField("season")), profiles.get(row.getField("profile"))))
                .toList();
    }

    private static AccountLine of(NamedCsvRecord row, @Nullable Season season, @Nullable Profile profile) {
        if (season == null || profile == null) {
            throw new IllegalStateException(
                    "demo/levels.csv: %s names the season '%s' or the profile '%s', which has no row"
                            .formatted(row.getField("function"), row.getField("season"), row.getField("profile")));
        }
        return new AccountLine(
                row.getField("function"),
                row.getField("dranst"),
                Table.byGroup(row),
                Table.number(row, "income"),
                Table.number(row, "refund"),
                Table.number(row, "spread"),
                season,
                profile,
                Shares.parse(row.getField("groupings")),
                Optional.of(row.getField("unit")).filter(unit -> !unit.isEmpty()),
                Presence.valueOf(row.getField("presence").toUpperCase(Locale.ROOT)));
    }

    boolean incomeOnly() {
        return profile.expense().parts().isEmpty();
    }

    boolean investment() {
        return dranst.equals("3");
    }

    char mainAccount() {
        return account.charAt(0);
    }
}
