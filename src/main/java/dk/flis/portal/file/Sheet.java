// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.file;

import java.math.BigDecimal;
import java.util.List;

/**
 * Tables with all that one must know to read them on their own.
 *
 * @param language such as da
 * @param about filters, publication and what else is true of all that the tables hold
 * @param tables at least one
 * @param definitions of each key figure that the tables show
 */
public record Sheet(
        String language,
        String title,
        String aboutTitle,
        List<Fact> about,
        List<Table> tables,
        String definitionsTitle,
        List<Definition> definitions) {

    public Sheet {
        about = List.copyOf(about);
        tables = List.copyOf(tables);
        definitions = List.copyOf(definitions);
    }

    /** @param rows as long as the columns are many */
    public record Table(String title, List<Column> columns, List<List<Value>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Fact(String term, String text) {}

    public record Definition(String name, List<Fact> facts) {
        public Definition {
            facts = List.copyOf(facts);
        }
    }

    /** @param width in characters */
    public record Column(String head, int width, boolean numbers) {}

    public sealed interface Value {

        record Text(String text) implements Value {}

        /** @param shown as the page writes it; a workbook keeps the number and its decimals */
        record Measured(BigDecimal number, int decimals, String shown) implements Value {}
    }
}
