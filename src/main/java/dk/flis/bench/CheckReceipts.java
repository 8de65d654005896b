// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.bench.Accounts.Account;
import dk.flis.store.Deliveries;
import dk.flis.store.Slip;
import dk.flis.store.Slip.Verdict;
import dk.flis.store.Store;
import dk.flis.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether every file became what it had to become: its receipt lies in its place and says so, the record says the same, and
 * the original is kept byte for byte.
 *
 * @param areas the folder of the senders' areas
 */
record CheckReceipts(Store store, Path areas) {

    private static final String RECEIPT = ".kvittering.txt";

    Path receipt(Account account, Sending sending) {
        return folder(account).resolve(sending.name() + RECEIPT);
    }

    private Path folder(Account account) {
        return areas.resolve(account.municipality().toString())
                .resolve(account.name().value());
    }

    /** How many of them have come. */
    long there(Account account) throws IOException {
        if (!Files.isDirectory(folder(account))) {
            return 0;
        }
        try (var files = Files.list(folder(account))) {
            var names = files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
            return account.sendings().stream()
                    .filter(one -> names.contains(one.name() + RECEIPT) && !names.contains(one.name()))
                    .count();
        }
    }

    /** What is wrong, a sentence each; nothing when all is as it must be. */
    List<String> wrong(List<Account> accounts) throws IOException {
        var wrong = new ArrayList<String>();
        var sent = 0L;
        for (var account : accounts) {
            for (var sending : account.sendings()) {
                sent++;
                wrong(account, sending)
                        .ifPresent(what -> wrong.add("%s of %s: %s".formatted(sending.name(), account.name(), what)));
            }
        }
        var recorded = store.deliveries().count(new Deliveries.Some(Optional.empty(), List.of(), Deliveries.Which.ALL));
        if (recorded != sent) {
            wrong.add("%d files were put and %d deliveries are on record".formatted(sent, recorded));
        }
        return wrong;
    }

    private Optional<String> wrong(Account account, Sending sending) throws IOException {
        var file = receipt(account, sending);
        if (!Files.exists(file)) {
            return Optional.of("it has no receipt");
        }
        var said = Files.readAllLines(file).stream()
                .map(line -> line.split(":\\s+", 2))
                .filter(words -> words.length == 2)
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (first, _) -> first));
        if (!said.getOrDefault("SHA-256", "").equals(sending.sha256())) {
            return Optional.of("its receipt has the SHA-256 of something else");
        }
        var slip = store.slips().find(Long.parseLong(said.getOrDefault("Leverance", "0")));
        return slip.map(known -> wrong(known, said, sending))
                .orElse(Optional.of("its receipt names no delivery on record"));
    }

    private Optional<String> wrong(Slip slip, Map<String, String> said, Sending sending) {
        var outcome = said.getOrDefault("Udfald", "");
        if (!slip.sha256().equals(sending.sha256()) || !slip.file().equals(sending.name())) {
            return Optional.of("delivery %d is of another file".formatted(slip.number()));
        }
        if (!isKept(sending)) {
            return Optional.of("the original is not in the archive as it was put");
        }
        return switch (slip.verdict()) {
            case Verdict.Accepted accepted
            when accepts(sending, accepted) && outcome.equals("godkendt") -> Optional.empty();
            case Verdict.Rejected _ when rejectedFor(sending, slip) && outcome.equals("afvist") -> Optional.empty();
            case Verdict verdict ->
                Optional.of("%s was expected, but it is %s, says its receipt '%s': %s"
                        .formatted(
                                sending.spoil()
                                        .map(spoil -> "a rejection by " + spoil.check())
                                        .orElse("acceptance"),
                                verdict,
                                outcome,
                                slip.findings().stream().limit(3).toList()));
        };
    }

    private static boolean accepts(Sending sending, Verdict.Accepted accepted) {
        return sending.spoil().isEmpty() && accepted.rows() == sending.rows() && accepted.counts();
    }

    private static boolean rejectedFor(Sending sending, Slip slip) {
        return sending.spoil()
                .filter(spoil -> slip.findings().stream()
                        .anyMatch(finding -> finding.check().equals(spoil.check())))
                .isPresent();
    }

    /** The archive reads what it writes back by its SHA-256: what it gives is what was put, or it throws. */
    private boolean isKept(Sending sending) {
        try {
            store.archive().copy(sending.sha256(), OutputStream.nullOutputStream());
            store.archive().copy(Sending.sha256(sending.note()), OutputStream.nullOutputStream());
            return true;
        } catch (StoreException | IOException lost) {
            return false;
        }
    }
}
