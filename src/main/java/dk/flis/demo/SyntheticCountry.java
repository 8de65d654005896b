// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import dk.flis.catalogue.Catalogue;
import dk.flis.demo.accounts.CountryAccounts;
import dk.flis.demo.care.DisabilityCare;
import dk.flis.demo.care.ElderlyCare;
import dk.flis.demo.children.CountryFamilies;
import dk.flis.demo.citizens.Registry;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.file.Written;
import dk.flis.demo.registers.Department;
import dk.flis.demo.registers.Registers;
import dk.flis.demo.school.CountrySchools;
import dk.flis.demo.staff.Staff;
import dk.flis.demo.world.Population;
import dk.flis.demo.world.Scope;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the demo country's deliveries, in one folder a month, corrections in {@code rettelser}. The whole country is
 * imagined, whatever the number of municipalities that deliver, so that moves have two ends and a municipality looks the
 * same in a small country and a large one.
 */
public final class SyntheticCountry {

    private final Catalogue catalogue;
    private final Scope scope;
    private final Predicate<String> wanted;
    private final List<Town> towns;
    private final CountryAccounts accounts;
    private final CountryFamilies families;
    private final CountrySchools schools;
    private final Stories stories;
    private final List<String> countries;
    private final List<Department> departments;

    public SyntheticCountry(Catalogue catalogue, Scope scope) {
        this(catalogue, scope, _ -> true);
    }

    /** @param wanted the datasets to write; all the same in them whether others are written or not */
    public SyntheticCountry(Catalogue catalogue, Scope scope, Predicate<String> wanted) {
        this.catalogue = catalogue;
        this.scope = scope;
        this.wanted = wanted;
        this.towns = Town.all(catalogue, scope.seed());
        this.accounts = new CountryAccounts(catalogue, towns, scope.seed());
        this.families = new CountryFamilies(towns, accounts, scope.seed());
        this.stories = new Stories(scope.last());
        this.schools = new CountrySchools(towns, scope, stories, accounts);
        this.countries = countries(catalogue);
        this.departments = Department.all(catalogue);
    }

    /** The areas of a municipality, in the order in which they live a month. */
    private List<AreaLife> areas(TownWorld world) {
        var spending = accounts.spending(world.town());
        return List.of(
                accounts.of(world),
                new Registry(world, countries),
                new Registers(world, departments),
                new Staff(world, accounts.payroll(world)),
                families.of(world),
                new DisabilityCare(world, spending, towns),
                new ElderlyCare(world, spending),
                schools.of(world));
    }

    /** The municipalities that deliver: those with a story first, then by code. */
    public List<MunicipalityCode> municipalities() {
        return delivering().stream().map(town -> town.municipality().code()).toList();
    }

    /** What their deliveries come from. */
    public List<DemoSource> sources() {
        return DemoSource.of(delivering());
    }

    /** The steps that {@link #write} reports: one for each delivering municipality and month. */
    public long steps() {
        return (long) delivering().size() * scope.lived().size();
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
        var areas = areas(TownWorld.of(town, scope, population, stories));
        var systems =
                DemoSource.of(List.of(town)).stream().collect(Collectors.toMap(DemoSource::area, DemoSource::system));
        var desk = new Desk(folder, town, systems, catalogue, stories, wanted);
        for (var month : scope.lived()) {
            for (var area : areas) {
                area.month(month, desk);
            }
            progress.accept(1);
        }
        return desk.written();
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

    /** The counterparts of moves that are no municipality: four digits, as CPR has them. */
    private static List<String> countries(Catalogue catalogue) {
        var counterparts = catalogue.codeLists().get("modpart");
        return counterparts == null
                ? List.of()
                : counterparts.entries().keySet().stream()
                        .filter(code -> code.length() == 4)
                        .toList();
    }
}
