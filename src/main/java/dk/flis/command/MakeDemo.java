// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.demo.SyntheticCountry;
import dk.flis.operation.SourceSystem;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Fills a new installation with the demo country, by the doors that everybody uses: permissions, deliveries, a
 * publication. Started again after an interruption it goes on, for what was delivered is unchanged.
 */
final class MakeDemo {

    private static final String BY = "demo";

    /** Where {@link SyntheticCountry} writes what takes an earlier file's place. */
    private static final String CORRECTIONS = "rettelser";

    /** Real public figures, delivered as well when their folder stands beside the program's. */
    private static final List<String> STATISTICS = List.of(
            "population_by_municipality_2007_2022.csv",
            "population_by_age_sex_2008_2020.csv",
            "accounts_net_per_inhabitant_2024.csv",
            "school_absence_wellbeing.csv");

    private final Installation installation;
    private final SyntheticCountry country;
    private final Path files;
    private final Path attempts;
    private final Path statistics;
    private final DemoCalendar calendar;

    /**
     * @param statistics the folder where public statistics may be
     * @param calendar the installation's clock
     */
    MakeDemo(Installation installation, SyntheticCountry country, Path statistics, DemoCalendar calendar) {
        this.installation = installation;
        this.country = country;
        this.files = installation.data().root().resolve("demo-deliveries");
        this.attempts = installation.data().root().resolve("demo-attempts");
        this.statistics = statistics;
        this.calendar = calendar;
    }

    /** False when a delivery was rejected: then the demo is not finished. */
    boolean run(DemoMark begun) throws IOException, InterruptedException {
        begun.write(installation.data());
        calendar.play(DemoCalendar.joined(begun.scope().first()));
        permit();
        register();
        if (begun.stage() == DemoMark.Stage.BEGUN) {
            write();
            begun.at(DemoMark.Stage.WRITTEN).write(installation.data());
        }
        installation.store().takeUp().run(_ -> {});
        var rejected = new ArrayList<Receipt.Rejected>();
        // What was sent in vain before an interruption need not be sent again.
        live(
                begun.stage() == DemoMark.Stage.BEGUN,
                DemoCalendar.spring(begun.scope().last()),
                rejected);
        calendar.today();
        deliver(statistics(), rejected::add, _ -> {});
        if (!rejected.isEmpty()) {
            tell(rejected);
            return false;
        }
        publish(false);
        delete(files);
        delete(attempts);
        begun.at(DemoMark.Stage.FINISHED).write(installation.data());
        return true;
    }

    private void permit() {
        var areas = installation.catalogue().areas().stream().map(Area::id).toList();
        for (MunicipalityCode municipality : country.municipalities()) {
            areas.forEach(area -> installation.permissions().grant(municipality, area, BY));
        }
        Progress.say("%d municipalities let their data be used"
                .formatted(country.municipalities().size()));
    }

    /** What is there already, an interrupted demo wrote. */
    private void register() {
        var areas = installation.catalogue().areas().stream().map(Area::id).toList();
        var operator = new Viewer.Operator(BY);
        for (var source : country.sources()) {
            var area = new AreaId(source.area());
            if (areas.contains(area)) {
                installation
                        .sources()
                        .add(
                                operator,
                                source.municipality(),
                                new SourceSystem.Body(
                                        area,
                                        Optional.empty(),
                                        source.system(),
                                        source.supplier(),
                                        source.dataSupplier(),
                                        source.version(),
                                        source.contact(),
                                        source.dueDay()));
            }
        }
    }

    private void write() throws IOException, InterruptedException {
        delete(files);
        try (var progress = new Progress("Writing", country.steps())) {
            country.write(files, progress::step);
        }
    }

    /**
     * Month for month, as it would have come; with an edition on the way, so that one can see figures as they once were.
     *
     * @param faults whether faulty attempts come as well
     * @param spring the day of that edition
     */
    private void live(boolean faults, Instant spring, List<Receipt.Rejected> rejected) throws IOException {
        var begun = System.nanoTime();
        var all = synthetic();
        try (var progress = new Progress("Delivering", all.size())) {
            for (var batch :
                    calendar.batches(all, files.resolve(CORRECTIONS), attempts).entrySet()) {
                if (batch.getKey().isAfter(spring)) {
                    publishOnce(spring);
                }
                calendar.play(batch.getKey());
                deliver(batch.getValue().files(), rejected::add, progress::step);
                if (faults) {
                    deliver(batch.getValue().faulty(), _ -> {}, _ -> {});
                }
            }
        }
        Progress.say("Delivered: %,d files, %d rejected in the end, %.0f s"
                .formatted(all.size(), rejected.size(), (System.nanoTime() - begun) / 1e9));
    }

    private void deliver(List<Path> deliveries, Consumer<Receipt.Rejected> rejected, LongConsumer progress) {
        installation.store().deliverMany().deliver(deliveries, BY, receipt -> {
            if (receipt instanceof Receipt.Rejected no) {
                rejected.accept(no);
            }
            progress.accept(1);
        });
    }

    private static void tell(List<Receipt.Rejected> rejected) {
        rejected.stream()
                .limit(10)
                .flatMap(receipt -> receipt.findings().stream().limit(3))
                .forEach(finding ->
                        Progress.say("  %s:%d: %s".formatted(finding.file(), finding.line(), finding.message())));
    }

    private List<Path> synthetic() throws IOException {
        try (var all = Files.walk(files)) {
            return all.filter(file -> file.toString().endsWith(".csv.gz"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> statistics() {
        var there = STATISTICS.stream()
                .map(statistics::resolve)
                .filter(Files::isReadable)
                .toList();
        if (there.isEmpty()) {
            Progress.say(
                    "No public statistics in '%s': the area Offentlig statistik stays empty".formatted(statistics));
        }
        return there;
    }

    /** An interrupted demo that goes on has it already. */
    private void publishOnce(Instant day) {
        if (installation.store().publications().latest().isEmpty()) {
            calendar.play(day);
            publish(true);
        }
    }

    private void publish(boolean monthly) {
        var begun = System.nanoTime();
        var publication = installation
                .publish()
                .run(installation.store(), monthly, source -> Progress.say("Publishing: " + source));
        Progress.say("%s, %.1f s"
                .formatted(
                        publication
                                .map(made -> "Publication " + made.number() + " is out")
                                .orElse("Nothing new to publish"),
                        (System.nanoTime() - begun) / 1e9));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
