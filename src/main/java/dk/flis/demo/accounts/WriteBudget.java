// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.accounts.Amounts.Amount;
import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes appropriations, a row for each. */
final class WriteBudget {

    static final List<String> COLUMNS = List.of(
            "version",
            "konto",
            "dranst",
            "ejerforhold",
            "gruppering",
            "art",
            "omkostningssted",
            "beloeb",
            "registrering");

    private WriteBudget() {}

    static void write(DeliveryFile file, String version, Month month, List<Amount> amounts) throws IOException {
        for (var amount : amounts) {
            var number = month.stored() * 100_000L + file.rows() + 1;
            var cell = amount.cell();
            file.row(
                    (column, line) -> column(column, line, version, amount, number),
                    cell.mainAccount(),
                    cell.dranst(),
                    amount.oere());
        }
    }

    private static void column(int column, LineBuffer line, String version, Amount amount, long number) {
        var cell = amount.cell();
        switch (column) {
            case 0 -> line.text(version);
            case 1 -> line.text(cell.account());
            case 2 -> line.text(cell.dranst());
            case 3 -> line.text(cell.ownership());
            case 4 -> line.text(cell.grouping());
            case 5 -> line.text(cell.art());
            case 6 -> line.text(cell.costCentre());
            case 7 -> line.kroner(amount.oere());
            default -> line.whole(number);
        }
    }
}
