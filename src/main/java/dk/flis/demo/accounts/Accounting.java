// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.accounts.Amounts.Amount;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A municipality's books: what it spends and what its council has granted. */
final class Accounting implements AreaLife {

    private final TownWorld world;
    private final Amounts amounts;
    private final Budget budget;

    Accounting(TownWorld world, Amounts amounts, Budget budget) {
        this.world = world;
        this.amounts = amounts;
        this.budget = budget;
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        if (month.compareTo(world.scope().firstBudget()) >= 0) {
            budget(month, desk);
        }
        if (month.compareTo(world.scope().first()) >= 0) {
            accounts(month, desk);
        }
    }

    private long inhabitants(Month month) {
        return world.population().primo(world.town(), month.year());
    }

    private void accounts(Month month, Desk desk) throws IOException {
        if (!desk.wants("regnskab")) {
            return;
        }
        var booked = where(month, amounts.of(month, inhabitants(month)));
        var write = new WriteAccounts(world.scope().size(), world.seed());
        var corrected = world.stories().corrected(world.town(), month);
        var first = corrected ? bookedTwice(booked) : booked;
        desk.deliver("regnskab", WriteAccounts.COLUMNS, month, file -> write.write(file, world.town(), month, first));
        if (corrected) {
            desk.correct(
                    "regnskab", WriteAccounts.COLUMNS, month, file -> write.write(file, world.town(), month, booked));
        }
    }

    private void budget(Month month, Desk desk) throws IOException {
        desk.deliver("budget", WriteBudget.COLUMNS, month, file -> {
            if (month.number() == 1) {
                WriteBudget.write(
                        file, "oprindeligt", month, where(month, budget.original(month.year(), inhabitants(month))));
            } else {
                WriteBudget.write(file, "tillaeg", month, where(month, budget.supplements(month, inhabitants(month))));
            }
        });
    }

    /** What a school that is closed used to cost is booked on the one that took over its pupils. */
    private List<Amount> where(Month month, List<Amount> amounts) {
        if (!world.stories().schoolClosed(world.town(), month)) {
            return amounts;
        }
        return amounts.stream()
                .map(amount -> amount.at(world.costCentre(amount.cell().costCentre(), month)))
                .toList();
    }

    /** The mistake and its payment. */
    private List<Amount> bookedTwice(List<Amount> booked) {
        var wrong = new ArrayList<>(booked);
        var again = booked.stream().filter(this::isBookedTwice).toList();
        wrong.addAll(again);
        var paid = again.stream().mapToLong(Amount::oere).sum();
        wrong.add(new Amount(booked.getLast().cell(), -paid));
        return wrong;
    }

    private boolean isBookedTwice(Amount amount) {
        var cell = amount.cell();
        return world.stories().bookedTwice(cell.account(), cell.dranst(), cell.salary());
    }
}
