// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;

/**
 * How a municipality employs people, compared with the others.
 *
 * @param full factor on the share on full time
 * @param men factor on their share
 * @param age years added to the average
 * @param hourly factor on the work done by the hour
 * @param trainee factor on the work of trainees
 * @param flex factor on the work in flexible jobs
 */
record Practice(double full, double men, double age, double hourly, double trainee, double flex) {

    /** Years by {@link dk.flis.demo.world.Group}: the young live where one can study. */
    private static final double[] AGES = {-0.8, -1.2, 0.3, 0.5, 1.2};

    static Practice of(Town town, long seed) {
        var dice = Dice.of(seed, "ansættelsespraksis", town.code());
        return new Practice(
                dice.factor(0.09),
                dice.factor(0.08),
                AGES[town.group().index()] + 0.7 * dice.bell(),
                dice.factor(0.25),
                dice.factor(0.25),
                dice.factor(0.25));
    }

    Category local(Category category) {
        return new Category(
                category.code(),
                category.pay(),
                Math.min(0.985, category.full() * full),
                category.part(),
                Math.min(0.95, category.men() * men),
                category.age() + age,
                category.newAge() + age,
                Math.min(0.45, category.hourly() * hourly),
                category.trainee() * trainee,
                category.flex() * flex,
                category.leaving(),
                category.illness(),
                category.injury(),
                category.written());
    }
}
