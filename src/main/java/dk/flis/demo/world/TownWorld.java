// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;

/** One municipality with all that its areas share: who lives there, which institutions it has, what is odd about it. */
public record TownWorld(
        Town town,
        Scope scope,
        Population population,
        Residents residents,
        Institutions institutions,
        Stories stories) {

    public static TownWorld of(Town town, Scope scope, Population population, Stories stories) {
        return new TownWorld(
                town,
                scope,
                population,
                new Residents(town, population, scope.primo(), scope.last(), scope.seed()),
                new Institutions(town, scope.seed()),
                stories);
    }

    /** Where work and money have gone in a month: a closed school's to the one that took over, all others' nowhere. */
    public String costCentre(String number, Month month) {
        if (!stories.schoolClosed(town, month)) {
            return number;
        }
        var schools = institutions.bySize("30");
        return number.equals(schools.getFirst().number()) ? schools.get(1).number() : number;
    }

    public long seed() {
        return scope.seed();
    }
}
