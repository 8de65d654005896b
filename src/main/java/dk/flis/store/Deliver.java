// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Target;
import dk.flis.store.DeliveryRecords.Received;
import dk.flis.store.DeliveryRecords.ReceivedNote;
import dk.flis.store.DeliveryRecords.Standing;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one door for data: receive, keep, check, stage, accept. When a receipt is given, what it says is lasting; a delivery
 * never changes a figure before the next publication. Safe for several threads and processes.
 */
public final class Deliver {

    private final DeliveryRecords records;
    private final Archive archive;
    private final StageFacts facts;
    private final CheckFile check;
    private final Scratch scratch;

    Deliver(DeliveryRecords records, Archive archive, StageFacts facts, CheckFile check, Scratch scratch) {
        this.records = records;
        this.archive = archive;
        this.facts = facts;
        this.check = check;
        this.scratch = scratch;
    }

    /** The rules of {@code delivery}, which know nothing of storage. */
    public interface CheckFile {

        /**
         * @param file as received, under the sender's name, its delivery note beside it
         * @param target where the checked rows go; its folder is there, the file is not
         */
        Outcome check(Path file, Target target);

        /** The delivery note that lies beside a file. */
        Optional<Path> note(Path file);

        static CheckFile by(CheckDelivery checks) {
            return new Rules(checks);
        }
    }

    private record Rules(CheckDelivery checks) implements CheckFile {

        @Override
        public Outcome check(Path file, Target target) {
            return checks.check(file, target);
        }

        @Override
        public Optional<Path> note(Path file) {
            return CheckDelivery.note(file);
        }
    }

    /** @param by who hands it in, for the record */
    public Receipt deliver(Path file, String by) {
        return deliver(file, by, records.reserve(1).getFirst());
    }

    Receipt deliver(Path file, String by, long number) {
        return inWorkFolder(number, work -> {
            var received = receive(file, number, work);
            records.receive(received, by, scratch.name());
            return decide(file, received, work);
        });
    }

    /** Decides on a delivery whose process was killed, from the original in the archive. */
    Receipt again(Received received) {
        return inWorkFolder(received.number(), work -> {
            var file = restore(received.original().sha256(), work.resolve("again"), received.name());
            received.note().ifPresent(note -> restore(note.sha256(), work.resolve("again"), note.name()));
            return decide(file, received, work);
        });
    }

    private Path restore(String sha256, Path folder, String name) {
        // A sender's name becomes a path only when it is one plain name.
        var file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            throw new IllegalArgumentException("'" + name + "' is no file name");
        }
        try {
            Files.createDirectories(folder);
            try (var out = Files.newOutputStream(file)) {
                archive.copy(sha256, out);
            }
            return file;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private Received receive(Path file, long number, Path work) {
        var note = check.note(file)
                .map(beside -> new ReceivedNote(archive.keep(beside, work).sha256(), name(beside)));
        return new Received(number, archive.keep(file, work), name(file), note);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Receipt decide(Path file, Received received, Path work) {
        var same = records.sameFile(received.original().sha256(), received.name());
        if (same.isPresent()) {
            records.unchanged(received.number(), same.get());
            return new Receipt.Unchanged(
                    file,
                    received.number(),
                    same.get().slice().slice(),
                    same.get().number());
        }
        return switch (check.check(file, facts.target(received.number(), work))) {
            case Outcome.Rejected rejected -> reject(file, received, rejected.findings());
            case Outcome.Accepted fit
            when isOther(fit.checked(), received) -> reject(file, received, List.of(changedMeanwhile(file)));
            case Outcome.Accepted fit -> accept(file, received, fit);
        };
    }

    private Receipt reject(Path file, Received received, List<Finding> findings) {
        records.reject(received.number(), findings);
        return new Receipt.Rejected(file, received.number(), findings);
    }

    /** What was kept and what was checked must be the same bytes. */
    private static boolean isOther(Checked checked, Received received) {
        return !checked.sha256().equals(received.original().sha256());
    }

    private static Finding changedMeanwhile(Path file) {
        return new Finding(
                "fil-aendret",
                Severity.ERROR,
                name(file),
                0,
                Optional.empty(),
                Optional.empty(),
                "Filen blev ændret, mens den blev læst",
                "Vent, til filen er skrevet færdig, og lever den igen");
    }

    private Receipt accept(Path file, Received received, Outcome.Accepted fit) {
        var checked = fit.checked();
        records.checked(received.number(), checked);
        var staged = facts.stage(received.number(), checked);
        return switch (records.accept(received.number(), checked, staged, fit.warnings())) {
            case Standing.First _ -> accepted(file, received, checked, fit.warnings());
            case Standing.Behind(var other) -> {
                var all = new ArrayList<>(fit.warnings());
                all.add(behind(file, other.number()));
                yield accepted(file, received, checked, all);
            }
            case Standing.Same(var other) -> {
                facts.drop(staged);
                yield new Receipt.Unchanged(file, received.number(), checked.slice(), other.number());
            }
        };
    }

    private static Receipt accepted(Path file, Received received, Checked checked, List<Finding> warnings) {
        return new Receipt.Accepted(file, received.number(), checked.slice(), checked.rows(), warnings);
    }

    private static Finding behind(Path file, long other) {
        return new Finding(
                "senere-leverance-findes",
                Severity.WARNING,
                name(file),
                0,
                Optional.empty(),
                Optional.empty(),
                "Leverancen er godkendt, men leverance %d er senere og gælder fortsat".formatted(other),
                "Skal denne leverance gælde, så lever den igen med et højere løbenummer");
    }

    private interface Work {
        Receipt in(Path folder) throws IOException;
    }

    private Receipt inWorkFolder(long number, Work work) {
        var folder = scratch.folder().resolve(Long.toString(number));
        try {
            Files.createDirectories(folder);
            try {
                return work.in(folder);
            } finally {
                Durable.deleteTree(folder);
            }
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        } catch (RuntimeException trouble) {
            records.release(number);
            throw told(trouble);
        }
    }

    /** A full disk shows in many ways; it is told in one. */
    private RuntimeException told(RuntimeException trouble) {
        if (trouble instanceof StoreException || !(Durable.isDiskFull(trouble) || scratch.isDiskFull())) {
            return trouble;
        }
        return new StoreException(Problem.DISK_FULL, "the disk is full: make room and hand the file in again", trouble);
    }
}
