// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import java.util.ArrayList;
import java.util.List;

/** Schools that no municipality runs; a municipality knows them by the numbers of the ministry's register. */
final class OtherSchools {

    private static final int CONTINUATION_SCHOOLS = 240;

    private final List<School> independent = new ArrayList<>();
    private final List<School> treatment = new ArrayList<>();
    private final List<School> continuation = new ArrayList<>();
    private final School regional;

    OtherSchools(Town town) {
        var count = Math.max(1, town.municipality().population() / 11_000);
        for (var one = 1; one <= count; one++) {
            independent.add(School.independent("%03d2%02d".formatted(town.code(), one), "50"));
        }
        for (var one = 1; one <= Math.max(1, count / 4); one++) {
            treatment.add(School.independent("%03d8%02d".formatted(town.code(), one), "115"));
        }
        for (var one = 1; one <= CONTINUATION_SCHOOLS; one++) {
            continuation.add(School.independent("28%04d".formatted(one), "60"));
        }
        this.regional = School.regional("9%d001".formatted(town.municipality().regionCode()));
    }

    School of(Track track, Dice dice) {
        return switch (track) {
            case PRIVATE -> independent.get(dice.below(independent.size()));
            case CONTINUATION -> continuation.get(dice.below(continuation.size()));
            case REGIONAL -> regional;
            default -> treatment.get(dice.below(treatment.size()));
        };
    }
}
