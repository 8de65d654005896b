// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.Ages;
import dk.flis.demo.world.Spending;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A municipality's services to adults with disabilities or social problems, month by month. */
public final class DisabilityCare implements AreaLife {

    private static final String DATASET = "voksenydelse";

    private final TownWorld world;
    private final Spending spending;
    private final List<Town> towns;
    private final CareStories stories;

    /** Drawn when the first month is written. */
    private Optional<AdultRows> rows = Optional.empty();

    /** @param towns all of the country */
    public DisabilityCare(TownWorld world, Spending spending, List<Town> towns) {
        this.world = world;
        this.spending = spending;
        this.towns = List.copyOf(towns);
        this.stories = new CareStories(world.town(), world.scope().last(), world.seed());
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        if (!desk.wants(DATASET) || month.compareTo(world.scope().first()) < 0) {
            return;
        }
        var known = rows.orElseGet(this::drawn);
        rows = Optional.of(known);
        desk.deliver(DATASET, AdultRows.COLUMNS, month, file -> known.write(file, month));
    }

    private AdultRows drawn() {
        var first = world.scope().primo().index();
        var last = world.scope().last().index();
        var life = new AdultLife(new AdultPractice(world, spending, stories, towns), first, last);
        var begins = Days.first(first);
        var grants = new ArrayList<Grant>();
        new Stays(world.town(), world.residents(), world.scope())
                .each(
                        18,
                        Ages.OLDEST,
                        (person, stay) -> life.of(person, stay).stream()
                                .filter(grant -> grant.end() >= begins)
                                .forEach(grants::add));
        var prices = new Prices(grants, spending, (first + last) / 2, world.town(), world.seed());
        return new AdultRows(grants, prices, new Keys(stories), stories);
    }
}
