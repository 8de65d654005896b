// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

/** Where an amount is booked: one cell gives one posting a month, or many vouchers. */
record Cell(String account, String dranst, String ownership, String grouping, String art, String costCentre) {

    char mainAccount() {
        return account.charAt(0);
    }

    Cell at(String otherCostCentre) {
        return new Cell(account, dranst, ownership, grouping, art, otherCostCentre);
    }

    boolean salary() {
        return art.startsWith("1");
    }

    /** A typical voucher in kr., by the main art; decides how many a month's amount is split into. */
    double voucher() {
        return switch (art.charAt(0)) {
            case '1' -> 75_000;
            case '2' -> 10_000;
            case '4' -> 46_000;
            case '5' -> 57_000;
            case '7' -> 30_000;
            default -> 2_000_000;
        };
    }
}
