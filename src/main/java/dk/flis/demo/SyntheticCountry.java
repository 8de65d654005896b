// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Makes the demo country's deliveries: accounts, budgets, inhabitants and moves, in one folder a month, corrections in
 * {@code rettelser}. The whole country is imagined, whatever the number of municipalities that deliver, so that moves have
 * two ends and a municipality looks the same in a small country and a large one.
 */
public final class SyntheticCountry {

    private final Scope scope;
    private final List<Town> towns;
    private final List<AccountLine> lines;
    private final LocalLevels levels;
    private final Codes codes;
    private final Stories stories;
    private final List<String> countries;
    private final Map<String, Layout> layouts;

    public SyntheticCountry(Catalogue catalogue, Scope scope) {
        this.scope = scope;
        this.towns = towns(catalogue, scope.seed());
        this.lines = AccountLine.all();
        this.levels = new LocalLevels(towns, lines, scope.seed());
        this.codes = new Codes(catalogue);
        this.stories = new Stories(scope.last());
        this.countries = countries(catalogue);
        this.layouts = Map.of(
                "regnskab", layout(catalogue, "regnskab", WriteAccounts.COLUMNS),
                "budget", layout(catalogue, "budget", WriteBudget.COLUMNS),
                "befolkning", layout(catalogue, "befolkning", WritePopulation.COLUMNS),
                "flytning", layout(catalogue, "flytning", WriteEvents.COLUMNS));
    }

    /** The municipalities that deliver: those with a story first, then by code. */
    public List<MunicipalityCode> municipalities() {
        return delivering().stream().map(town -> town.municipality().code()).toList();
    }

    /** The steps that {@link #write} reports: one for each delivering municipality and month with accounts. */
    public long steps() {
        return (long) delivering().size() * scope.months().size();
    }

    /**
     * Writes every file, on as many threads as the machine has processors.
     *
     * @param progress is told, from any of them, of so many further steps
     */
    public Written write(Path folder, LongConsumer progress) throws IOException, InterruptedException {
        var population = Population.live(towns, scope.primo(), scope.last(), stories, countries.size(), scope.seed());
        var largestFirst = delivering().stream()
                .sorted(Comparator.comparingLong(town -> -town.municipality().population()))
                .toList();
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var tasks = new ArrayList<Future<Written>>();
            for (var town : largestFirst) {
                Callable<Written> task = () -> write(folder, town, population, progress);
                tasks.add(pool.submit(task));
            }
            return together(tasks);
        }
    }

    private static Written together(List<Future<Written>> tasks) throws IOException, InterruptedException {
        var written = Written.NOTHING;
        for (var task : tasks) {
            try {
                written = written.plus(task.get());
            } catch (ExecutionException e) {
                tasks.forEach(other -> other.cancel(true));
                throw new IOException("the demo country could not be written: " + e.getCause(), e);
            }
        }
        return written;
    }

    private Written write(Path folder, Town town, Population population, LongConsumer progress) throws IOException {
        var laid = new TownAccounts(town, levels, codes, stories, scope.seed()).lines(lines);
        var cells = new Cells(codes);
        var amounts = new Amounts(town, laid, cells, stories, scope.seed());
        var budget = new Budget(town, laid, cells, scope.seed());
        var writer = new WriteTown(folder, scope, town, layouts, stories, population);
        writer.inhabitants(scope.primo());
        for (var month : scope.budgetMonths()) {
            writer.budget(budget, month);
        }
        for (var month : scope.months()) {
            writer.accounts(amounts, month);
            if (!month.equals(scope.primo())) {
                writer.inhabitants(month);
            }
            writer.events(month, countries);
            progress.accept(1);
        }
        return writer.written();
    }

    private List<Town> delivering() {
        return towns.stream()
                .sorted(Comparator.comparingInt(SyntheticCountry::turn).thenComparingInt(Town::code))
                .limit(scope.municipalities())
                .toList();
    }

    private static int turn(Town town) {
        var place = Stories.FIRST.indexOf(town.code());
        return place < 0 ? Stories.FIRST.size() : place;
    }

    private static List<Town> towns(Catalogue catalogue, long seed) {
        var towns = new ArrayList<Town>();
        for (Municipality municipality : catalogue.municipalities().values()) {
            towns.add(Town.of(towns.size(), municipality, seed));
        }
        return towns;
    }

    /** The counterparts of moves that are no municipality: four digits, as CPR has them. */
    private static List<String> countries(Catalogue catalogue) {
        var counterparts = catalogue.codeLists().get("modpart");
        return counterparts == null
                ? List.of()
                : counterparts.entries().keySet().stream()
                        .filter(code -> code.length() == 4)
                        .toList();
    }

    private static Layout layout(Catalogue catalogue, String dataset, List<String> columns) {
        var known = catalogue.datasets().get(new SourceId(dataset));
        if (known == null) {
            throw new IllegalStateException(
                    "the demo country needs the dataset '%s', which the catalogue lacks".formatted(dataset));
        }
        return Layout.of(known, columns);
    }
}
