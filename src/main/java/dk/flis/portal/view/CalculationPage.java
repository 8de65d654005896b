// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.KeyFigurePage.Definition;
import java.util.List;

/**
 * How a key figure is computed: its formula in words and as SQL, the deliveries behind it, and examples worked by hand.
 *
 * @param shown municipality, period and publication in words
 * @param deliveries those of the own municipality that the publication shows
 */
public record CalculationPage(
        Frame frame,
        String name,
        Link back,
        String shown,
        Definition definition,
        String sql,
        List<Delivery> deliveries,
        List<Example> examples) {

    public CalculationPage {
        deliveries = List.copyOf(deliveries);
        examples = List.copyOf(examples);
    }

    /**
     * @param month blank for what is not delivered by month
     * @param href blank when the reader does not see the delivery's page
     * @param seal the beginning of the SHA-256 of the file as it came
     */
    public record Delivery(
            String dataset,
            String month,
            String number,
            String href,
            String file,
            String received,
            String rows,
            String seal) {}

    /**
     * @param gives what must come out, in words
     * @param differences what came out otherwise; none when it holds
     */
    public record Example(String name, String where, List<Table> tables, String gives, List<String> differences) {
        public Example {
            tables = List.copyOf(tables);
            differences = List.copyOf(differences);
        }
    }

    /** Rows of a dataset; a blank for a column without a value. */
    public record Table(String dataset, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
