// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Table;
import java.util.List;
import java.util.Locale;

/**
 * A kind of measure.
 *
 * @param type code of {@code foranstaltningstype}
 * @param group code of {@code foranstaltningsgruppe}
 * @param share of its field, among those of its ages
 * @param months how long it lasts on average; 0 for placements, which end by chance
 * @param price kr. a month in 2024
 * @param from youngest age at which it begins
 * @param to oldest age at which it runs
 * @param before its paragraph of serviceloven
 * @param since its paragraph of barnets lov
 */
record Measure(
        String type,
        String group,
        Field field,
        double share,
        double months,
        double price,
        int from,
        int to,
        String before,
        String since) {

    /** What the accounts and the law keep apart. */
    enum Field {
        FAMILY,
        HOME,
        INSTITUTION,
        SUPPORT,
        EARLY,
        YOUTH;

        boolean placement() {
            return compareTo(INSTITUTION) <= 0;
        }
    }

    static List<Measure> all() {
        return Table.rows("measures.csv").stream()
                .map(row -> new Measure(
                        row.getField("type"),
                        row.getField("group"),
                        Field.valueOf(row.getField("field").toUpperCase(Locale.ROOT)),
                        Table.number(row, "share"),
                        Table.number(row, "months"),
                        Table.number(row, "price"),
                        Integer.parseInt(row.getField("from")),
                        Integer.parseInt(row.getField("to")),
                        row.getField("before"),
                        row.getField("since")))
                .toList();
    }

    boolean fits(int age) {
        return age >= from && age <= to;
    }

    boolean isType(String code) {
        return type.equals(code);
    }
}
