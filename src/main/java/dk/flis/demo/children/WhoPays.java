// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import java.util.List;

/** A family that moves takes its case along, but not always the bill. */
final class WhoPays {

    private final Office office;
    private final List<Town> towns;

    WhoPays(Office office, List<Town> towns) {
        this.office = office;
        this.towns = List.copyOf(towns);
    }

    int payer(Dice dice) {
        var own = office.town().code();
        if (!dice.chance(office.stories().paidByOthers(office.town()))) {
            return own;
        }
        var usual = office.stories().usualPayer(office.town());
        if (usual.isPresent() && dice.chance(0.5)) {
            return usual.getAsInt();
        }
        return Office.drawn(
                        towns,
                        town -> town.code() == own ? 0 : town.municipality().population(),
                        dice)
                .code();
    }
}
