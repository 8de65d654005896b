// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where one municipality's deliveries are written: one folder a month, corrections in a folder of their own. */
public final class Desk {

    /** Comes last when folders are read by name, as corrections do. */
    private static final String CORRECTIONS = "rettelser";

    private final Path folder;
    private final Town town;
    private final Map<String, String> systems;
    private final Catalogue catalogue;
    private final Stories stories;
    private final Predicate<String> wanted;
    private final Map<String, Layout> layouts = new HashMap<>();
    private Written written = Written.NOTHING;

    /**
     * @param systems that the municipality has, by area
     * @param wanted the datasets to write; others are passed over
     */
    public Desk(
            Path folder,
            Town town,
            Map<String, String> systems,
            Catalogue catalogue,
            Stories stories,
            Predicate<String> wanted) {
        this.folder = folder;
        this.town = town;
        this.systems = Map.copyOf(systems);
        this.catalogue = catalogue;
        this.stories = stories;
        this.wanted = wanted;
    }

    /** Writes rows into an open file. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(DeliveryFile file) throws IOException;
    }

    public Written written() {
        return written;
    }

    /** Whether rows of the dataset would be written at all: whoever only makes them for the file can spare the work. */
    public boolean wants(String dataset) {
        return wanted.test(dataset);
    }

    /**
     * Writes a month's delivery, unless it is late.
     *
     * @param columns that the rows offer, in the order of their places
     */
    public void deliver(String dataset, List<String> columns, Month month, Rows rows) throws IOException {
        if (wants(dataset) && !stories.late(town, dataset, month)) {
            write(name(dataset, month, 1), columns, month.toString(), rows);
        }
    }

    /** Writes the month once more, to supersede what {@link #deliver} wrote. */
    public void correct(String dataset, List<String> columns, Month month, Rows rows) throws IOException {
        if (wants(dataset)) {
            write(name(dataset, month, 2), columns, CORRECTIONS, rows);
        }
    }

    private DeliveryFile.Name name(String dataset, Month month, int sequence) {
        var area = known(dataset).area().value();
        return new DeliveryFile.Name(
                dataset, town, systems.getOrDefault(area, town.system().title()), month, sequence);
    }

    private void write(DeliveryFile.Name name, List<String> columns, String subfolder, Rows rows) throws IOException {
        var layout = layouts.computeIfAbsent(name.dataset(), dataset -> layout(dataset, columns));
        var into = Files.createDirectories(folder.resolve(subfolder));
        try (var file = new DeliveryFile(into, name, layout)) {
            rows.writeTo(file);
            written = written.plus(new Written(1, file.rows()));
        }
    }

    private Layout layout(String dataset, List<String> columns) {
        return Layout.of(known(dataset), columns);
    }

    private Dataset known(String dataset) {
        return Optional.ofNullable(catalogue.datasets().get(new SourceId(dataset)))
                .orElseThrow(() -> new IllegalStateException(
                        "the demo country needs the dataset '%s', which the catalogue lacks".formatted(dataset)));
    }
}
