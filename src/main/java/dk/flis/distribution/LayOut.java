// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.OwnRows;
import dk.flis.access.Sender;
import dk.flis.access.SenderName;
import dk.flis.access.Senders;
import dk.flis.door.PlainName;
import dk.flis.door.Shelf;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the senders' folders hold just the extracts that are theirs: laid when they are made, and gone when they are deleted, the
 * sender is shut, or an area is taken from it. What a run before left undone, or did twice, is made good.
 */
final class LayOut {

    private final OwnRows rows;
    private final Extracts extracts;
    private final Senders senders;
    private final Shelf shelf;

    LayOut(OwnRows rows, Extracts extracts, Senders senders, Shelf shelf) {
        this.rows = rows;
        this.extracts = extracts;
        this.senders = senders;
        this.shelf = shelf;
    }

    void run() throws IOException {
        var wanted = wanted();
        var there = shelf.all();
        for (var one : wanted.entrySet()) {
            var lies = there.getOrDefault(one.getKey().name(), Set.of());
            for (var extract : one.getValue()) {
                if (!lies.contains(extract.fileName())) {
                    shelf.lay(one.getKey(), new PlainName(extract.fileName()), extracts.file(extract));
                }
            }
        }
        clear(wanted, there);
    }

    private Map<Sender, List<Extract>> wanted() {
        var laid = rows.all(database -> new ExtractRows(database).laid());
        var known = new HashMap<SenderName, Optional<Sender>>();
        var wanted = new HashMap<Sender, List<Extract>>();
        for (var extract : laid) {
            var name = extract.sender().orElseThrow();
            known.computeIfAbsent(name, senders::find)
                    .filter(sender -> Extracts.mayTake(sender.viewer(), extract))
                    .ifPresent(sender -> wanted.computeIfAbsent(sender, _ -> new java.util.ArrayList<>())
                            .add(extract));
        }
        return wanted;
    }

    private void clear(Map<Sender, List<Extract>> wanted, Map<SenderName, Set<String>> there) throws IOException {
        var right = new HashMap<SenderName, Set<String>>();
        wanted.forEach((sender, files) -> right.put(
                sender.name(),
                new HashSet<>(files.stream().map(Extract::fileName).toList())));
        for (var one : there.entrySet()) {
            for (var name : one.getValue()) {
                if (!right.getOrDefault(one.getKey(), Set.of()).contains(name)) {
                    shelf.clear(one.getKey(), name);
                }
            }
        }
    }
}
