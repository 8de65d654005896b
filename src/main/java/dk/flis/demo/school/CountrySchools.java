// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.accounts.CountryAccounts;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.world.Scope;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.List;

/** The schools of all municipalities, which take in each other's pupils. */
public final class CountrySchools {

    private final Neighbours neighbours;
    private final SchoolStories stories;
    private final CountryAccounts accounts;

    public CountrySchools(List<Town> towns, Scope scope, Stories stories, CountryAccounts accounts) {
        this.neighbours = new Neighbours(towns);
        this.stories = new SchoolStories(stories, scope.last());
        this.accounts = accounts;
    }

    public AreaLife of(TownWorld world) {
        var senders = neighbours.sendingTo(world.town()).stream()
                .map(town -> TownWorld.of(town, world.scope(), world.population(), world.stories()))
                .map(sender -> Home.of(sender, accounts, stories))
                .toList();
        return new Schooling(Home.of(world, accounts, stories), senders, neighbours, stories);
    }
}
