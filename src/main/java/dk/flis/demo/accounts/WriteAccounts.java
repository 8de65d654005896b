// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.accounts.Amounts.Amount;
import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Scope;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes a month's amounts as postings: one for each, or many vouchers that add to it. */
final class WriteAccounts {

    static final List<String> COLUMNS = List.of(
            "bogfoeringsdato",
            "konto",
            "dranst",
            "ejerforhold",
            "gruppering",
            "art",
            "omkostningssted",
            "bilag",
            "beloeb",
            "registrering");

    private final Scope.Size size;
    private final long seed;

    WriteAccounts(Scope.Size size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    void write(DeliveryFile file, Town town, Month month, List<Amount> amounts) throws IOException {
        var dice = Dice.of(seed, "bilag", town.code(), month.index());
        var posting = new Posting(month);
        for (var amount : amounts) {
            posting.begin(amount.cell());
            var vouchers = vouchers(amount, dice);
            var left = amount.oere();
            for (var voucher = vouchers; voucher > 0; voucher--) {
                var part = voucher == 1 ? left : Math.round(left / (double) voucher * (0.2 + 1.6 * dice.uniform()));
                left -= part;
                posting.next(part, dice);
                file.row(posting, amount.cell().mainAccount(), amount.cell().dranst(), part);
            }
        }
    }

    private int vouchers(Amount amount, Dice dice) {
        return switch (size) {
            case SMALL -> 1;
            case FULL ->
                Math.max(
                        1,
                        dice.round(
                                Math.abs(amount.oere()) / 100.0 / amount.cell().voucher()));
        };
    }
}
