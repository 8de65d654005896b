// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.registers;

import dk.flis.catalogue.Catalogue;
import dk.flis.demo.world.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cost centre that is no institution's: what a whole main function books when nobody else does.
 *
 * @param number the main function's digits and 00
 */
public record Department(String number, String name) {

    /** Cash, and what stands against it. */
    private static final List<String> BALANCE = List.of("8.22", "9.75");

    /** Those of the accounts that the country books on. */
    public static List<Department> all(Catalogue catalogue) {
        var booked = Table.rows("levels.csv").stream()
                .map(row -> row.getField("function").substring(0, 4));
        return Stream.concat(booked, BALANCE.stream())
                .distinct()
                .map(mainFunction ->
                        new Department(mainFunction.replace(".", "") + "00", name(catalogue, mainFunction)))
                .toList();
    }

    private static String name(Catalogue catalogue, String mainFunction) {
        return Optional.ofNullable(catalogue.codeLists().get("funktion"))
                .flatMap(list -> Optional.ofNullable(list.entries().get(mainFunction)))
                .map(entry -> entry.name() + ", fælles")
                .orElse(mainFunction + ", fælles");
    }
}
