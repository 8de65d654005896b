// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.reference.Month;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The persons of the demo country, against the numbers that its register of citizens delivers. */
class ResidentsTest {

    private static final Scope SCOPE = new Scope(98, 2, 1, Scope.Size.SMALL, new Month(2025, 12));
    private static final List<Town> TOWNS = Town.all(RealCatalogue.get(), SCOPE.seed());
    private static final Stories STORIES = new Stories(SCOPE.last());
    private static final Population POPULATION =
            Population.live(TOWNS, SCOPE.primo(), SCOPE.last(), STORIES, 1, SCOPE.seed());
    private static final Month MIDDLE = new Month(2025, 1);

    private static Residents of(Town town) {
        return TownWorld.of(town, SCOPE, POPULATION, STORIES).residents();
    }

    @Test
    void areAsManyAsTheRegisterCounts() {
        var persons = 0L;
        var counted = 0L;
        for (var town : TOWNS) {
            persons += of(town).aged(0, Ages.OLDEST, MIDDLE).size();
            counted += POPULATION.total(town, MIDDLE);
        }

        assertThat((double) persons / counted).isBetween(0.997, 1.003);
    }

    @Test
    void haveTheAgesTheRegisterCounts() {
        var aarhus =
                TOWNS.stream().filter(town -> town.code() == 751).findFirst().orElseThrow();
        var residents = of(aarhus);

        assertThat(residents.aged(6, 16, MIDDLE).size() / (double) residents.counted(6, 16, MIDDLE))
                .isBetween(0.98, 1.02);
        assertThat(residents.aged(80, Ages.OLDEST, MIDDLE).size() / (double) residents.counted(80, Ages.OLDEST, MIDDLE))
                .isBetween(0.97, 1.03);
        assertThat(residents.aged(6, 16, MIDDLE))
                .allSatisfy(child -> assertThat(child.age(MIDDLE)).isBetween(6, 16));
    }

    @Test
    void shareNoNumberInTheWholeCountry() {
        var numbers = new HashSet<Long>();
        var persons = 0L;
        for (var town : TOWNS) {
            for (var person : of(town).aged(0, 25, MIDDLE)) {
                numbers.add(person.number());
                numbers.add(
                        new Person(town, person.born(), person.sex(), person.serial(), Person.Pool.EMPLOYEE).number());
                persons += 2;
            }
        }

        assertThat(numbers).hasSize((int) persons);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(number / 100_000_000L).isBetween(61L, 88L));
    }

    @Test
    void stayFromMonthToMonth() {
        var town = TOWNS.getFirst();
        var before = new HashSet<>(of(town).aged(6, 80, MIDDLE));
        var after = of(town).aged(6, 80, MIDDLE.plus(1));
        var stayed = after.stream().filter(before::contains).count();

        assertThat(stayed / (double) after.size()).isGreaterThan(0.985);
    }
}
