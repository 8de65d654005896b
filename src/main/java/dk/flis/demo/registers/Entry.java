// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.registers;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Institutions;
import dk.flis.demo.world.Table;
import dk.flis.demo.world.TownWorld;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the register says of an institution.
 *
 * @param district its number among the municipality's
 * @param until when it has been decided to close it
 */
record Entry(
        String number,
        String name,
        String type,
        String ownership,
        int district,
        LocalDate from,
        Optional<LocalDate> until) {

    private static final String SCHOOLS = "30";
    private static final String DAY_CARE = "51";
    private static final int OLDEST = 1950;
    private static final int NEWEST = 2015;

    /** The share of institutions that are to close, some years from now. */
    private static final double CLOSING = 0.015;

    static List<Entry> all(TownWorld world) {
        var entries = new ArrayList<Entry>();
        for (var row : Table.rows("registers.csv")) {
            var series = row.getField("series");
            var dice = Dice.of(world.seed(), "register " + series, world.town().code());
            var names = new Names(row.getField("name"), row.getField("endings"), dice);
            var institutions = world.institutions().of(series);
            for (var place = 0; place < institutions.size(); place++) {
                var number = institutions.get(place).number();
                entries.add(of(series, number, names.of(place), row.getField("type"), world, dice));
            }
        }
        return entries;
    }

    private static Entry of(String series, String number, String name, String type, TownWorld world, Dice dice) {
        var independent = series.equals(DAY_CARE) && Institutions.independent(number);
        var opened = LocalDate.of(OLDEST + dice.below(NEWEST - OLDEST), Month.AUGUST, 1);
        var closes = LocalDate.of(world.scope().last().year() + 2, Month.JULY, 31);
        return new Entry(
                number,
                name,
                type,
                independent ? "2" : "1",
                dice.below(world.town().districts()),
                opened,
                lastDay(number, world).or(() -> dice.chance(CLOSING) ? Optional.of(closes) : Optional.empty()));
    }

    private static Optional<LocalDate> lastDay(String number, TownWorld world) {
        return world.stories()
                .smallestSchoolCloses(world.town())
                .filter(_ ->
                        world.institutions().bySize(SCHOOLS).getFirst().number().equals(number));
    }

    boolean inUse(int year) {
        return until.map(last -> last.getYear() >= year).orElse(true);
    }
}
