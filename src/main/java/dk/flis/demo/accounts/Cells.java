// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

/** The few cells that belong to no account line. */
final class Cells {

    private final Codes codes;

    Cells(Codes codes) {
        this.codes = codes;
    }

    Cell cash() {
        return cell("8.22.05", "5", "0", "0.0");
    }

    Cell calculated(String account) {
        return cell(account, "1", "1", "0.3");
    }

    Cell calculatedCounterpart() {
        return cell("9.75.99", "9", "0", "0.9");
    }

    Cell internalCost(String account) {
        return cell(account, "1", "1", "9.4");
    }

    Cell internalIncome(String account) {
        return cell(account, "1", "1", "9.7");
    }

    private Cell cell(String account, String dranst, String ownership, String art) {
        return new Cell(
                codes.of("funktion", account),
                codes.of("dranst", dranst),
                codes.of("ejerforhold", ownership),
                codes.of("gruppering", Codes.NO_GROUPING),
                codes.of("art", art),
                account.substring(0, 4).replace(".", "") + "00");
    }
}
