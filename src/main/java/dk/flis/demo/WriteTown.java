// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import dk.flis.demo.Amounts.Amount;
import dk.flis.reference.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes all deliveries of one municipality, dataset by dataset and month by month. */
final class WriteTown {

    private final Path folder;
    private final Scope scope;
    private final Town town;
    private final Map<String, Layout> layouts;
    private final Stories stories;
    private final Population population;
    private Written written = Written.NOTHING;

    WriteTown(
            Path folder, Scope scope, Town town, Map<String, Layout> layouts, Stories stories, Population population) {
        this.folder = folder;
        this.scope = scope;
        this.town = town;
        this.layouts = layouts;
        this.stories = stories;
        this.population = population;
    }

    Written written() {
        return written;
    }

    /** Writes rows into an open file. */
    @FunctionalInterface
    private interface Rows {
        void writeTo(DeliveryFile file) throws IOException;
    }

    void accounts(Amounts amounts, Month month) throws IOException {
        var booked = amounts.of(month, population.primo(town, month.year()));
        var write = new WriteAccounts(scope.size(), scope.seed());
        if (stories.corrected(town, month)) {
            var twice = bookedTwice(booked);
            deliver(month.toString(), name("regnskab", month, 1), file -> write.write(file, town, month, twice));
            deliver("rettelser", name("regnskab", month, 2), file -> write.write(file, town, month, booked));
            return;
        }
        deliver(month.toString(), name("regnskab", month, 1), file -> write.write(file, town, month, booked));
    }

    void budget(Budget budget, Month month) throws IOException {
        var inhabitants = population.primo(town, month.year());
        deliver(month.toString(), name("budget", month, 1), file -> {
            if (month.number() == 1) {
                WriteBudget.write(file, "oprindeligt", month, budget.original(month.year(), inhabitants));
            } else {
                WriteBudget.write(file, "tillaeg", month, budget.supplements(month, inhabitants));
            }
        });
    }

    void inhabitants(Month month) throws IOException {
        deliver(
                month.toString(),
                name("befolkning", month, 1),
                file -> new WritePopulation(stories).write(file, town, month, population.counts(town, month)));
    }

    void events(Month month, List<String> countries) throws IOException {
        deliver(
                month.toString(),
                name("flytning", month, 1),
                file -> new WriteEvents(countries).write(file, population.events(town, month)));
    }

    private DeliveryFile.Name name(String dataset, Month month, int sequence) {
        return new DeliveryFile.Name(dataset, town, month, sequence);
    }

    private void deliver(String subfolder, DeliveryFile.Name name, Rows rows) throws IOException {
        var layout = layouts.get(name.dataset());
        if (layout == null || stories.late(town, name.dataset(), name.month())) {
            return;
        }
        var into = Files.createDirectories(folder.resolve(subfolder));
        try (var file = new DeliveryFile(into, name, layout)) {
            rows.writeTo(file);
            written = written.plus(new Written(1, file.rows()));
        }
    }

    /** The mistake and its payment. */
    private List<Amount> bookedTwice(List<Amount> booked) {
        var wrong = new ArrayList<>(booked);
        var again = booked.stream()
                .filter(amount -> stories.bookedTwice(amount.cell()))
                .toList();
        wrong.addAll(again);
        var paid = again.stream().mapToLong(Amount::oere).sum();
        wrong.add(new Amount(booked.getLast().cell(), -paid));
        return wrong;
    }
}
