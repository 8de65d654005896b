// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

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

    public long seed() {
        return scope.seed();
    }
}
