// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Handed;
import dk.flis.delivery.Outcome;
import dk.flis.store.DeliveryRecords.Received;
import dk.flis.store.DeliveryRecords.ReceivedNote;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * The one door for data: receive, keep, check, stage, accept. When a receipt is given, what it says is lasting; a delivery
 * never changes a figure before the next publication. Safe for several threads and processes.
 */
public final class Deliver {

    private final DeliveryRecords records;
    private final Archive archive;
    private final CheckFiles check;
    private final Decide decide;
    private final StageFacts facts;
    private final Scratch scratch;
    private final Set<String> condonable;
    private final RefuseOthers others;
    private final Semaphore checks;

    /**
     * @param condonable the catalogue's checks that let a person accept what they reject
     * @param checksAtOnce for the checks are what takes memory
     */
    Deliver(
            DeliveryRecords records,
            Archive archive,
            CheckFiles check,
            Decide decide,
            StageFacts facts,
            Scratch scratch,
            Set<String> condonable,
            RefuseOthers others,
            int checksAtOnce) {
        this.records = records;
        this.archive = archive;
        this.check = check;
        this.decide = decide;
        this.facts = facts;
        this.scratch = scratch;
        this.condonable = Set.copyOf(condonable);
        this.others = others;
        this.checks = new Semaphore(checksAtOnce);
    }

    /** A file that has its number. */
    record Numbered(long number, Incoming incoming) {

        Path file() {
            return incoming.file();
        }
    }

    /** A file that is kept and on record. */
    record InWork(Path file, Received received) {

        long number() {
            return received.number();
        }
    }

    /** @param by the operator at the machine, for the record */
    public Receipt deliver(Path file, String by) {
        return deliver(new Incoming(file, new Deliverer.AtMachine(by)));
    }

    public Receipt deliver(Incoming file) {
        return deliver(List.of(new Numbered(records.reserve(1).getFirst(), file)))
                .getFirst();
    }

    /** Receipts in the order of the files, which share what a step costs: none is given before all of them are lasting. */
    List<Receipt> deliver(List<Numbered> files) {
        var numbers = files.stream().map(Numbered::number).toList();
        return inWorkFolder(numbers, work -> {
            var received = receive(files, work);
            records.receive(received.stream().map(InWork::received).toList(), scratch.name());
            return decide(received, work);
        });
    }

    /** Decides on a delivery that is here already, from the original in the archive. */
    Receipt again(Received received) {
        return inWorkFolder(List.of(received.number()), work -> {
                    var file = restore(received.original().sha256(), work.resolve("again"), received.name());
                    received.note().ifPresent(note -> restore(note.sha256(), work.resolve("again"), note.name()));
                    return decide(List.of(new InWork(file, received)), work);
                })
                .getFirst();
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

    private List<InWork> receive(List<Numbered> files, Path work) {
        var notes = files.stream().map(file -> check.note(file.file())).toList();
        var kept = archive.keep(
                Stream.concat(files.stream().map(Numbered::file), notes.stream().flatMap(Optional::stream))
                        .toList(),
                work);
        var received = new ArrayList<InWork>();
        var keptNotes = kept.listIterator(files.size());
        for (var at = 0; at < files.size(); at++) {
            var file = files.get(at);
            var note =
                    notes.get(at).map(path -> new ReceivedNote(keptNotes.next().sha256(), name(path)));
            received.add(new InWork(
                    file.file(),
                    new Received(
                            file.number(),
                            kept.get(at),
                            name(file.file()),
                            note,
                            file.incoming().by())));
        }
        return received;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private List<Receipt> decide(List<InWork> files, Path work) {
        var same = records.sameFiles(files.stream().map(InWork::received).toList());
        // Who sends another municipality's file is not told that it is here.
        files.forEach(file -> Optional.ofNullable(same.get(file.number()))
                .filter(current ->
                        !others.may(file.received().by(), current.slice().slice()))
                .ifPresent(_ -> same.remove(file.number())));
        var fresh =
                files.stream().filter(file -> !same.containsKey(file.number())).toList();
        return decide.on(files, same, outcomes(fresh, work));
    }

    private Map<Long, Outcome> outcomes(List<InWork> files, Path work) {
        var handed = files.stream()
                .map(file -> new Handed(
                        file.file(),
                        facts.target(file.number(), work),
                        file.received().condoned() ? condonable : Set.of()))
                .toList();
        checks.acquireUninterruptibly();
        try {
            var outcomes = new HashMap<Long, Outcome>();
            var checked = check.check(handed);
            for (var at = 0; at < files.size(); at++) {
                var file = files.get(at);
                outcomes.put(
                        file.number(),
                        others.judge(
                                checked.get(at), file.file(), file.received().by()));
            }
            return outcomes;
        } finally {
            checks.release();
        }
    }

    private interface Work {
        List<Receipt> in(Path folder) throws IOException;
    }

    private List<Receipt> inWorkFolder(List<Long> numbers, Work work) {
        var folder = scratch.folder().resolve(Long.toString(numbers.getFirst()));
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
            records.release(numbers);
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
