// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.citizens;

import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** A municipality's citizens at each month's end, and what happened to them in it. */
public final class Registry implements AreaLife {

    private final TownWorld world;
    private final List<String> countries;

    /** @param countries codes of the countries that people come from and go to */
    public Registry(TownWorld world, List<String> countries) {
        this.world = world;
        this.countries = List.copyOf(countries);
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        var delivers = month.compareTo(world.scope().first()) >= 0;
        if (delivers || month.equals(world.scope().primo())) {
            desk.deliver(
                    "befolkning",
                    WritePopulation.COLUMNS,
                    month,
                    file -> new WritePopulation(world.stories())
                            .write(file, world.town(), month, world.population().counts(world.town(), month)));
        }
        if (delivers) {
            desk.deliver(
                    "flytning",
                    WriteEvents.COLUMNS,
                    month,
                    file -> new WriteEvents(countries)
                            .write(file, world.population().events(world.town(), month)));
        }
    }
}
