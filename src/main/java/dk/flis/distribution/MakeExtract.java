// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.catalogue.Dataset;
import dk.flis.distribution.DataPackageJson.About;
import dk.flis.distribution.DataPackageJson.Resource;
import dk.flis.distribution.Extract.Months;
import dk.flis.distribution.Extract.Size;
import dk.flis.engine.Engine;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Behind.Shown;
import dk.flis.store.DataFolder;
import dk.flis.store.Durable;
import dk.flis.store.Publication;
import dk.flis.store.Scratch;
import dk.flis.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the zip of an extract: rows dataset by dataset into a folder of the process's own, from there into the zip, and the zip
 * whole to where it is kept. What is left when the process is killed is swept with its folder.
 */
final class MakeExtract {

    /** Of a municipality's folder: no sender's name begins so, and no client sees it. */
    private static final String FOLDER = ".udtraek";

    private final Engine engine;
    private final ExtractKey key;
    private final DataFolder data;
    private final Scratch scratch;
    private final Function<MunicipalityCode, Place> places;

    /** @param places what a municipality is called, and whom it names to be asked */
    MakeExtract(
            Engine engine, ExtractKey key, DataFolder data, Scratch scratch, Function<MunicipalityCode, Place> places) {
        this.engine = engine;
        this.key = key;
        this.data = data;
        this.scratch = scratch;
        this.places = places;
    }

    /** @param contact empty: it names nobody */
    public record Place(String name, Optional<String> contact) {}

    /** From what it is made. */
    record Wanted(
            RawOrder order,
            List<Dataset> datasets,
            Publication publication,
            Snapshot snapshot,
            List<MonthChange> changes,
            Optional<String> password,
            Instant now) {

        List<Shown> shown(Dataset dataset) {
            return changes.stream()
                    .filter(change -> change.slot().dataset().equals(dataset.id()))
                    .flatMap(change -> switch (change) {
                        case MonthChange.Fresh fresh -> java.util.stream.Stream.of(fresh.shown());
                        case MonthChange.Replaced replaced -> java.util.stream.Stream.of(replaced.shown());
                        case MonthChange.Gone _ -> java.util.stream.Stream.<Shown>empty();
                    })
                    .toList();
        }

        Months months() {
            return new Months(
                    count(MonthChange.Fresh.class), count(MonthChange.Replaced.class), count(MonthChange.Gone.class));
        }

        private int count(Class<? extends MonthChange> kind) {
            return Math.toIntExact(changes.stream().filter(kind::isInstance).count());
        }
    }

    /** @param path in the data folder's files; lasting */
    record Made(Path path, Size size) {}

    Made make(Wanted wanted) throws IOException {
        var folder = scratch.folder().resolve("udtraek-" + UUID.randomUUID());
        Files.createDirectory(folder);
        try {
            var draft = folder.resolve("udtraek.zip");
            var zip = new WriteZip(draft, wanted.password(), wanted.now());
            long rows;
            try (zip) {
                rows = write(wanted, zip, folder);
            }
            Durable.force(draft);
            var size = new Size(Files.size(draft), rows, zip.sha256Of());
            return new Made(keep(wanted.order().municipality(), draft), size);
        } finally {
            Durable.deleteTree(folder);
        }
    }

    private long write(Wanted wanted, WriteZip zip, Path folder) throws IOException {
        var resources = new ArrayList<Resource>();
        for (var dataset : wanted.datasets()) {
            var shown = wanted.shown(dataset);
            if (!shown.isEmpty()) {
                resources.add(resource(wanted, dataset, shown, zip, folder));
            }
        }
        var deliveries = zip.add(DeliveryList.NAME, DeliveryList.csv(wanted.changes()));
        var place = places.apply(wanted.order().municipality());
        var about = new About(
                wanted.order(), place.name(), place.contact(), wanted.publication(), wanted.months(), wanted.now());
        zip.add(DataPackageJson.NAME, DataPackageJson.of(about, resources, deliveries));
        zip.add(Terms.NAME, Terms.text());
        return resources.stream().mapToLong(Resource::rows).sum();
    }

    /** Held against what the deliveries had when they were taken in: an extract with a row too few is none. */
    private Resource resource(Wanted wanted, Dataset dataset, List<Shown> shown, WriteZip zip, Path folder)
            throws IOException {
        var form = wanted.order().body().form();
        var file = folder.resolve(dataset.id() + "." + form.ending());
        var rows = new CopyRows(engine, key)
                .copy(wanted.snapshot(), dataset, wanted.order().municipality(), deliveries(shown), form, file);
        var delivered = shown.stream().mapToLong(Shown::rows).sum();
        if (rows != delivered) {
            throw new IllegalStateException(
                    "'%s' has %d rows in publication %d, but %d were delivered: nothing is made of it"
                            .formatted(dataset.id(), rows, wanted.publication().number(), delivered));
        }
        var entry = zip.add("data/" + file.getFileName(), file);
        Files.delete(file);
        return new Resource(dataset, entry, rows);
    }

    private static Set<Long> deliveries(List<Shown> shown) {
        return shown.stream().map(Shown::delivery).collect(Collectors.toSet());
    }

    private Path keep(MunicipalityCode municipality, Path draft) throws IOException {
        var path = Path.of(municipality.toString(), FOLDER, UUID.randomUUID() + ".zip");
        var target = data.files().resolve(path);
        makeFolder(target.resolveSibling(""));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(target.resolveSibling(""));
        return path;
    }

    /** For the program's own user alone. */
    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Durable.createFolders(folder.resolveSibling(""));
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Durable.forceFolder(folder.resolveSibling(""));
    }

    /** All extracts' files, in the data folder's files. */
    static List<Path> files(DataFolder data) throws IOException {
        if (!Files.isDirectory(data.files())) {
            return List.of();
        }
        try (var found = Files.find(data.files(), 3, (_, is) -> is.isRegularFile())) {
            return found.map(file -> data.files().relativize(file))
                    .filter(path -> path.getNameCount() == 3
                            && path.getName(1).toString().equals(FOLDER))
                    .toList();
        }
    }
}
