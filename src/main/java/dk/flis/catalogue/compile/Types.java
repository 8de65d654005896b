// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Column;

/** What may be done with a column, and what its type is called in Danish. */
final class Types {

    private Types() {}

    static boolean number(Column.Type type) {
        return type instanceof Column.Type.Whole || type instanceof Column.Type.Exact;
    }

    static String word(Column.Type type) {
        return switch (type) {
            case Column.Type.Text _ -> "tekst";
            case Column.Type.Whole _ -> "heltal";
            case Column.Type.Exact _ -> "decimal";
            case Column.Type.Day _ -> "dato";
            case Column.Type.Code _ -> "kode";
            case Column.Type.Person _ -> "person";
        };
    }
}
